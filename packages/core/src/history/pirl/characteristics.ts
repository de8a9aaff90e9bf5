import { ofKind, type StandingEvent } from "../event.ts";
import type { Day } from "../../units/day.ts";
import type { PeriodSeen, PirlRow } from "./row.ts";

/** Elements that the journey itself fills; what an intake says of them is not taken. */
const own = /^(9(00|01|03|04|05|06|10|17|18|23)|1[0-8]\d\d)$/;

/** The person's facts at entry: the last said by then, or else the first said within the period. */
export function characteristics({ events, period, asOf }: PeriodSeen): PirlRow {
  const until = period.exit ?? asOf;
  const row: Record<string, string> = {};
  const late: Record<string, string> = {};
  for (const { happened, body } of ofKind(events, "intake")) {
    for (const [element, value] of Object.entries(body.facts)) {
      if (own.test(element)) continue;
      if (happened <= period.entry) row[element] = value;
      else if (happened <= until) late[element] ??= value;
    }
  }
  const said = Object.entries({ ...late, ...row });
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

/** A fact as it was last said by a day, or first said after it. */
export function factOn(events: readonly StandingEvent[], element: string, day: Day): string | undefined {
  const said = ofKind(events, "intake").filter(({ body }) => body.facts[element] !== undefined);
  const by = said.findLast(({ happened }) => happened <= day) ?? said[0];
  return by?.body.facts[element];
}
