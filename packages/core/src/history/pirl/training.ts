import type { Day } from "../../units/day.ts";
import { inOrder } from "../../units/order.ts";
import { termsOf } from "../event.ts";
import { type Enrolled, enrolledIn } from "../received.ts";
import { type PeriodSeen, type PirlRow, within } from "./row.ts";

const places = [
  { start: "1302", type: "1303", occupation: "1306", completed: "1307", end: "1308" },
  { start: "1309", type: "1310", occupation: "1311", completed: "1312", end: "1313" },
  { start: "1314", type: "1315", occupation: "1316", completed: "1317", end: "1318" },
] as const;

/** Enrollments of the period; one that was running at the entry counts from the entry on. */
export const enrolledWithin = ({ events, period, asOf }: PeriodSeen): readonly Enrolled[] =>
  enrolledIn(events, asOf)
    .filter(
      ({ start, end }) =>
        (period.exit === undefined || start <= period.exit) && (end === undefined || end >= period.entry),
    )
    .filter(({ start, program }) => start >= period.entry || periodHas(period, program))
    .map((one) => (one.start < period.entry ? { ...one, start: period.entry } : one));

const periodHas = ({ programs }: PeriodSeen["period"], program: string): boolean =>
  programs.some((own) => own === program);

/** 1300 to 1320: up to three trainings, the latest three of more. */
export function training(seen: PeriodSeen): PirlRow {
  const all = enrolledWithin(seen).filter(({ event }) => event.body.training !== undefined);
  const row: Record<string, string | undefined> = { "1300": all.length > 0 ? "1" : "0" };
  const [first] = all;
  if (first === undefined) return row;
  row["1301"] = first.event.body.provider;
  row["1305"] = first.event.body.cip;
  row["1319"] = all.some(({ event }) => event.body.account === true) ? "1" : "0";
  row["1320"] = all.some(({ event }) => event.body.pell === true) ? "1" : "0";
  for (const [place, { event, start, end, completed }] of all.slice(-places.length).entries()) {
    const ids = places[place];
    if (ids === undefined) continue;
    row[ids.start] = start;
    row[ids.type] = event.body.training;
    row[ids.occupation] = event.body.occupation;
    if (end === undefined) continue;
    row[ids.end] = end;
    row[ids.completed] = completed === true ? "1" : "0";
  }
  return row;
}

interface Span {
  readonly start: Day;
  /** When it was completed or left; absent while it goes on. */
  readonly over: Day | undefined;
  readonly completed: Day | undefined;
}

/**
 * 1332, 1401, 1811 and 1813: study that leads to a credential or employment. A program begun after the former was
 * completed takes its place; those that overlap are one.
 */
export function study(seen: PeriodSeen): PirlRow {
  const { events, period, asOf } = seen;
  const enrolled = enrolledWithin(seen);
  const terms = termsOf(events).filter(
    ({ happened }) => happened <= asOf && within(happened, period.entry, period.exit),
  );
  const secondary = enrolled.some(({ event }) => event.body.study === "secondary");
  const postsecondary =
    terms.length > 0 || enrolled.some(({ event }) => event.body.study === "postsecondary");
  const current = currentOf([
    ...enrolled.map(({ start, end, completed }) => ({
      start,
      over: end,
      completed: completed === true ? end : undefined,
    })),
    ...terms.map(({ happened, body }) => {
      const over = body.end <= asOf ? body.end : undefined;
      return { start: happened, over, completed: over };
    }),
  ]);
  return {
    "1332": postsecondary ? "1" : "0",
    "1401": secondary ? "1" : "0",
    "1811": current?.start,
    "1813": current?.over === undefined ? undefined : current.completed,
  };
}

function currentOf(spans: readonly Span[]): Span | undefined {
  let current: Span | undefined;
  for (const span of spans.toSorted((a, b) => inOrder(a.start, b.start))) {
    const anew = current?.over !== undefined && current.completed !== undefined && span.start >= current.over;
    current = current === undefined || anew ? span : joined(current, span);
  }
  return current;
}

/** Two that overlap or follow one that was left: over when both are, completed when one was. */
const joined = (a: Span, b: Span): Span => ({
  start: a.start,
  over: a.over === undefined || b.over === undefined ? undefined : latest(a.over, b.over),
  completed: latest(a.completed, b.completed),
});

const latest = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a > b ? a : b;

/** 1406: the first class or college term after the exit. */
export function studyAfterExit({ events, period, next, asOf }: PeriodSeen): PirlRow {
  const { exit } = period;
  if (exit === undefined) return {};
  const days = [
    ...enrolledIn(events, asOf)
      .filter(({ event }) => event.body.study !== undefined || event.body.training !== undefined)
      .map(({ start }) => start),
    ...termsOf(events).map(({ happened }) => happened),
  ].filter((day) => day > exit && day <= asOf && (next === undefined || day < next));
  return { "1406": days.toSorted()[0] };
}
