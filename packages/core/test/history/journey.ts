import { readFileSync } from "node:fs";
import type { Happening, JourneyEvent } from "../../src/history/event.ts";
import {
  type JourneyKnowledge,
  periodsSchema,
  servicesSchema,
  testsSchema,
} from "../../src/history/journey-knowledge.ts";
import { pirlRows } from "../../src/history/pirl/pirl-rows.ts";
import type { PirlRow } from "../../src/history/pirl/row.ts";
import type { Day } from "../../src/units/day.ts";

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../data/journey/${name}`, import.meta.url), "utf8"));

export const knowledge: JourneyKnowledge = {
  services: servicesSchema.parse(json("services.json")),
  periods: periodsSchema.parse(json("periods.json")),
  tests: testsSchema.parse(json("tests.json")),
};

export const day = (text: string): Day => text as Day;

/** What happened on a day. */
export type Told = readonly [happened: string, body: JourneyEvent["body"]];

/** One event after another, each written down a minute after the one before, named `e0`, `e1` … */
export function journey(
  ...told: readonly (readonly [happened: string, body: JourneyEvent["body"]])[]
): JourneyEvent[] {
  return told.map(([happened, body], place) => ({
    id: `e${place}`,
    person: "Ana",
    happened: day(happened),
    recordedAt: new Date(Date.UTC(2026, 0, 1, 0, place)).toISOString(),
    by: "a navigator",
    org: "a center",
    source: "typed",
    body,
  }));
}

export const service = (
  id: string,
  program: "adult" | "youth" | "vr" | "aefla" | "es" = "adult",
): Happening => ({
  kind: "service",
  program,
  service: id,
});

export const eligible = (program: "adult" | "youth" | "vr"): Happening => ({
  kind: "eligibility",
  program,
  eligible: true,
});

/** The rows as they stand on a day. */
export const rowsOn = (asOf: string, events: readonly JourneyEvent[]): readonly PirlRow[] =>
  pirlRows("Ana", events, knowledge, day(asOf));

export const only = (rows: readonly PirlRow[]): PirlRow => {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows instead of one`);
  return row;
};
