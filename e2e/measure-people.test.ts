import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startApp } from "./app.ts";
import { overflowOf, phone, photograph, violationsOf, visitor, wide } from "./browser.ts";

describe("the people behind a number", () => {
  it("are shown after name and reason, and the look is written down for all to see", async () => {
    const page = await visitor(wide);
    await page.goto("/report?metric=wioa.participants-served");
    await page.locator("summary", { hasText: "People behind it" }).click();
    const panel = page.locator("#evidence-people");
    await panel.getByLabel("Who", { exact: true }).selectOption("numerator");
    await panel.getByRole("button", { name: "Show them" }).click();
    await panel.getByText("Write your name and why you need to see them.").waitFor();
    expect(await panel.getByRole("table").count()).toBe(0);
    await panel.getByLabel("Your name").fill("R. Alvarez");
    await panel.getByLabel("Reason").fill("A second look for an audit");
    await panel.getByRole("button", { name: "Show them" }).click();
    await panel.getByRole("table").waitFor();
    const records = (await panel.getByText(/^[\d,]+ records?$/).innerText()).replace(/\D/g, "");
    await panel.getByRole("link", { name: "Who looked so far" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Who looked" }).waitFor();
    const first = page.locator(".fbw-looks tbody tr").first();
    await first.waitFor();
    const said = await first.innerText();
    expect(said).toContain("R. Alvarez");
    expect(said).toContain("A second look for an audit");
    expect(said.replace(/,/g, "")).toContain(records);
    expect(await violationsOf(page)).toEqual([]);
    await photograph(page, "looks-real-1280");
    await page.setViewportSize(phone);
    expect(await overflowOf(page)).toBe(0);
    await first.getByRole("link").press("Enter");
    await page.waitForURL(/metric=wioa\.participants-served/);
    await page.context().close();
  });
});

/** The sample many times over, each record of another person, all with an exit years before the entry. */
function manyFlaws(rows: number): Buffer {
  const sample = join(import.meta.dirname, "../examples/metrics/pirl-sample.csv");
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

describe("five thousand findings of one rule", () => {
  it("are counted, and any of them is a page number and Enter away; changes stay across pages", async () => {
    const app = await startApp({ empty: true });
    onTestFinished(() => app.remove());
    const page = await visitor(wide, "en-US", app.address);
    await page.goto("/submissions");
    await page
      .getByLabel("Choose a file")
      .setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer: manyFlaws(5000) });
    await page.getByLabel("Provider").fill("Hunts Point Learning");
    await page.getByLabel("Report quarter").selectOption("PY2023Q4");
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByRole("link", { name: /The exit .*before the entry/ }).click();
    await page.getByText(/errors must be mended/).waitFor();
    const pager = page.getByRole("navigation", { name: "Pages of findings" });
    await pager.getByText("1–50 of 5,000").waitFor();
    expect(await page.locator(".fbw-cell").count()).toBe(50);
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
