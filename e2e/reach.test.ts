import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor } from "./browser.ts";
import { answerWith, busy } from "./measure-answers.ts";
import { eveningParent } from "./people.ts";

const screens = [
  { name: "home", path: "/", wait: "h1" },
  { name: "place", path: "/find/place", wait: "#home-bronx" },
  { name: "week", path: "/find/week", wait: "#hours" },
  { name: "you", path: "/find/you", wait: "#needs-childcare" },
  { name: "routes", path: "/routes", wait: "article" },
  { name: "everywhere", path: "/everywhere", wait: ".fb-jobs tbody tr" },
] as const;

/** The working face, with the numbers of the demo. */
const working = [
  { name: "report", path: "/report", wait: ".fbw-split-table" },
  { name: "scorecard", path: "/scorecard", wait: ".fb-score__row" },
  { name: "submissions", path: "/submissions", wait: ".fbw-table tbody tr" },
  { name: "targets", path: "/targets", wait: ".fbw-agreement" },
  { name: "people-links", path: "/people-links", wait: ".fbw-link" },
  { name: "looks", path: "/looks", wait: ".fbw-looks tbody tr" },
  // Nobody is signed in: the page says so and offers the way in.
  { name: "mine", path: "/mine", wait: "form" },
] as const;

/** Buttons whose words do not fit into them. */
const clippedButtons = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, .usa-button, select")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((button) => button.innerText),
  );

/** A fresh visitor with the evening parent's answers. */
async function told(width: number = phone.width): Promise<Page> {
  const page = await visitor({ ...phone, width });
  await page.addInitScript(
    (answers) => window.localStorage.setItem("footbridge.answers", answers),
    JSON.stringify(eveningParent),
  );
  return page;
}

describe.each(["pseudo", "rtl"])("in words half as long again, %s", (disguise) => {
  let page: Page;
  beforeAll(async () => {
    page = await told();
  });

  it.each(screens)("$name fits a phone, clips no button and is accessible", async (screen) => {
    await page.goto(`${screen.path}?lang=${disguise}`);
    await page.locator(screen.wait).first().waitFor();
    // What the build has drawn is in plain words, and gives way to the application.
    await page.locator("h1", { hasText: "~" }).waitFor();
    await photograph(page, `${screen.name}-390-${disguise}`);
    expect(await page.locator("html").getAttribute("dir")).toBe(disguise === "rtl" ? "rtl" : "ltr");
    expect(await page.locator("h1").innerText()).toMatch(/~/);
    expect(await overflowOf(page)).toBe(0);
    expect(await clippedButtons(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });

  it("is offered to nobody, and forgotten with the next visit", async () => {
    await page.goto(`/?lang=${disguise}`);
    await page.locator("h1", { hasText: "~" }).waitFor();
    expect(await page.locator(".fb-lang").innerText()).not.toMatch(/pseudo|rtl/i);
    await page.goto("/");
    await page.getByRole("link", { name: "Find my route" }).waitFor();
  });
});

/** What 1280 pixels leave of themselves. */
const enlarged = [
  { times: "twice", width: 640 },
  { times: "four times", width: 320 },
] as const;

describe.each(enlarged)("enlarged $times, $width pixels wide", ({ width }) => {
  let page: Page;
  beforeAll(async () => {
    page = await told(width);
    await answerWith(page, busy);
  });

  it.each([...screens, ...working])("$name flows into one column", async ({ name, path, wait }) => {
    await page.goto(path);
    await page.locator(wait).first().waitFor();
    await settled(page);
    await photograph(page, `${name}-${width}-en`);
    expect(await overflowOf(page)).toBe(0);
    expect(await clippedButtons(page)).toEqual([]);
  });
});
