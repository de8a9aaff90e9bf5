import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Offering, Price } from "@footbridge/core/model/offering.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import { addDays, addWeeks, type Day, mondayOf, weeksBetween } from "@footbridge/core/units/day.ts";
import { completionOf } from "./completion.ts";
import { offeringProvenance } from "./provenance.ts";
import type { ClassRow, Course, PriceRow, Taught, Timetable } from "./rows.ts";
import { seatsLeft } from "./seats.ts";
import { type StartRule, startRuleOf, startsBetween } from "./start-rule.ts";

/** How far the timetable reaches: classes that began in the last two weeks, and three years ahead. */
export const weeksBehind = 2;
export const daysAhead = 3 * 365 + 1;

const usualSeats = 18;

/** What every class is expanded against. */
export interface Expansion {
  readonly timetable: Timetable;
  /** Sites without stairs. */
  readonly stepFree: ReadonlySet<string>;
  readonly today: Day;
}

export interface Expanded {
  readonly offerings: readonly Offering[];
  readonly findings: readonly Finding[];
}

interface Pattern {
  readonly course: Course;
  readonly taught: Taught;
  readonly row: ClassRow;
  readonly rule: StartRule;
  readonly schedule: Timetable["schedules"][string];
  readonly program: Program;
  readonly stepFree: boolean;
}

/** The dated offerings of one repeating class in the window around `today`; findings where a name is not known. */
export function expandClass(
  course: Course,
  taught: Taught,
  row: ClassRow,
  program: Program,
  { timetable, stepFree, today }: Expansion,
): Expanded {
  const rule = startRuleOf(timetable.calendars[row.starts] ?? row.starts);
  const schedule = timetable.schedules[row.when];
  const at = `${program.id} ${row.at ?? "online"} ${row.when}`;
  if (rule === undefined || schedule === undefined)
    return { offerings: [], findings: [unknownName(row, at)] };
  const site = `${taught.by}.${row.at ?? ""}`;
  const pattern = { course, taught, row, rule, schedule, program, stepFree: stepFree.has(site) };
  const starts = startsBetween(rule, addWeeks(mondayOf(today), -weeksBehind), addDays(today, daysAhead));
  return { offerings: starts.map((start) => offering(pattern, start, today)), findings: [] };
}

const unknownName = (row: ClassRow, at: string): Finding =>
  error(
    "city.class.unknown-name",
    at,
    `No such start rule or schedule: "${row.starts}", "${row.when}".`,
    'Name one of timetable.json, or write the start as "2nd Monday of Jan, Sep".',
  );

function offering(pattern: Pattern, start: Day, today: Day): Offering {
  const { course, taught, row, schedule, program, stepFree } = pattern;
  const hours = row.hours ?? schedule.hours;
  const weeks = row.weeks ?? Math.ceil(course.clock / hours);
  const key = [row.at ?? "online", row.when, ...(row.language === undefined ? [] : [row.language])];
  const id = `${program.id}/${key.join(".")}/${start}`;
  const provenance = offeringProvenance(start, today);
  return {
    id,
    program: program.id,
    ...(row.at === undefined ? {} : { site: `${taught.by}.${row.at}` }),
    start,
    end: addWeeks(start, weeks),
    weeklyHours: hours,
    blocks: [...schedule.blocks],
    mode: row.mode ?? (row.at === undefined ? "online" : "in-person"),
    ...seatsOf(row, id, weeksBetween(mondayOf(today), start), provenance.assumed === true),
    price: priceInCents(row.price ?? taught.price ?? course.price),
    language: row.language ?? "en",
    ...openTo(row, stepFree),
    streams: [...(taught.streams ?? course.streams)],
    completion: completionOf(course, taught),
    provenance,
  };
}

/** Seats of a class that is not yet published are not known. */
function seatsOf(
  row: ClassRow,
  id: string,
  weeksAhead: number,
  expected: boolean,
): Pick<Offering, "seatsTotal" | "seatsLeft" | "waitlist"> {
  const total = row.seats ?? usualSeats;
  if (expected) return { waitlist: false };
  const left = seatsLeft(id, total, row.demand ?? "usual", weeksAhead);
  return { seatsTotal: total, seatsLeft: left, waitlist: left === 0 };
}

/** On screen there are no stairs and no way to travel. */
const openTo = (row: ClassRow, stepFree: boolean): Pick<Offering, "accessibility" | "supports"> => {
  const onScreen = row.at === undefined;
  return {
    accessibility: [...(row.access ?? []), ...(onScreen || stepFree ? ["wheelchair"] : [])],
    supports: [...(row.supports ?? []), ...(onScreen ? ["transport"] : [])],
  };
};

function priceInCents(price: PriceRow): Price {
  const cents = (dollars: number | undefined): number => Math.round((dollars ?? 0) * 100);
  return {
    tuition: cents(price.tuition),
    fees: cents(price.fees),
    books: cents(price.books),
    tools: cents(price.tools),
    exam: cents(price.exam),
    other: cents(price.other),
  };
}
