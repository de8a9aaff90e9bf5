import { type Day, dayNumber } from "../../units/day.ts";
import { ofKind, type StandingEvent } from "../event.ts";
import { daysOfQuarter, type QuarterNumber, quarterOfText } from "./quarters.ts";

/** Employment and pay in one calendar quarter, from one kind of source. */
export interface QuarterOfWork {
  /** Code of 1600, 1602, 1604, 1606: unsubsidized, apprentice, military, or not employed. */
  readonly employed: "0" | "1" | "2" | "3";
  /** Code of the match (1601 and its like): wage record, federal, military, supplemental, none. */
  readonly match: "0" | "1" | "2" | "3" | "4";
  readonly cents: number;
  /** Tax numbers of the employers. */
  readonly employers: ReadonlySet<string>;
  /** NAICS of the employer who paid most, where known. */
  readonly industry: string | undefined;
}

/** Sources in the order in which one is taken before another (spec §1.6); a quarter is read from one source alone. */
const sources = [
  { source: "ui", match: "1" },
  { source: "federal", match: "2" },
  { source: "military", match: "3" },
  { source: "supplemental", match: "4" },
] as const;

/** What is known of a quarter; undefined where nobody has asked: unknown is not unemployed. */
export function workIn(events: readonly StandingEvent[], quarter: QuarterNumber): QuarterOfWork | undefined {
  const wages = ofKind(events, "wage").filter(({ body }) => quarterOfText(body.quarter) === quarter);
  for (const { source, match } of sources) {
    const paid = wages.filter(({ body }) => body.source === source && body.cents > 0);
    if (paid.length > 0) return ofWages(paid, source, match);
  }
  return byJobs(events, quarter) ?? (wages.length > 0 ? notEmployed : undefined);
}

const notEmployed: QuarterOfWork = {
  employed: "0",
  match: "0",
  cents: 0,
  employers: new Set(),
  industry: undefined,
};

const codeOf = { unsubsidized: "1", apprentice: "2", military: "3" } as const;

type Wages = ReturnType<typeof wagesOf>;
const wagesOf = (events: readonly StandingEvent[]) => ofKind(events, "wage");

function ofWages(
  wages: Wages,
  source: (typeof sources)[number]["source"],
  match: QuarterOfWork["match"],
): QuarterOfWork {
  const [most] = wages.toSorted((a, b) => b.body.cents - a.body.cents);
  return {
    employed: codeOf[most?.body.as ?? (source === "military" ? "military" : "unsubsidized")],
    match,
    cents: wages.reduce((sum, { body }) => sum + body.cents, 0),
    employers: new Set(wages.flatMap(({ body }) => body.employerNumber ?? [])),
    industry: most?.body.industry,
  };
}

/** Jobs that somebody verified, none of them subsidized, where no wage record speaks of the quarter. */
function byJobs(events: readonly StandingEvent[], quarter: QuarterNumber): QuarterOfWork | undefined {
  const { from, to } = daysOfQuarter(quarter);
  const jobs = ofKind(events, "employment").filter(
    ({ happened, body }) =>
      body.verified && !body.subsidized && happened <= to && (body.end === undefined || body.end >= from),
  );
  if (jobs.length === 0) return undefined;
  const paid = jobs.map(({ happened, body }) => ({
    cents: payOf(body, { from: happened > from ? happened : from, to: earlier(body.end, to) }),
    industry: body.industry,
  }));
  const [most] = paid.toSorted((a, b) => b.cents - a.cents);
  return {
    employed: "1",
    match: "4",
    cents: paid.reduce((sum, { cents }) => sum + cents, 0),
    employers: new Set(jobs.flatMap(({ body }) => body.employerNumber ?? [])),
    industry: most?.industry,
  };
}

/** Hourly pay for the quarter: hours a week times 13 weeks (spec §1.6), or the share of it in which the job was held. */
function payOf(
  { centsPerHour, hoursPerWeek }: { centsPerHour?: number | undefined; hoursPerWeek?: number | undefined },
  { from, to }: { readonly from: Day; readonly to: Day },
): number {
  if (centsPerHour === undefined || hoursPerWeek === undefined) return 0;
  const days = dayNumber(to) - dayNumber(from) + 1;
  const weeks = days >= 90 ? 13 : days / 7;
  return Math.round(centsPerHour * hoursPerWeek * weeks);
}

const earlier = (day: Day | undefined, other: Day): Day => (day !== undefined && day < other ? day : other);
