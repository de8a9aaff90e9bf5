import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { overflowOf, phone, photograph, violationsOf, visitor, wide } from "./browser.ts";

async function at(page: Page, path: string, wait: string): Promise<void> {
  await page.goto(path);
  await page.locator(wait).first().waitFor();
}

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

const foreign = [
  "Client,Began,Left,Gender,Disabled",
  "A1,01/15/2024,,Woman,yes",
  "A2,02/01/2024,,man,no",
  "A3,02/02/2024,,other,no",
  "",
].join("\n");

/** The sample many times over, each record of another person, all with an exit years before the entry. */
function manyFlaws(rows: number): Buffer {
  const [head = "", ...lines] = readFileSync(sample, "utf8").trimEnd().split("\n");
  const columns = head.split(",");
  const [id, entry, exit] = ["100", "900", "901"].map((element) => columns.indexOf(element));
  if (id === undefined || entry === undefined || exit === undefined) throw new Error("the sample has these");
  const flawed = Array.from({ length: rows }, (_, row) => {
    const cells = (lines[row % lines.length] ?? "").split(",");
    cells[id] = `Q${String(row).padStart(11, "0")}`;
    cells[entry] = "20220103";
    cells[exit] = "20190101";
    return cells.join(",");
  });
  return Buffer.from(`${[head, ...flawed].join("\n")}\n`);
}

describe("a provider's file, in the browser", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ empty: true, quartersBack: 1 });
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

  it("with headings and words of its own is read by what they mean, and the provider's next file needs no telling", async () => {
    const page = await visitor(wide, "en-US", app.address);
    const handIn = async (name: string, text: string): Promise<void> => {
      await page.goto("/submissions");
      const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
      await page.getByLabel("Choose a file").setInputFiles(file);
      await page.getByLabel("Provider").fill("Harbor Learning");
      await page.getByLabel("Report quarter").selectOption("PY2023Q4");
      await page.getByRole("button", { name: "Hand in" }).click();
      await page.getByRole("heading", { level: 1, name: "Harbor Learning" }).waitFor();
    };
    await handIn("ours.csv", foreign);
    await page.getByLabel("Client is read as").fill("100");
    await page.getByLabel("Began is read as").fill("900");
    await page.getByLabel("Left is read as").fill("901");
    await page.getByLabel("Gender is read as").fill("201");
    await page.getByLabel("Disabled is read as").fill("202");
    await page.getByLabel("woman in Gender means").selectOption("2");
    await page.getByLabel("man in Gender means", { exact: true }).selectOption("1");
    await page.getByLabel("other in Gender means").selectOption("9");
    // What plain words seem to mean is offered, and stands open to be looked at.
    const offered = (word: string): Promise<string> =>
      page.getByLabel(`${word} in Disabled means`).inputValue();
    await expect.poll(() => Promise.all(["yes", "no"].map(offered))).toEqual(["1", "0"]);
    expect(await violationsOf(page)).toEqual([]);
    await photograph(page, "words-1280");
    await page.setViewportSize(phone);
    await photograph(page, "words-390");
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Keep and read again" }).click();
    await page.getByText("Own headings, mapped").waitFor();
    await expect.poll(() => page.getByRole("link", { name: /Element 20[12]/ }).count()).toBe(0);
    await page.getByRole("link", { name: "What headings and words mean" }).click();
    await page.getByText("3 words and their codes").click();
    await page.getByLabel("woman in Gender means").waitFor();
    expect(await page.getByLabel("woman in Gender means").inputValue()).toBe("2");
    await handIn("next.csv", foreign.replace("A1", "B1"));
    await page.getByText("Own headings, mapped").waitFor();
    await expect.poll(() => page.getByRole("link", { name: /Element 20[12]/ }).count()).toBe(0);
    await page.context().close();
  });

  it("with five thousand findings of one rule: they are counted, and any of them is a page number and Enter away; changes stay across pages", async () => {
    const page = await visitor(wide, "en-US", app.address);
    await page.goto("/submissions");
    await page
      .getByLabel("Choose a file")
      .setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer: manyFlaws(5000) });
    await page.getByLabel("Provider").fill("Five Thousand Mistakes");
    await page.getByLabel("Report quarter").selectOption("PY2023Q4");
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByRole("link", { name: /The exit .*before the entry/ }).click();
    await page.getByText(/errors must be mended/).waitFor();
    const pager = page.getByRole("navigation", { name: "Pages of findings" });
    await pager.getByText("1–50 of 5,000").waitFor();
    await expect.poll(() => page.locator(".fbw-cell").count()).toBe(50);
    await page.getByRole("textbox", { name: "Row 1, element 901" }).fill("20240101");
    await pager.getByRole("textbox").fill("100");
    await page.keyboard.press("Enter");
    await pager.getByText("4,951–5,000 of 5,000").waitFor();
    await page.getByRole("textbox", { name: "Row 5000, element 901" }).fill("20240101");
    await page.getByText("2 cells changed, not yet checked").waitFor();
    await pager.getByRole("button", { name: "First" }).press("Enter");
    await pager.getByText("1–50 of 5,000").waitFor();
    expect(await page.getByRole("textbox", { name: "Row 1, element 901" }).inputValue()).toBe("20240101");
    await pager.getByLabel("Rows a page").selectOption("200");
    await pager.getByText("1–200 of 5,000").waitFor();
    await pager.getByRole("button", { name: "Last" }).press("Enter");
    await pager.getByText("4,801–5,000 of 5,000").waitFor();
    await pager.getByRole("button", { name: "Last" }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Last");
    // Rows that are on their way are pale.
    await page.locator(".fb-moving").waitFor({ state: "detached" });
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await violationsOf(page)).toEqual([]);
    await photograph(page, "findings-5000-1280");
    await page.setViewportSize(phone);
    expect(await overflowOf(page)).toBe(0);
    await page.context().close();
  });
});
