import type { Day } from "../../units/day.ts";
import { ofKind } from "../event.ts";
import { serviceOf } from "../journey-knowledge.ts";
import { type PeriodSeen, type PirlRow, within } from "./row.ts";

/** Days of services within the period: the latest of each kind, the first and latest of each class. Follow-up comes after it. */
export function servicesReceived(seen: PeriodSeen): PirlRow {
  const { events, knowledge, asOf, period } = seen;
  const latest: Record<string, Day> = {};
  const first: Record<string, Day> = {};
  let workExperience: string | undefined;
  for (const { happened, body } of ofKind(events, "service")) {
    const known = serviceOf(knowledge, body.service);
    if (known === undefined || happened > asOf) continue;
    const last = lastDay(happened, body.end, period.exit ?? asOf);
    const counts =
      known.kind.class === "follow-up"
        ? period.exit !== undefined &&
          happened > period.exit &&
          (seen.next === undefined || happened < seen.next)
        : within(happened, period.entry, period.exit);
    if (!counts) continue;
    for (const element of [known.kind.element, known.of.last, ...(known.of.also ?? [])])
      if (element !== undefined) keepLatest(latest, element, last);
    if (known.of.first !== undefined) first[known.of.first] ??= happened;
    workExperience = known.kind.workExperience ?? workExperience;
  }
  return { ...latest, ...first, "1205": workExperience ?? "0", ...youthCompletion(seen) };
}

const youthCompletion = ({ period }: PeriodSeen): PirlRow =>
  period.programs.includes("youth") && period.exit !== undefined ? { "1416": period.exit } : {};

function keepLatest(days: Record<string, Day>, element: string, day: Day): void {
  const before = days[element];
  if (before === undefined || day > before) days[element] = day;
}

const lastDay = (start: Day, end: Day | undefined, to: Day): Day => {
  if (end === undefined || end < start) return start;
  return end > to ? (to < start ? start : to) : end;
};
