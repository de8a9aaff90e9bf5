import { parseReport, reportNumber } from "@footbridge/core/metrics/calendar.ts";
import type { Published } from "@footbridge/core/metrics/cell.ts";
import type { LinearConstraint, LinearProgram } from "@footbridge/core/model/linear-program.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import { familiesOf, programsOf, type Shape } from "../../../core/test/metrics/suppression/people.ts";
import { type Polytope, polytopeOf } from "./polytope.ts";

/** One metric of a published report, in one window. */
export interface Leaf {
  readonly report: string;
  readonly window: "r4q" | "cq";
  readonly cells: readonly Published[];
}

/** What is attacked, and what the attacker brings along. */
export interface Attack {
  readonly leaves: readonly Leaf[];
  readonly shape: Shape;
  /** The truth, for what somebody may know by other means: who told no sex. By program, group and quarter. */
  readonly truth: (program: string, group: string, quarter: number) => Counts;
}

export interface Counts {
  readonly all: number;
  readonly some: number;
}

type Term = readonly [variable: string, weight: number];

/** A linear programme that is written down piece by piece. */
class Sheet {
  readonly constraints: LinearConstraint[] = [];
  readonly variables = new Set<string>();

  say(terms: readonly Term[], { atLeast, atMost }: Pick<LinearConstraint, "atLeast" | "atMost">): void {
    for (const [variable] of terms) this.variables.add(variable);
    this.constraints.push({
      terms: terms.map(([variable, weight]) => ({ variable, weight })),
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(atMost === undefined ? {} : { atMost }),
    });
  }

  same(terms: readonly Term[], value = 0): void {
    this.say(terms, { atLeast: value, atMost: value });
  }
}

const parts = ["all", "some"] as const;
const name = (part: string, program: string, group: string, quarter: number): string =>
  [part, program, group, quarter].join(" ");

/** The name of a count of a window, as asked about. */
export const windowName = (part: string, program: string, group: string, from: number, to: number): string =>
  [part, program, group, `${from}-${to}`].join(" ");

/** Nobody believes in more people than this. */
const most = 20_000;

export const quartersOf = (
  { report, window }: Pick<Leaf, "report" | "window">,
  { quarters }: Shape,
): readonly number[] => {
  if (quarters === 1) return [0];
  const parsed = parseReport(report);
  const last = (parsed === undefined ? 0 : reportNumber(parsed)) - 2023 * 4;
  return window === "cq" ? [last] : [last - 3, last - 2, last - 1, last];
};

/** An area is the borough's group: the same people. */
export const groupOf = ({ group, area }: Pick<Published, "group" | "area">): string =>
  area === undefined ? group : `borough:${area}`;

/** All that is seen and known as a linear programme over quarters; whole numbers are taken as real ones. */
export function knowledgeOf({ leaves, shape, truth }: Attack): LinearProgram {
  const sheet = new Sheet();
  const quarters = Array.from({ length: shape.quarters }, (_, quarter) => quarter);
  for (const quarter of quarters) sayStructure(sheet, shape, quarter, truth);
  for (const leaf of leaves) {
    const inside = quartersOf(leaf, shape);
    for (const cell of leaf.cells) sayCell(sheet, cell, inside);
  }
  const variables = [...sheet.variables].map((variable) => ({
    name: variable,
    kind: "real" as const,
    atMost: most,
  }));
  return { minimise: [], constraints: sheet.constraints, variables };
}

function sayStructure(sheet: Sheet, shape: Shape, quarter: number, truth: Attack["truth"]): void {
  const families = familiesOf(shape);
  const barrier = shape.barrier ? ["barrier:low-income"] : [];
  const groups = ["all", ...families.flat(), ...barrier];
  const programs = programsOf(shape);
  const rows = ["all", ...programs, ...(shape.overlap ? ["twice"] : [])];
  const at = (part: string, program: string, group: string): string => name(part, program, group, quarter);
  for (const row of rows) {
    for (const group of groups) {
      sheet.say(
        [
          [at("some", row, group), 1],
          [at("all", row, group), -1],
        ],
        { atMost: 0 },
      );
    }
    for (const part of parts) {
      for (const family of families) {
        const untold = (program: string): number =>
          truth(program, "all", quarter)[part] -
          family.reduce((sum, group) => sum + truth(program, group, quarter)[part], 0);
        const left =
          row === "twice" ? programs.reduce((sum, id) => sum + untold(id), 0) - untold("all") : untold(row);
        sheet.same(
          [[at(part, row, "all"), 1], ...family.map((group): Term => [at(part, row, group), -1])],
          left,
        );
      }
    }
    for (const group of barrier) sayWithin(sheet, [row, group], [row, "all"], quarter);
  }
  for (const group of groups) {
    for (const part of parts) {
      sheet.same([
        ...programs.map((id): Term => [at(part, id, group), 1]),
        [at(part, "all", group), -1],
        ...(shape.overlap ? [[at(part, "twice", group), -1] as const] : []),
      ]);
    }
    for (const id of programs) sayWithin(sheet, [id, group], ["all", group], quarter);
  }
}

/** Some are within all, and the others of the some within the others of all. */
function sayWithin(
  sheet: Sheet,
  [program, group]: readonly [string, string],
  [around, whole]: readonly [string, string],
  quarter: number,
): void {
  const at = (part: string): Term => [name(part, program, group, quarter), 1];
  const less = (part: string): Term => [name(part, around, whole, quarter), -1];
  const minus = ([variable, weight]: Term): Term => [variable, -weight];
  sheet.say([at("some"), less("some")], { atMost: 0 });
  sheet.say([at("all"), minus(at("some")), less("all"), minus(less("some"))], { atMost: 0 });
}

/** What a cell shows, and names for what it does not. */
function sayCell(sheet: Sheet, cell: Published, quarters: readonly number[]): void {
  const group = groupOf(cell);
  const [from = 0] = quarters;
  const to = quarters.at(-1) ?? 0;
  const window = (part: string): string => windowName(part, cell.program, group, from, to);
  for (const part of parts) {
    sheet.same([
      ...quarters.map((quarter): Term => [name(part, cell.program, group, quarter), 1]),
      [window(part), -1],
    ]);
  }
  sheet.same([
    [window("all"), 1],
    [window("some"), -1],
    [window("others"), -1],
  ]);
  const all = cell.denominator ?? (cell.metric === "made.left" ? cell.numerator : null);
  if (all !== null) sheet.same([[window("all"), 1]], all);
  if (cell.denominator !== null && cell.numerator !== null) sheet.same([[window("some"), 1]], cell.numerator);
  if (cell.display === undefined || !("percent" in cell.display)) return;
  const way = cell.display.bound === "at-most" ? 1 : -1;
  sheet.say(
    [
      [window("some"), 100 * way],
      [window("all"), -cell.display.percent * way],
    ],
    { atMost: 0 },
  );
}

/**
 * The counts among those asked about that linear programming leaves a narrower range than wanted, with its width. Values of any
 * solution are values the attacker must reckon with, so one programme often settles many.
 */
export function pinned(
  program: LinearProgram,
  wanted: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const columnOf = new Map(program.variables.map(({ name: variable }, column) => [variable, column]));
  const counts = [...wanted].map(([count, span]): Asked => {
    const column = columnOf.get(count);
    if (column === undefined) throw new TypeError(`no variable is called ${count}`);
    return { count, column, span, least: Infinity, greatest: -Infinity };
  });
  const polytope = polytopeOf(program);
  try {
    return new Map(
      stillOpen(counts, polytope).map(({ count, least, greatest }) => [count, greatest - least]),
    );
  } finally {
    polytope.dispose();
  }
}

/** A count with the least and greatest value seen so far. */
interface Asked {
  readonly count: string;
  readonly column: number;
  readonly span: number;
  least: number;
  greatest: number;
}

function stillOpen(counts: readonly Asked[], polytope: Polytope): readonly Asked[] {
  const isOpen = ({ least, greatest, span }: Asked): boolean =>
    least > greatest || greatest - least < span - 1e-6;
  const open = (): readonly Asked[] => counts.filter(isOpen);
  const push = (way: ReadonlyMap<number, number>, sign: 1 | -1): void => {
    const point = polytope.furthest(new Map([...way].map(([column, weight]) => [column, sign * weight])));
    for (const each of counts) {
      const value = point[each.column] ?? 0;
      each.least = Math.min(each.least, value);
      each.greatest = Math.max(each.greatest, value);
    }
  };
  // In a direction drawn by lot and in the opposite one, as long as that settles something; then one count at a time.
  const random = seeded(counts.length);
  for (let before = Infinity; open().length > 1 && open().length < before;) {
    before = open().length;
    const way = new Map(open().map(({ column }) => [column, random.unit() - 0.5]));
    push(way, 1);
    if (open().length > 0) push(way, -1);
  }
  const tried = new Set<Asked>();
  for (let next = open()[0]; next !== undefined; next = open().find((each) => !tried.has(each))) {
    tried.add(next);
    const alone = new Map([[next.column, 1]]);
    push(alone, 1);
    if (isOpen(next)) push(alone, -1);
  }
  return open();
}
