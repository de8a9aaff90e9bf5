import { readFileSync } from "node:fs";
import { reportAt } from "../../../src/metrics/calendar.ts";
import type { Cell } from "../../../src/metrics/cell.ts";
import type { Definition } from "../../../src/metrics/definition.ts";
import type { DecidingKnowledge, RawCells } from "../../../src/metrics/suppression/decide.ts";
import { type SuppressionRules, suppressionRulesSchema } from "../../../src/metrics/suppression/rules.ts";
import { seeded, type Seeded } from "../../../src/units/seeded.ts";

/** One period of participation of a made-up person. */
export interface Person {
  readonly programs: readonly string[];
  /** `undisclosed` is no group of the report. */
  readonly sex: string;
  readonly age: string;
  readonly lowIncome: boolean;
  readonly borough: string;
  readonly quarter: number;
  readonly employed: boolean;
  readonly earnings: number | undefined;
}

/** What a made-up report is about; each dimension that is left out is not shown. */
export interface Shape {
  readonly people: number;
  readonly programs: number;
  readonly sex: boolean;
  readonly age: boolean;
  readonly barrier: boolean;
  readonly boroughs: number;
  /** Rolling windows over so many quarters, one window a quarter from the fourth; 1 is no time. */
  readonly quarters: number;
  /** Some people are in two programs. */
  readonly overlap: boolean;
  /** Quarters that are told beside the rolling windows. */
  readonly quartersTold: readonly number[];
}

const skewed = (random: Seeded, count: number): number =>
  random.weighted(Array.from({ length: count }, (_, place) => 1 / (1 + place) ** 1.6));

export function population(seed: number, shape: Shape): readonly Person[] {
  const random = seeded(seed);
  const level = 0.03 + 0.94 * random.unit();
  return Array.from({ length: shape.people }, () => {
    const employed = random.chance(level);
    const first = skewed(random, shape.programs);
    const second = (first + 1) % shape.programs;
    return {
      programs: shape.overlap && random.chance(0.15) ? [`p${first}`, `p${second}`] : [`p${first}`],
      sex: random.chance(0.02) ? "undisclosed" : `sex:${random.chance(0.35) ? 1 : 2}`,
      age: `age:${skewed(random, 4)}`,
      lowIncome: random.chance(0.8),
      borough: `b${skewed(random, Math.max(1, shape.boroughs))}`,
      quarter: random.below(shape.quarters),
      employed,
      earnings: employed && random.chance(0.97) ? random.between(800, 12_000) : undefined,
    };
  });
}

const firstReport = 2023 * 4;

/** The reports over these people: exits, an employment rate and a median for every program, group, borough and window. */
export function reportsOf(people: readonly Person[], shape: Shape): readonly RawCells[] {
  const windows = shape.quarters === 1 ? [{ last: 0, size: 4 }] : windowsOf(shape);
  return windows.map(({ last, size }) => {
    const from = last - size + 1;
    const inside = people.filter(({ quarter }) => quarter >= from && quarter <= last);
    return {
      report: reportAt(firstReport + last).id,
      window: size === 1 ? "cq" : "r4q",
      cells: placesOf(shape).flatMap((place) => cellsOf(inside.filter(place.has), place.where)),
    };
  });
}

const windowsOf = ({ quarters, quartersTold }: Shape) => [
  ...Array.from({ length: quarters - 3 }, (_, place) => ({ last: place + 3, size: 4 })),
  ...quartersTold.map((last) => ({ last, size: 1 })),
];

function cellsOf(
  chosen: readonly Person[],
  where: Pick<Cell, "program" | "group" | "area">,
): readonly Cell[] {
  const exits = chosen.length;
  const employed = chosen.filter((person) => person.employed).length;
  const earned = chosen.flatMap(({ earnings }) => earnings ?? []).toSorted((a, b) => a - b);
  const cell = { ...where, version: "1" };
  return [
    { ...cell, metric: "made.left", numerator: exits, denominator: null, value: exits },
    {
      ...cell,
      metric: "made.employed",
      numerator: employed,
      denominator: exits,
      value: exits === 0 ? null : employed / exits,
    },
    {
      ...cell,
      metric: "made.earned",
      numerator: null,
      denominator: earned.length,
      value: earned[Math.floor(earned.length / 2)] ?? null,
    },
  ];
}

/** A program, a group and an area, with who is there. */
export interface MadePlace {
  readonly where: Pick<Cell, "program" | "group" | "area">;
  readonly has: (person: Person) => boolean;
}

export function placesOf(shape: Shape): readonly MadePlace[] {
  const groups = groupsOf(shape);
  const areas = Array.from({ length: shape.boroughs }, (_, place) => `b${place}`);
  return ["all", ...programsOf(shape)].flatMap((program) => [
    ...groups.map((group) => ({
      where: { program, group },
      has: (person: Person) => isInProgram(person, program) && isInGroup(person, group),
    })),
    ...areas.map((area) => ({
      where: { program, group: "all", area },
      has: (person: Person) => isInProgram(person, program) && person.borough === area,
    })),
  ]);
}

export const programsOf = ({ programs }: Shape): readonly string[] =>
  Array.from({ length: programs }, (_, place) => `p${place}`);

/** Families of groups that leave nobody out but the undisclosed. */
export const familiesOf = ({ sex, age, boroughs }: Shape): readonly (readonly string[])[] => [
  ...(sex ? [["sex:1", "sex:2"]] : []),
  ...(age ? [["age:0", "age:1", "age:2", "age:3"]] : []),
  ...(boroughs > 0 ? [Array.from({ length: boroughs }, (_, place) => `borough:b${place}`)] : []),
];

const groupsOf = (shape: Shape): readonly string[] => [
  "all",
  ...familiesOf(shape).flat(),
  ...(shape.barrier ? ["barrier:low-income"] : []),
];

const isInProgram = ({ programs }: Person, program: string): boolean =>
  program === "all" || programs.includes(program);

const isInGroup = (person: Person, group: string): boolean =>
  group === "all" ||
  person.sex === group ||
  person.age === group ||
  group === `borough:${person.borough}` ||
  (group === "barrier:low-income" && person.lowIncome);

/** One of a thousand shapes: two or three dimensions at a time, small enough to be solved. */
export function shapeOf(seed: number): Shape {
  const random = seeded(seed).fork("shape");
  const kind = seed % 10 === 3 ? 3 : [0, 1, 2, 4][seed % 4];
  const quarters = kind === 3 ? random.between(4, 6) : 1;
  return {
    people: random.pick([25, 60, 120, 250, 500, 1000]),
    programs: kind === 0 || kind === 1 ? random.between(2, 4) : 2,
    sex: kind !== 1 && kind !== 3,
    age: kind === 1 || kind === 4,
    barrier: kind === 3 || ((kind === 0 || kind === 1) && random.chance(0.4)),
    boroughs: kind === 2 ? random.between(2, 3) : 0,
    quarters,
    overlap: random.chance(0.4),
    quartersTold:
      quarters === 1
        ? []
        : Array.from({ length: quarters }, (_, quarter) => quarter).filter(
            (quarter) => quarter >= 3 && (quarter === quarters - 1 || random.chance(0.5)),
          ),
  };
}

/** The rules as they ship. */
export const rules: SuppressionRules = suppressionRulesSchema.parse(
  JSON.parse(
    readFileSync(new URL("../../../../../data/metrics/shared/suppression.json", import.meta.url), "utf8"),
  ),
);

const words = { en: "Made", es: "Hecho" };

const metric = (id: string, kind: Definition["kind"], unit: Definition["unit"]): [string, Definition] => [
  id,
  {
    id,
    name: words,
    family: "service",
    standing: "project",
    kind,
    unit,
    decimals: 0,
    better: "higher",
    versions: ["1", "2"].map((version) => ({
      version,
      source: { title: "t", reference: "r" },
      plain: words,
      cohort: { on: "exit", lagQuarters: 1 },
      scope: "period",
      counts: "periods",
      programs: ["p0"],
      exclusions: false,
      population: { each: { all: [] } },
    })),
  },
];

/** What suppression has to know of made-up reports. */
export const known: DecidingKnowledge = {
  definitions: new Map([
    metric("made.left", "count", "periods"),
    metric("made.employed", "rate", "percent"),
    metric("made.earned", "median", "dollars-a-quarter"),
  ]),
  terms: new Map(),
  families: ["sex", "age", "borough"].map((id) => ({ id, name: words, partition: true, groups: [] })),
  suppression: rules,
};
