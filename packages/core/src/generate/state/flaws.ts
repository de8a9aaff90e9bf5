import type { Seeded } from "../../units/seeded.ts";
import { addDays, parseDay } from "../../units/day.ts";
import type { StateRecord, StateRow } from "./row.ts";

/** An error that can be planted: which rule of record checking (1 to 24) it breaks, and in which element. */
export interface Flaw {
  readonly id: string;
  readonly rule: number;
  readonly element: string;
  /** The broken value; undefined where this record cannot have the error. `null` makes the element blank. */
  readonly value: (row: StateRow) => string | null | undefined;
}

const day = (text: string | undefined, days: number): string | undefined => {
  const found = text === undefined ? undefined : parseDay(text);
  return found === undefined ? undefined : addDays(found, days);
};

const exited = (row: StateRow): boolean => row["901"] !== undefined;
const participant = (row: StateRow): boolean => row["900"] !== undefined;

/** One or more for each group of rules that one record alone can break, and that do not refuse the whole file. */
export const flaws: readonly Flaw[] = [
  { id: "no-identifier", rule: 1, element: "100", value: () => null },
  {
    id: "exit-before-entry",
    rule: 2,
    element: "901",
    value: (row) => (exited(row) ? day(row["900"], -1) : undefined),
  },
  {
    id: "entry-after-submission",
    rule: 2,
    element: "900",
    value: (row) => (participant(row) && !exited(row) ? "2199-01-01" : undefined),
  },
  {
    id: "exit-of-reportable",
    rule: 3,
    element: "901",
    value: (row) => (participant(row) ? undefined : row["1002"]),
  },
  { id: "service-before-entry", rule: 4, element: "1102", value: (row) => day(row["900"], -40) },
  {
    id: "youth-follow-up-before-exit",
    rule: 6,
    element: "1412",
    value: (row) => (row["905"] !== "0" && exited(row) ? row["900"] : undefined),
  },
  {
    id: "adult-too-young",
    rule: 7,
    element: "200",
    value: (row) => ("123".includes(row["903"] ?? "0") ? day(row["900"], -6000) : undefined),
  },
  { id: "sex-blank", rule: 8, element: "201", value: () => null },
  {
    id: "disability-kind-without",
    rule: 8,
    element: "203",
    value: (row) => (row["202"] === "0" ? "3" : undefined),
  },
  {
    id: "eligible-veteran-of-none",
    rule: 9,
    element: "301",
    value: (row) => (row["300"] === "0" ? "2" : undefined),
  },
  {
    id: "snap-but-not-low-income",
    rule: 10,
    element: "802",
    value: (row) => (row["603"] === "1" ? "0" : undefined),
  },
  {
    id: "graduate-without-diploma",
    rule: 11,
    element: "408",
    value: (row) => (row["409"] === "5" ? "0" : undefined),
  },
  { id: "homeless-blank", rule: 12, element: "800", value: () => null },
  {
    id: "foster-exclusion-of-adult",
    rule: 13,
    element: "923",
    value: (row) => (exited(row) && row["905"] === "0" ? "05" : undefined),
  },
  { id: "reason-blank", rule: 13, element: "923", value: (row) => (exited(row) ? null : undefined) },
  {
    id: "last-basic-too-early",
    rule: 14,
    element: "1003",
    value: (row) => (row["1001"] === row["1003"] ? undefined : row["1001"]),
  },
  {
    id: "training-not-said",
    rule: 15,
    element: "1300",
    value: (row) => (row["1303"] === undefined ? undefined : "0"),
  },
  {
    id: "rapid-response-of-others",
    rule: 16,
    element: "908",
    value: (row) => (participant(row) && row["904"] === "0" ? "1" : undefined),
  },
  {
    id: "outcome-too-soon",
    rule: 18,
    element: "1602",
    value: (row) => (exited(row) && row["1602"] === undefined ? "1" : undefined),
  },
  {
    id: "wage-without-work",
    rule: 19,
    element: "1704",
    value: (row) => (row["1602"] === "0" ? "4321.00" : undefined),
  },
  {
    id: "related-job-without-work",
    rule: 20,
    element: "1608",
    value: (row) => (row["1602"] === "0" ? "1" : undefined),
  },
  {
    id: "same-employer-without-work",
    rule: 21,
    element: "1618",
    value: (row) => (row["1606"] === "0" ? "1" : undefined),
  },
  {
    id: "credential-without-date",
    rule: 22,
    element: "1801",
    value: (row) => (row["1801"] === undefined ? undefined : null),
  },
  {
    id: "school-regressed",
    rule: 23,
    element: "1812",
    value: (row) => (row["1812"] !== undefined && row["409"] === "5" ? "4" : undefined),
  },
  {
    id: "gain-before-entry",
    rule: 24,
    element: "1806",
    value: (row) => (row["1806"] === undefined ? undefined : day(row["900"], -10)),
  },
  { id: "unknown-code", rule: 0, element: "400", value: () => "7" },
  { id: "no-such-day", rule: 0, element: "200", value: () => "1990-02-30" },
];

/** The record with one planted error that it can have. */
export function plantFlaw(random: Seeded, row: StateRow): StateRecord {
  const start = random.below(flaws.length);
  for (let step = 0; step < flaws.length; step += 1) {
    const flaw = flaws[(start + step) % flaws.length];
    const value = flaw?.value(row);
    if (flaw === undefined || value === undefined) continue;
    return { row: { ...row, [flaw.element]: value === null ? undefined : value }, flaw: flaw.id };
  }
  return { row };
}
