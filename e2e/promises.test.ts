import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Told } from "@footbridge/contract/client.ts";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";

const paper = "Bridge to Health Careers 2026";
const job = "Employed in the second quarter after leaving";
const pay = "Median pay in the second quarter after leaving";

/** A metric as its file says it. */
const written = (id: string): string =>
  (
    JSON.parse(readFileSync(join(import.meta.dirname, `../data/metrics/${id}.json`), "utf8")) as {
      readonly versions: readonly { readonly plain: { readonly en: string } }[];
    }
  ).versions[0]?.plain.en ?? "";

/** Fits the screen and is accessible, on a desk and on a phone. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of [
    ["390", phone],
    ["1280", wide],
  ] as const) {
    await page.setViewportSize(viewport);
    await settled(page);
    await photograph(page, `${name}-${size}`);
    expect([name, size, await overflowOf(page), await violationsOf(page)]).toEqual([name, size, 0, []]);
  }
}

async function choosing(): Promise<Page> {
  const page = await visitor(wide);
  await page.goto("/targets");
  await page.getByLabel("Name of the paper").fill(paper);
  for (const [name, level] of [
    [job, "72.5 %"],
    [pay, "$5,400"],
  ] as const) {
    await page.getByRole("checkbox", { name, exact: true }).check();
    await page.getByLabel(`Level for ${name}`, { exact: true }).fill(level);
  }
  await page.getByText("2 metrics with a level").waitFor();
  return page;
}

describe("a paper that promises numbers", () => {
  it("has its appendix ready: definitions in plain and exact form, calendar, elements, targets", async () => {
    const page = await choosing();
    const sheet = page.getByRole("region", { name: "Appendix" });
    await sheet.getByText(written("wioa.meq2")).waitFor();
    await looksWell(page, "promises-chosen");

    const json = await sheet.getByRole("link", { name: "JSON" }).getAttribute("href");
    const told = (await (await page.request.get(json ?? "")).json()) as Told<"getAppendix">;
    expect([told.title, told.metrics.map(({ targets }) => targets[0]?.level)]).toEqual([
      paper,
      ["72.5", "5400"],
    ]);

    const print = await sheet.getByRole("link", { name: "Page to print" }).getAttribute("href");
    await page.goto(print ?? "");
    await page.getByRole("heading", { level: 1, name: paper }).waitFor();
    const part = (name: string) => page.getByRole("region", { name, exact: true });
    expect(await part("Targets").innerText()).toMatch(/72\.5 %(.|\n)*\$5,400 a quarter/);
    for (const { definition } of told.metrics) {
      const said = await page.locator(`[id="${definition.id}"]`).innerText();
      expect(said).toContain(definition.plain.en);
      for (const { text } of definition.exact) expect(said).toContain(text);
    }
    for (const { report, due } of told.calendar)
      expect(await part("Reporting calendar").first().innerText()).toMatch(
        new RegExp(`${report}\\s+\\S+\\s+${due}`),
      );
    const elements = await part("Data elements needed").first().innerText();
    expect(told.elements.map(({ id }) => id)).toEqual(expect.arrayContaining(["901", "1602", "1704", "923"]));
    for (const { id, name } of told.elements)
      expect(elements).toMatch(new RegExp(`${id}\\s+${name.slice(0, 12)}`));
    await looksWell(page, "promises-printed");
    await page.context().close();
  });

  it("stands beside its numbers, scored by the federal rule, until it is taken back", async () => {
    const page = await choosing();
    await page.getByLabel(`Level for ${pay}`, { exact: true }).fill("much");
    await page.getByRole("button", { name: "Keep these targets" }).click();
    await page.getByText("a number, such as 72.5").waitFor();
    await page.getByLabel(`Level for ${pay}`, { exact: true }).fill("5400");
    await page.getByRole("button", { name: "Keep these targets" }).click();
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await row(job).filter({ hasText: "72.5" }).waitFor();
    const answer = await page.request.get("/api/v1/performance-targets/progress");
    const { items } = (await answer.json()) as Told<"getTargetProgress">;
    const cellOf = (metric: string) => items.find(({ target }) => target.metric === metric)?.cell;
    const { numerator, denominator } = cellOf("wioa.erq2") ?? { numerator: null, denominator: null };
    // Counts are whole: the score is cut with whole numbers, as no floating point would.
    const tenths = (BigInt(numerator ?? 0) * 1_000_000n) / (BigInt(denominator ?? 1) * 725n);
    const score = `${tenths / 10n}.${tenths % 10n}`;
    const told = await row(job).filter({ hasText: "72.5" }).innerText();
    expect([score, told.includes(score), /\bmet\b|below half/.test(told)]).toEqual([score, true, true]);
    await page.getByText(/Overall scores by the federal rules/).waitFor();
    await looksWell(page, "promises-kept");
    for (const name of [job, pay]) {
      const remove = page.getByRole("button", { name: `Remove ${name}` });
      await remove.click();
      await remove.waitFor({ state: "detached" });
    }
    await page.getByText("No target is kept yet.").waitFor();
    await page.context().close();
  });
});
