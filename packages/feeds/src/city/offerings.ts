import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Offering, Price } from "@footbridge/core/model/offering.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import { addDays, addWeeks, type Day, mondayOf, weeksBetween } from "@footbridge/core/units/day.ts";
import { completionOf } from "./completion.ts";
import { madeUp, offeringProvenance } from "./provenance.ts";
import type { ClassRow, Course, PriceRow, Taught, Timetable } from "./rows.ts";
import { seatsLeft } from "./seats.ts";
import { startRuleOf, startsBetween } from "./start-rule.ts";

/** Classes that began in the last two weeks are still shown: some take people late. */
const weeksBehind = 2;

/** How far the timetable reaches. College goes further, or no degree could ever be seen to its end. */
const yearsAhead = 3;
const collegeYearsAhead = 5;
const collegeKinds: ReadonlySet<string> = new Set(["college-term", "degree"]);

/** Written instead of a start rule for what can be begun in any week. */
const anyWeek = "any week";

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
  readonly schedule: Timetable["schedules"][string];
  readonly program: Program;
  readonly stepFree: boolean;
}

/** The offerings of one repeating class in the window around `today`; findings where a name is not known. */
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
  if (schedule === undefined || (rule === undefined && row.starts !== anyWeek)) {
    return { offerings: [], findings: [unknownName(row, at)] };
  }
  const site = `${taught.by}.${row.at ?? ""}`;
  const pattern = { course, taught, row, schedule, program, stepFree: stepFree.has(site) };
  if (rule === undefined) return { offerings: [openEntry(pattern)], findings: [] };
  const starts = startsBetween(rule, addWeeks(mondayOf(today), -weeksBehind), lastStart(course, today));
  return { offerings: starts.map((start) => dated(pattern, start, today)), findings: [] };
}

const lastStart = (course: Course, today: Day): Day =>
  addDays(today, Math.ceil(365.25 * (collegeKinds.has(course.kind) ? collegeYearsAhead : yearsAhead)));

const unknownName = (row: ClassRow, at: string): Finding =>
  error(
    "city.class.unknown-name",
    at,
    `No such start rule or schedule: "${row.starts}", "${row.when}".`,
    'Name one of timetable.json, or write the start as "2nd Monday of Jan, Sep".',
  );

function dated(pattern: Pattern, start: Day, today: Day): Offering {
  const { row } = pattern;
  const id = `${idOf(pattern)}/${start}`;
  const provenance = offeringProvenance(start, today);
  return {
    id,
    ...factsOf(pattern),
    start,
    end: addWeeks(start, weeksOf(pattern)),
    ...seatsOf(row, id, weeksBetween(mondayOf(today), start), provenance.assumed === true),
    provenance,
  };
}

const openEntry = (pattern: Pattern): Offering => ({
  id: idOf(pattern),
  ...factsOf(pattern),
  weeks: weeksOf(pattern),
  waitlist: false,
  provenance: madeUp("It can be begun in any week."),
});

function idOf({ row, program }: Pattern): string {
  const key = [row.at ?? "online", row.when, ...(row.language === undefined ? [] : [row.language])];
  return `${program.id}/${key.join(".")}`;
}

const hoursOf = ({ row, schedule }: Pattern): number => row.hours ?? schedule.hours;

const weeksOf = (pattern: Pattern): number =>
  pattern.row.weeks ?? Math.ceil(pattern.course.clock / hoursOf(pattern));

function factsOf(pattern: Pattern): Omit<Offering, "id" | "waitlist" | "provenance"> {
  const { course, taught, row, schedule, program, stepFree } = pattern;
  return {
    program: program.id,
    ...(row.at === undefined ? {} : { site: `${taught.by}.${row.at}` }),
    weeklyHours: hoursOf(pattern),
    blocks: [...schedule.blocks],
    mode: row.mode ?? (row.at === undefined ? "online" : "in-person"),
    price: priceInCents(row.price ?? taught.price ?? course.price),
    language: row.language ?? "en",
    ...openTo(row, stepFree),
    streams: [...(taught.streams ?? course.streams)],
    completion: completionOf(course, taught),
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
