import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "./app.ts";
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
  it.each(screens)("$name fits at every size, and is accessible in light and dark", async (screen) => {
    const { name, path, wait } = screen;
    const page = await visitor(opening[language], language === "en" ? "en-US" : "es-US");
    const console: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") console.push(message.text());
    });
    await answerWith(page, busy);
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
    await page.context().close();
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
    expect(await page.getByRole("alert").count()).toBe(0);
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
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "Employed in the fourth quarter after leaving",
    );
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

/** The sample as a tired person might type it: an exit years before the entry, and a code that does not exist. */
function flawed(): { readonly csv: Buffer; readonly right: string } {
  const lines = readFileSync(sample, "utf8").trimEnd().split("\n");
  const columns = (lines[0] ?? "").split(",");
  const cells = lines.map((line) => line.split(","));
  const put = (row: number, element: string, value: string): string => {
    const before = cells[row]?.[columns.indexOf(element)] ?? "";
    cells[row]?.splice(columns.indexOf(element), 1, value);
    return before;
  };
  const right = put(3, "901", "20190101");
  put(5, "1602", "7");
  return { csv: Buffer.from(`${cells.map((line) => line.join(",")).join("\n")}\n`), right };
}

/** Adult participants of a sex with a day in the program year 2023, counted straight from the file. */
function servedByHand(sex: string): number {
  const [head = "", ...rows] = readFileSync(sample, "utf8").trimEnd().split("\n");
  const columns = head.split(",");
  return rows.filter((line) => {
    const cells = line.split(",");
    const of = (element: string): string => cells[columns.indexOf(element)] ?? "";
    const open = of("900") !== "" && of("900") <= "20240630" && (of("901") === "" || of("901") >= "20230701");
    return open && of("201") === sex && /^[123]$/.test(of("903"));
  }).length;
}

const sample = join(import.meta.dirname, "../examples/metrics/pirl-sample.csv");

describe("a provider's file, in the browser", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ empty: true });
  });
  afterAll(() => app.remove());

  it("is handed in, checked, mended in place, and certified by name", async () => {
    const { csv, right } = flawed();
    const page = await visitor(wide, "en-US", app.address);
    await at(page, "/submissions", ".fbw-drop");
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByText("Choose the file to hand in.").waitFor();
    await page
      .getByLabel("Choose a file")
      .setInputFiles({ name: "quarter.csv", mimeType: "text/csv", buffer: csv });
    await page.getByLabel("Provider").fill("Hunts Point Learning");
    await page.getByLabel("Report quarter").selectOption("PY2023Q4");
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByRole("heading", { level: 1, name: "Hunts Point Learning" }).waitFor();
    await page.getByText(/errors must be mended/).waitFor();
    expect(await page.getByRole("button", { name: "Certify" }).count()).toBe(0);
    await photograph(page, "measure-flawed-1280");
    await page.getByRole("link", { name: /The exit .*before the entry/ }).click();
    await page.getByRole("textbox", { name: "Row 3, element 901" }).fill(right);
    await page.getByRole("link", { name: /Element 1602 .*code that is not in its list/ }).click();
    await page.getByRole("textbox", { name: "Row 5, element 1602" }).fill("1");
    await page.getByText("2 cells changed, not yet checked").waitFor();
    await page.getByRole("button", { name: "Check again" }).click();
    await page.getByRole("button", { name: "Certify" }).click();
    await page.getByText("A submission is certified by a person: write your name.").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel("Your name, as the one who vouches").fill("R. Alvarez");
    await page.getByRole("button", { name: "Certify" }).click();
    await page
      .getByText(/^by R\. Alvarez/)
      .first()
      .waitFor();
    await photograph(page, "measure-certified-1280");
    await page.getByRole("link", { name: "All submissions" }).click();
    const row = page.getByRole("row").filter({ hasText: "quarter.csv" });
    await row.getByText("Certified").waitFor();
    await page.context().close();
  });

  it("is in the report a moment later, as counted by hand, and the export says the same as the screen", async () => {
    const page = await visitor(wide, "en-US", app.address);
    await at(page, "/submissions", ".fbw-table tbody tr");
    await page.getByRole("link", { name: "Hunts Point Learning" }).click();
    await page.getByRole("link", { name: "See the numbers" }).click({ timeout: 120_000 });
    await page.getByRole("heading", { name: "Evidence" }).waitFor();
    await page.goto("/report?report=PY2023Q4&program=adult&metric=wioa.participants-served");
    const figures = page.getByRole("region", { name: "Who it differs for" }).locator("tbody tr");
    await figures.first().waitFor();
    await photograph(page, "measure-first-report-1280");
    expect(await violationsOf(page)).toEqual([]);
    const shown = new Map(
      (await figures.allInnerTexts()).map((text) => {
        const [name = "", figure = ""] = text.split(/[\t\n]+/).filter((part) => part.trim() !== "");
        return [name, figure];
      }),
    );
    const numbers = [...shown.values()].filter((figure) => /^\d+$/.test(figure));
    expect(numbers.length).toBeGreaterThan(0);
    const byHand = { Male: servedByHand("1"), Female: servedByHand("2") };
    expect(byHand.Male).toBeGreaterThan(9);
    for (const [name, count] of Object.entries(byHand)) {
      expect([String(count), "withheld"]).toContain(shown.get(name));
    }
    const exported = await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href");
    const lines = (await (await page.request.get(exported ?? "")).text()).trim().split(/\r?\n/);
    const columns = (lines[0] ?? "").replace("\uFEFF", "").split(",");
    const values = lines
      .slice(1)
      .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")))
      .filter((cells) => !/^(all|borough:.*)$/.test(cells[columns.indexOf("group")] ?? ""))
      .map((cells) => cells[columns.indexOf("value")] ?? "")
      .filter((value) => value !== "");
    expect(numbers.toSorted()).toEqual(values.toSorted());
    await page.context().close();
  });
});
