import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { parseReport, type WindowKind } from "@footbridge/core/metrics/calendar.ts";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { openDuck } from "../src/duckdb/open.ts";
import { readKnowledge } from "../src/knowledge/read-knowledge.ts";
import { computeCells } from "../src/reports/compute-cells.ts";
import { writeRecords } from "./write-records.ts";

/** A period of participation, said in a line: `person("Ana").adult().entered("2021-01-10").exited("2021-11-10")`. */
export class Period {
  readonly row: StateRow;

  constructor(row: StateRow) {
    this.row = row;
  }

  /** Any elements by their numbers. */
  with(elements: StateRow): Period {
    return new Period({ ...this.row, ...elements });
  }

  adult = (): Period => this.with({ "903": "1" });
  dw = (): Period => this.with({ "904": "1" });
  youth = (): Period => this.with({ "905": "1" });
  es = (): Period => this.with({ "918": "1" });
  aefla = (): Period => this.with({ "910": "1" });
  vr = (): Period => this.with({ "917": "1" });
  /** In the program of that name. */
  in = (program: Program): Period => this[program]();

  born = (day: string): Period => this.with({ "200": day });
  entered = (day: string): Period => this.with({ "900": day });
  /** Exited, with no other reason. */
  exited = (day: string): Period => this.with({ "901": day, "923": "00" });
  /** The other reason for the exit. */
  because = (reason: string): Period => this.with({ "923": reason });

  /** Code of employment in each quarter after exit, from the first on. */
  working(...codes: readonly string[]): Period {
    const elements = ["1600", "1602", "1604", "1606"] as const;
    return this.with(Object.fromEntries(codes.map((code, place) => [elements[place] ?? "", code])));
  }

  /** Employed in the second quarter after exit, for so many dollars. */
  earning = (dollars: string): Period => this.with({ "1602": "1", "1704": dollars });
  /** In a training of that type. */
  training = (type: string): Period => this.with({ "1300": "1", "1303": type });
  credential = (type: string, day: string): Period => this.with({ "1800": type, "1801": day });
  /** Enrolled in education or training on a day, and perhaps completed it. */
  studying = (from: string, to?: string): Period => this.with({ "1811": from, "1813": to });
}

export type Program = "adult" | "dw" | "youth" | "es" | "aefla" | "vr";
export const programs: readonly Program[] = ["adult", "dw", "youth", "es", "aefla", "vr"];

/** Someone of 30 or so, in no program yet, who entered in January 2020. */
export const person = (name: string): Period =>
  new Period({ "100": name, "200": "1990-01-01", "201": "2", "900": "2020-01-06" });

/** A number of a report. */
export interface Answer {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** The numbers of a report: by metric, program and group. */
export type Answers = (metric: string, program: string, group?: string) => Answer | undefined;

/** The definitions, read once. */
const knowing = readKnowledge();

/** What these metrics say of these periods in a report. */
export async function answersOf(
  periods: readonly Period[],
  report: string,
  metrics: readonly string[],
  window: WindowKind = "r4q",
): Promise<Answers> {
  const [knowledge, found] = [await knowing, parseReport(report)];
  if (!knowledge.ok || found === undefined) throw new Error(`no definitions, or no report ${report}`);
  const plan = planReport(knowledge.value, { report: found, window, metrics });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  const folder = await mkdtemp(join(tmpdir(), "footbridge-answers-"));
  const duck = await openDuck();
  try {
    const rows = periods.map(({ row }) => row);
    const source = await writeRecords(duck, rows, join(folder, "records.parquet"));
    return lookUp(await computeCells(duck, { plan: plan.value, sources: [source] }));
  } finally {
    duck.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const lookUp =
  (cells: readonly Cell[]): Answers =>
  (metric, program, group = "all") => {
    const cell = cells.find((one) => one.metric === metric && one.program === program && one.group === group);
    if (cell === undefined) return undefined;
    const { numerator, denominator, value } = cell;
    return { numerator, denominator, value };
  };

/** A rate as its two counts. */
export const rate = (numerator: number, denominator: number): Answer => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});
