import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { phone, settled, visitor, wide } from "./browser.ts";
import { eveningParent } from "./people.ts";
import { shared } from "./shared.ts";

let page: Page;
beforeAll(async () => {
  page = await visitor(phone, "en-US", await shared("steady"));
  await page.addInitScript(
    (answers) => window.localStorage.setItem("footbridge.answers", answers),
    JSON.stringify(eveningParent),
  );
});

const folder = join(import.meta.dirname, "aria");

/** What a screen reader went through when it was last looked at; `ARIA_UPDATE=1` keeps what it is now. */
function kept(name: string, now: string): string {
  const file = join(folder, `${name}.txt`);
  if (process.env.ARIA_UPDATE === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, now);
  }
  return readFileSync(file, "utf8");
}

const heardOn = async (on: Page, part: string): Promise<string> =>
  `${(await on.locator(part).ariaSnapshot()).trim()}\n`;

describe("the order in which a screen reader goes through", () => {
  it.each([
    { name: "home", path: "/", wait: "#root .fb-big-button" },
    { name: "question", path: "/find/week", wait: "#hours" },
    { name: "results", path: "/routes", wait: "article" },
    { name: "everywhere", path: "/everywhere", wait: ".fb-jobs tbody tr" },
    { name: "job", path: "/jobs/31-1131", wait: ".fb-detail__body h2" },
    { name: "class", path: "/programs/home-health-aide.harborlamp", wait: ".fb-detail__body h2" },
    { name: "certificate", path: "/certificates/cert%3Acna", wait: "main h2" },
    { name: "school", path: "/organizations/lantern", wait: ".fb-detail__body h2" },
    { name: "help", path: "/supports/otters-flatbush", wait: ".fb-help__facts" },
    { name: "field", path: "/pathways/healthcare", wait: "main h2" },
    { name: "search", path: "/search?q=elictrician", wait: "main li" },
    { name: "open", path: "/open", wait: "#saved-file" },
  ])("$name is the one kept", async ({ name, path, wait }) => {
    await page.goto(path);
    await page.locator(wait).first().waitFor();
    await settled(page);
    const told = await heardOn(page, name === "home" || name === "question" ? "body" : "main");
    // Whether a service is open is the hour's; today's room and confirmation are other stories'.
    const heard =
      name === "help"
        ? told
            .replace(/- paragraph: .*(Open|Closed) now/, "- paragraph: (room, and whether it is open)")
            .replace(/- paragraph: .* said so on .*/, "- paragraph: (who said so, and when)")
        : told;
    expect(heard).toBe(kept(name, heard));
  });

  it("one route with its steps is the one kept, and in Spanish it has the same order", async () => {
    await page.goto("/routes");
    await page
      .getByRole("link", { name: /^See each step/ })
      .first()
      .click();
    await page.locator("#arrival").waitFor();
    await settled(page);
    const heard = await heardOn(page, "main");
    expect(heard).toBe(kept("itinerary", heard));
    const roles = async (): Promise<string> =>
      (await page.locator("main").ariaSnapshot())
        .replace(/"[^"]*"|:.*$/gm, "")
        .replace(/^\s*- text.*$/gm, "");
    const before = await roles();
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("button", { name: "Imprimir esta página" }).first().waitFor();
    await settled(page);
    await expect.poll(roles).toBe(before);
    await page.getByRole("button", { name: "English" }).click();
  });

  it("why not is the one kept", async () => {
    await page.goto("/routes?why=occupation:29-1141");
    await page.locator(".fb-way").first().waitFor();
    await settled(page);
    const heard = await heardOn(page, ".fb-why-not");
    expect(heard).toBe(kept("why-not", heard));
  });

  it("the page of advisers is the one kept", async () => {
    const desk = await visitor(wide, "en-US", await shared("steady"));
    await desk.addInitScript(
      (answers) => window.localStorage.setItem("footbridge.answers", answers),
      JSON.stringify(eveningParent),
    );
    await desk.goto("/advise");
    const counted = desk.locator(".fb-people td:nth-child(4):not(:empty)");
    await expect.poll(() => counted.count(), { timeout: 60_000 }).toBe(12);
    await settled(desk);
    const heard = await heardOn(desk, "main");
    expect(heard).toBe(kept("advise", heard));
    await desk.context().close();
  });
});
