import type { Day } from "../../units/day.ts";
import { inOrder } from "../../units/order.ts";
import { creditsEarnedIn } from "../course-credits.ts";
import { ofKind, type StandingEvent, termsOf } from "../event.ts";
import { levelAtEntry, levelGains, testedLevels } from "../levels.ts";
import { yearLater } from "./quarters.ts";
import { type PeriodSeen, type PirlRow, within } from "./row.ts";

const places = [
  { type: "1800", date: "1801" },
  { type: "1802", date: "1803" },
  { type: "1804", date: "1805" },
] as const;

/** 1800 to 1805: up to three credentials from entry to a year after exit; beyond the secondary ones first, then the earliest. */
export function credentials({ events, period, asOf }: PeriodSeen, trained: boolean): PirlRow {
  const to = period.exit === undefined ? asOf : yearLater(period.exit);
  const earned = ofKind(events, "credential").filter(
    ({ happened }) => happened <= asOf && within(happened, period.entry, to),
  );
  const chosen = earned
    .toSorted((a, b) => rank(a.body.type) - rank(b.body.type) || inOrder(a.happened, b.happened))
    .slice(0, places.length)
    .toSorted((a, b) => inOrder(a.happened, b.happened));
  const row: Record<string, string | undefined> = chosen.length === 0 && trained ? { "1800": "0" } : {};
  for (const [place, { happened, body }] of chosen.entries()) {
    const ids = places[place];
    if (ids === undefined) continue;
    row[ids.type] = body.type;
    row[ids.date] = happened;
  }
  row["1814"] = earned.findLast(({ body }) => body.graduate === true)?.happened;
  return row;
}

const rank = (type: string): number => (type === "1" ? 1 : 0);

const elementOfGain = {
  level: "1806",
  "postsecondary-transcript": "1807",
  "secondary-transcript": "1808",
  "training-milestone": "1809",
  "skills-progression": "1810",
} as const;

/** 1806 to 1810 and the level at entry: the latest gain of each type within the period. */
export function skillGains({ events, period, knowledge, asOf }: PeriodSeen): PirlRow {
  const to = period.exit ?? asOf;
  const levels = testedLevels(events, knowledge);
  const latest: Record<string, Day> = {};
  const gained = (element: string, day: Day): void => {
    const before = latest[element];
    if (before === undefined || day > before) latest[element] = day;
  };
  for (const { happened, body } of ofKind(events, "skill-gain"))
    if (within(happened, period.entry, to)) gained(elementOfGain[body.gain], happened);
  for (const { happened } of ofKind(events, "milestone"))
    if (within(happened, period.entry, to)) gained("1809", happened);
  for (const day of levelGains(levels, { from: period.entry, to }, knowledge.periods.gapDays.value))
    gained("1806", day);
  const credits = knowledge.periods.transcriptCredits.value;
  for (const day of transcripts(events, { from: period.entry, to }, credits)) gained("1807", day);
  const entry = levelAtEntry(levels, { from: period.entry, to });
  return { ...latest, "efl-at-entry": entry === undefined ? undefined : `${entry.scale}${entry.level}` };
}

/** Ends of terms that make a transcript gain: enough credits in one, or over two completed in a row within twelve months. */
function transcripts(
  events: readonly StandingEvent[],
  { from, to }: { readonly from: Day; readonly to: Day },
  credits: number,
): readonly Day[] {
  const terms = termsOf(events).filter(
    ({ body }) => creditsEarnedIn(body) !== undefined && within(body.end, from, to),
  );
  return terms.flatMap(({ body }, place) => {
    const before = terms[place - 1];
    const two =
      before !== undefined && body.end <= yearLater(before.happened)
        ? (creditsEarnedIn(before.body) ?? 0)
        : 0;
    const one = creditsEarnedIn(body) ?? 0;
    return one >= credits || (one > 0 && two > 0 && one + two >= credits) ? [body.end] : [];
  });
}
