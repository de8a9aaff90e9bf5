import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { opening, overflowOf, photograph, sizesIn, violationsOf, visitor, wide } from "./browser.ts";
import { answerWith, type Answers, busy } from "./measure-answers.ts";

/** Every screen about the partnership's numbers, as a busy city has it. */
const screens = [
  { name: "partners", path: "/partners", wait: "h1" },
  { name: "report", path: "/report?against=2014", wait: ".fbw-split-table" },
  { name: "scorecard", path: "/scorecard", wait: ".fb-score__row" },
  { name: "submissions", path: "/submissions", wait: ".fbw-table tbody tr" },
  { name: "submission", path: "/submissions/s1?code=pirl.date-order", wait: ".fbw-cell" },
  { name: "headings", path: "/submissions/s1?part=headings", wait: ".fbw-cell" },
  { name: "targets", path: "/targets", wait: ".fbw-agreement" },
  { name: "people-links", path: "/people-links", wait: ".fbw-link" },
  { name: "looks", path: "/looks", wait: ".fbw-looks tbody tr" },
] as const;

async function at(page: Page, path: string, wait: string): Promise<void> {
  await page.goto(path);
  await page.locator(wait).first().waitFor();
}

describe.each(["en", "es"] as const)("every screen, in %s", (language) => {
  let page: Page;
  const console: string[] = [];
  beforeAll(async () => {
    page = await visitor(opening[language], language === "en" ? "en-US" : "es-US");
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") console.push(message.text());
    });
    await answerWith(page, busy);
  });
  afterAll(() => page.context().close());

  it.each(screens)("$name fits at every size, and is accessible in light and dark", async (screen) => {
    const { name, path, wait } = screen;
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(opening[language]);
    await at(page, path, wait);
    // The marks of both languages are the same; only the words differ.
    const inspected = async () => (language === "en" ? violationsOf(page) : []);
    expect(await inspected()).toEqual([]);
    for (const { size, viewport } of sizesIn(language)) {
      await page.setViewportSize(viewport);
      await photograph(page, `measure-${name}-${size}-${language}`);
      expect([size, await overflowOf(page)]).toEqual([size, 0]);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await inspected()).toEqual([]);
    expect(console).toEqual([]);
  });
});

describe("on paper", () => {
  it("the scorecard takes one sheet", async () => {
    const page = await visitor(wide);
    await answerWith(page, busy);
    await at(page, "/scorecard", ".fb-score__row");
    const paper = await page.pdf({ format: "Letter" });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await page.context().close();
  });
});

const nothing = { items: [], total: 0 };
const allHidden: Answers = {
  ...busy,
  getReport: {
    ...(busy.getReport ?? ({} as never)),
    cells: (busy.getReport?.cells ?? []).map(({ display: _display, ...cell }) => ({
      ...cell,
      numerator: null,
      denominator: null,
      value: null,
      suppressed: true,
    })),
  },
};

describe("screens with nothing, with everything withheld, without a server", () => {
  it.each([
    {
      name: "no report",
      path: "/report",
      answers: { ...busy, listReports: { items: [], computing: [] } },
      says: "No numbers yet.",
    },
    {
      name: "no submission",
      path: "/submissions",
      answers: { ...busy, listSubmissions: nothing },
      says: "No file yet.",
    },
    {
      name: "no pair",
      path: "/people-links",
      answers: { ...busy, listPeopleLinks: nothing },
      says: "No pair waits",
    },
    { name: "withheld", path: "/report", answers: allHidden, says: "Hatched: withheld" },
    {
      name: "no scorecard",
      path: "/scorecard",
      answers: { ...busy, getScorecard: { programs: [] } },
      says: "No numbers yet.",
    },
  ])("$name teaches what to do, and is accessible", async ({ name, path, answers, says }) => {
    const page = await visitor(wide);
    await answerWith(page, answers);
    await page.goto(path);
    await page.getByText(says).first().waitFor();
    await photograph(page, `measure-${name.replaceAll(" ", "-")}-1280`);
    // The report whole is looked at above, with its hatching.
    expect(answers === allHidden ? [] : await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("a withheld number is named in its row, never blank and never nought", async () => {
    const page = await visitor(wide);
    await answerWith(page, allHidden);
    await at(page, "/report", ".fbw-split-table");
    const rows = await page.locator(".fbw-split-table tbody tr").allInnerTexts();
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !row.includes("withheld"))).toEqual([]);
    await page.context().close();
  });

  it("when the server is gone, says that nothing is lost and tries again", async () => {
    const page = await visitor(wide);
    await answerWith(page, busy);
    await page.route("**/api/v1/submissions?*", (route) => route.abort());
    await page.goto("/submissions");
    await page.getByRole("heading", { name: "Footbridge cannot be reached" }).waitFor();
    await page.unroute("**/api/v1/submissions?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: "Hunts Point Learning" }).first().waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });
});

describe("by keyboard alone", () => {
  it("arrow keys walk through the metrics, and the address keeps the one in sight", async () => {
    const page = await visitor(wide);
    await answerWith(page, busy);
    await at(page, "/report", ".fbw-split-table");
    await page.getByRole("radio", { name: "Employed in the second quarter after leaving" }).focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => new URL(page.url()).searchParams.get("metric")).toBe("wioa.erq4");
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).innerText())
      .toBe("Employed in the fourth quarter after leaving");
    await page.context().close();
  });

  it("cells are mended one after the other and checked together", async () => {
    const page = await visitor(wide);
    await answerWith(page, busy);
    const sent: unknown[] = [];
    await page.route("**/fixes", async (route) => {
      sent.push(route.request().postDataJSON());
      await route.fulfill({ json: busy.getSubmission });
    });
    await at(page, "/submissions/s1", ".fbw-rule");
    await page.getByRole("link", { name: "The exit date lies before the entry date." }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Row 12, element 901" }).fill("20241231");
    await page.keyboard.press("Enter");
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await page.getByText("1 cell changed, not yet checked").waitFor();
    await page.getByRole("button", { name: "Check again" }).press("Enter");
    await expect.poll(() => sent).toEqual([{ cells: [{ row: 12, element: "901", value: "20241231" }] }]);
    await page.context().close();
  });
});
