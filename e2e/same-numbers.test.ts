import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Told } from "@footbridge/contract/client.ts";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { literal } from "@footbridge/warehouse/reports/sources.ts";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { photograph, settled, violationsOf, visitor, wide } from "./browser.ts";

const root = join(import.meta.dirname, "..");
const footbridge = async (...words: readonly string[]): Promise<string> => {
  const command = ["packages/cli/src/main.ts", ...words];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
};

/** A number as the command and the files to keep have it. */
type Number = Pick<
  Told<"getReport">["cells"][number],
  | "metric"
  | "program"
  | "group"
  | "numerator"
  | "denominator"
  | "value"
  | "suppressed"
  | "version"
  | "display"
>;

/** What a page must say of a number, written from the definition and nothing of the page's own. */
function written(cell: Number, { kind, unit, decimals }: Told<"listDefinitions">["items"][number]): string {
  const money = unit.startsWith("dollars");
  const whole = (value: number): string => (money ? `$${value.toLocaleString("en-US")}` : `${value}%`);
  if (cell.display !== undefined) {
    const { bound } = cell.display;
    const level = "percent" in cell.display ? cell.display.percent : cell.display.dollars;
    return `${bound === "at-least" ? "at least" : "at most"} ${whole(level)}`;
  }
  if (cell.value === null) return cell.suppressed ? "withheld" : "no one";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (kind === "rate") return cell.value.toLocaleString("en-US", { style: "percent", ...digits });
  return `${money ? "$" : ""}${cell.value.toLocaleString("en-US", digits)}`;
}

/** Metrics of every kind, each for a program that the made-up people are in. */
const looks = [
  ["wioa.participants-served", "adult"],
  ["wioa.participants-exited", "dw"],
  ["wioa.erq2", "adult"],
  ["wioa.erq4", "dw"],
  ["wioa.meq2", "adult"],
  ["wioa.cred", "youth"],
  ["wioa.msg", "aefla"],
  ["wioa.ese", "statewide"],
  ["wioa.erq2", "vr"],
  ["project.retained-180", "all"],
  ["project.earnings-q2", "all"],
  ["pathway.employed", "all"],
  ["project.college-enrollment", "es"],
] as const;

/** Groups with figures, under the big one: name, figure, and how many people it is of. */
const rowsOn = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole("region", { name: "Who it differs for" })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows
        .map((row) => [...row.querySelectorAll("th, td:not([aria-hidden])")].map((cell) => cell.textContent))
        .map(([name, figure, people]) => [name, figure, people].join(" | "))
        .toSorted(),
    );

describe("a file by the command and in the browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-same-"));
  const file = join(folder, "q4.csv");
  let app: App;
  let told: readonly Number[] = [];
  let known: Told<"listDefinitions">;
  beforeAll(async () => {
    await footbridge("submissions", "generate", "--out", file, "--people", "3000", "--seed", "7");
    const answer = await footbridge("metrics", "run", file, "--report", "PY2023Q4", "--json");
    told = (JSON.parse(answer) as { readonly results: readonly Number[] }).results;
    app = await startApp({ empty: true, quartersBack: 1 });
    known = (await (await fetch(`${app.address}/api/v1/definitions`)).json()) as typeof known;
  });
  afterAll(async () => {
    await app.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a page must say of these numbers, for the groups that it draws. */
  const expected = (cells: readonly Number[]): readonly string[] =>
    cells
      .flatMap((cell) => {
        const group = known.groups.find(({ id }) => id === cell.group);
        const definition = known.items.find(({ id }) => id === cell.metric);
        if (group === undefined || definition === undefined) throw new Error(cell.group);
        if (group.id === "all" || group.kind === "borough") return [];
        const some = cell.denominator?.toLocaleString("en-US") ?? (cell.suppressed ? "…" : "–");
        const people = definition.kind === "count" ? "" : some;
        return [[group.name.en, written(cell, definition), people].join(" | ")];
      })
      .toSorted();
  const ofLook = (cells: readonly Number[], metric: string, program: string): readonly Number[] =>
    cells.filter((cell) => cell.metric === metric && cell.program === program);

  it("is handed in, certified, and in the report", async () => {
    const page = await visitor(wide, "en-US", app.address);
    await page.goto("/submissions");
    await page.getByLabel("Choose a file").setInputFiles(file);
    await page.getByLabel("Provider").fill("Harbor Learning");
    await page.getByLabel("Report quarter").selectOption("PY2023Q4");
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByLabel("Your name, as the one who vouches").fill("R. Alvarez");
    await page.getByLabel(/^Note/).fill("Two classes came late; they are in.");
    await page.getByRole("button", { name: "Certify" }).click();
    await page.getByText("Two classes came late; they are in.").waitFor();
    await page.getByRole("link", { name: "See the numbers" }).click({ timeout: 120_000 });
    await page.getByRole("heading", { name: "Evidence" }).waitFor();
    expect(new URL(page.url()).searchParams.get("report")).toBe("PY2023Q4");
    await page.context().close();
  });

  it("has the same numbers on the screen, withheld where they are withheld", async () => {
    const page = await visitor(wide, "en-US", app.address);
    const seen: string[] = [];
    for (const [metric, program] of looks) {
      await page.goto(`/report?report=PY2023Q4&metric=${metric}&program=${program}`);
      await page.locator(".fbw-split-table").first().waitFor();
      await settled(page);
      const cells = ofLook(told, metric, program);
      const everyone = cells.find(({ group }) => group === "all");
      const definition = known.items.find(({ id }) => id === metric);
      if (everyone === undefined || definition === undefined) throw new Error(`${metric} ${program}`);
      const rows = await rowsOn(page);
      expect([metric, program, rows]).toEqual([metric, program, expected(cells)]);
      expect([metric, await page.locator(".fbw-figure__number strong").innerText()]).toEqual([
        metric,
        written(everyone, definition),
      ]);
      seen.push(...rows);
    }
    expect(seen.filter((row) => row.includes("withheld")).length).toBeGreaterThan(50);
    expect(seen.filter((row) => /\| [$\d]/.test(row)).length).toBeGreaterThan(50);
    expect(seen.some((row) => /at (least|most)/.test(row))).toBe(true);
    await photograph(page, "same-numbers-1280");
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("has every number of every metric, program and group the same in the file of the whole report", async () => {
    const whole = (await (
      await fetch(`${app.address}/api/v1/reports/PY2023Q4/cells.json`)
    ).json()) as Told<"getReport">;
    const line = ({ metric, version, program, group, numerator, denominator, ...rest }: Number): string =>
      JSON.stringify([
        [metric, version, program, group],
        [numerator, denominator, rest.value, rest.suppressed, rest.display ?? null],
      ]);
    const programs = new Set(whole.cells.map(({ program }) => program));
    expect(programs.size).toBeGreaterThan(5);
    expect(whole.cells.map(line).toSorted()).toEqual(
      told
        .filter(({ program }) => programs.has(program))
        .map(line)
        .toSorted(),
    );
  });

  it.each(["CSV", "JSON", "Parquet"] as const)(
    "the %s of the screen says what the screen says",
    async (form) => {
      const page = await visitor(wide, "en-US", app.address);
      await page.goto("/report?report=PY2023Q4&metric=wioa.erq2&program=adult");
      await page.locator(".fbw-split-table").first().waitFor();
      await settled(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: form, exact: true }).click(),
      ]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      const cells = form === "JSON" ? jsonCells(path) : await tableCells(path, form);
      expect(cells.length).toBeGreaterThan(30);
      expect(await rowsOn(page)).toEqual(expected(cells));
      await page.context().close();
    },
  );
});

const jsonCells = (path: string): readonly Number[] =>
  (JSON.parse(readFileSync(path, "utf8")) as { readonly cells: readonly Number[] }).cells;

/** The rows of a table, read by an engine that knows nothing of this project. */
async function tableCells(path: string, form: "CSV" | "Parquet"): Promise<readonly Number[]> {
  const duck = await openDuck({ memoryLimitMib: 128, threads: 1 });
  const from =
    form === "CSV" ? sql`read_csv(${literal(path)}, header = true)` : sql`read_parquet(${literal(path)})`;
  try {
    const rows = await duck.rows(statement(sql`select * from ${from}`));
    return rows.map((row) => {
      const [bound, level] = (typeof row.display === "string" ? row.display : "").split(/ (?=[$\d])/);
      const amount = globalThis.Number((level ?? "").replace(/[$ %]/g, ""));
      const display =
        bound === "" ? {} : { display: { bound, [level?.startsWith("$") ? "dollars" : "percent"]: amount } };
      return { ...row, ...display, ...(bound === "" ? { display: undefined } : {}) } as unknown as Number;
    });
  } finally {
    duck.close();
  }
}
