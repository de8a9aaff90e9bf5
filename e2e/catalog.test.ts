import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import {
  opening,
  overflowOf,
  phone,
  photograph,
  settled,
  sizesIn,
  violationsOf,
  visitor,
  wide,
} from "./browser.ts";

/** Each page with words that stand on it once it is whole. */
const pages = [
  ["job", "/jobs/31-1131", /Ways in|Cómo entrar/],
  ["job-far", "/jobs/29-1141", /Ways in|Cómo entrar/],
  ["class", "/programs/home-health-aide.harborlamp", /Who may pay|Quién puede pagar/],
  ["certificate", "/certificates/cert%3Acna", /Where to get it|Dónde conseguirlo/],
  ["school", "/organizations/lantern", /Classes here|Clases aquí/],
  ["help", "/supports/otters-flatbush", /Help like it|Ayuda parecida/],
  ["field", "/pathways/healthcare", /Certificates that open doors|Certificados que abren puertas/],
  ["search", "/search?q=nurse", /Registered|Enfermeros/],
  ["search-nothing", "/search?q=zzzzqqqq", /Nothing found|No hay nada/],
  ["map", "/map", /95 places|95 lugares/],
  ["missing", "/jobs/31-1131x", /Did you mean|¿Buscabas/],
] as const;

/** What the page complains of by itself: a script that broke, something the security policy kept away. */
function complaintsOf(page: Page): readonly string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) said.push(message.text());
  });
  return said;
}

describe.each(["en", "es"] as const)("the catalog in %s", (language) => {
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    page = await visitor(opening[language], language === "en" ? "en-US" : "es-US");
    complaints = complaintsOf(page);
  });

  it.each(pages)(
    "%s: whole, without axe violation or sideways scroll, at every size",
    async (name, path, words) => {
      await page.setViewportSize(opening[language]);
      await page.goto(path);
      await page.getByText(words).first().waitFor();
      for (const { size, viewport } of sizesIn(language)) {
        await page.setViewportSize(viewport);
        await settled(page);
        // A tablet has the marks of the other two.
        expect(size === "768" ? [] : await violationsOf(page)).toEqual([]);
        expect([size, await overflowOf(page)]).toEqual([size, 0]);
        await photograph(page, `catalog-${name}-${size}-${language}`);
      }
      expect(complaints).toEqual([]);
    },
  );
});

describe("one search over all of it", () => {
  it("is used by keyboard from the header: type, arrow down, Enter", async () => {
    const page = await visitor(wide);
    await page.goto("/jobs/31-1131");
    const box = page.getByRole("combobox", { name: "Search jobs, classes and help" });
    await box.focus();
    await page.keyboard.type("elictrician");
    await expect.poll(() => page.getByRole("option").first().textContent()).toMatch(/^Electricians/);
    await page.keyboard.press("ArrowDown");
    const active = await box.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active ?? ""}"]`).textContent()).toMatch(/^Electricians/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Electricians" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Electricians");
    await box.focus();
    await page.keyboard.type("child care");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /^Help/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("child care");
    await page.context().close();
  });

  it("finds Spanish words on an English page and says under which name", async () => {
    const page = await visitor(phone);
    await page.goto("/search?q=enfermeria");
    const row = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: "Nursing Assistants" }) });
    expect(await row.locator("mark").textContent()).toBe("enfermería");
    await page.context().close();
  });

  it("shows markup in what was typed as the text it is", async () => {
    const page = await visitor(phone);
    const complaints = complaintsOf(page);
    await page.goto(`/search?q=${encodeURIComponent("<img src=x onerror=alert(1)>zzqq")}`);
    await page.getByText("<img src=x onerror=alert(1)>zzqq").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("from a job into Find", () => {
  it("takes the job along as the goal", async () => {
    const page = await visitor(phone);
    await page.goto("/jobs/31-1131");
    await page.getByRole("button", { name: "Find my way there" }).click();
    await page.waitForURL(/\/find\/place/);
    await page.goto("/routes");
    const heading = page.getByRole("heading", { level: 1 });
    await expect.poll(() => heading.textContent()).toContain("Nursing Assistants");
    await page.context().close();
  });
});

describe("the map and its list", () => {
  it("narrow both alike, and a place is shown from the list by keyboard", async () => {
    const page = await visitor(wide);
    await page.goto("/map");
    const heading = page.getByRole("heading", { level: 2, name: /places?$/ });
    await heading.filter({ hasText: "95 places" }).waitFor();
    await page.getByLabel("What is there").selectOption("hire");
    await heading.filter({ hasNotText: "95 places" }).waitFor();
    const narrowed = Number.parseInt(await heading.innerText(), 10);
    await expect.poll(() => page.getByRole("button", { name: /^Show on the map/ }).count()).toBe(narrowed);
    const first = page.getByRole("button", { name: /^Show on the map/ }).first();
    await first.focus();
    await page.keyboard.press("Enter");
    expect(await first.getAttribute("aria-pressed")).toBe("true");
    expect(new URL(page.url()).searchParams.get("kind")).toBe("hire");
    await page.context().close();
  });

  it("draws a map with a name for readers, without anything from elsewhere", async () => {
    const page = await visitor(wide);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("/map");
    const drawn = page.getByRole("region", { name: "Map of places. The list has the same places." });
    const cannot = page.getByText("This browser cannot draw the map.");
    await drawn.or(cannot).first().waitFor();
    const { origin } = new URL(page.url());
    expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
    await page.context().close();
  });
});
