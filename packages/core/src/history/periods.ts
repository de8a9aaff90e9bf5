import { type Day, dayNumber } from "../units/day.ts";
import { inOrder } from "../units/order.ts";

/**
 * A service as it was received, from its first to its last day (one day if `end` is absent). What it does for
 * participation differs by kind and program: a supportive service makes a youth a participant but never moves an exit;
 * self-service, information and follow-up do neither.
 */
export interface ReceivedService {
  readonly program: string;
  readonly start: Day;
  readonly end?: Day | undefined;
  /** It makes a participant of one who is not. */
  readonly triggers: boolean;
  /** It keeps the period open, and its last day may become the exit. */
  readonly extends: boolean;
}

/** A documented pause: service stops on `from` and is planned to go on by `until`. */
export interface PlannedGap {
  readonly from: Day;
  readonly until: Day;
}

export interface PeriodRules {
  /** Programs that share one exit: one alone, or all under a common-exit policy. */
  readonly scope: ReadonlySet<string>;
  /** Days without a service that end a period: 90 by the joint performance guidance (TEGL 10-16). */
  readonly gapDays: number;
  /** Whether a gap of exactly so many days still is one period (`over`, the project's reading) or ends it (`at-least`). */
  readonly ends?: "over" | "at-least" | undefined;
  readonly plannedGaps?: readonly PlannedGap[] | undefined;
  /** The day from which one looks back: an exit is known only when the gap has passed. */
  readonly asOf: Day;
  /** When those services first make a participant, where that takes more than one of them; the first that triggers. */
  readonly participatesFrom?: ((services: readonly ReceivedService[]) => Day | undefined) | undefined;
}

/** A period of participation: entry (900) to exit (901), which is absent while the period is open. */
export interface ParticipationPeriod {
  readonly entry: Day;
  /** The last day of a service that keeps the period open. */
  readonly last: Day;
  readonly exit?: Day;
  /** Programs of the scope with services in the period, in order of name. */
  readonly programs: readonly string[];
}

/** Folds services into periods of participation, earliest first. Services outside the scope or after `asOf` do nothing. */
export function periodsOf(
  services: readonly ReceivedService[],
  rules: PeriodRules,
): readonly ParticipationPeriod[] {
  const counting = services
    .filter(({ program, triggers, extends: holds }) => rules.scope.has(program) && (triggers || holds))
    .filter(({ start }) => start <= rules.asOf)
    .toSorted((a, b) => inOrder(a.start, b.start));
  return segments(counting, rules).flatMap((segment) => periodOf(segment, rules) ?? []);
}

/** Services of one period, and its last day so far. */
interface Segment {
  readonly services: ReceivedService[];
  last: Day;
}

function segments(services: readonly ReceivedService[], rules: PeriodRules): readonly Segment[] {
  const found: Segment[] = [];
  for (const service of services) {
    const current = found.at(-1);
    if (current === undefined || parted(current.last, service.start, rules)) {
      found.push({ services: [service], last: lastDay(service) });
      continue;
    }
    current.services.push(service);
    if (service.extends) current.last = later(current.last, lastDay(service));
  }
  return found;
}

/** A service that does not keep a period open is over on the day it began. */
export const lastDay = ({ start, end, extends: holds }: ReceivedService): Day =>
  holds && end !== undefined ? later(start, end) : start;

function periodOf({ services, last }: Segment, rules: PeriodRules): ParticipationPeriod | undefined {
  const entry = (rules.participatesFrom ?? firstTrigger)(services);
  if (entry === undefined) return undefined;
  const programs = [...new Set(services.map(({ program }) => program))].toSorted(inOrder);
  const ended = last < rules.asOf && parted(last, rules.asOf, rules);
  return { entry, last, ...(ended ? { exit: last } : {}), programs };
}

const firstTrigger = (services: readonly ReceivedService[]): Day | undefined =>
  services.find(({ triggers }) => triggers)?.start;

/** Whether a day is so long after the last service that the period has ended, no documented pause reaching it. */
const parted = (last: Day, day: Day, rules: PeriodRules): boolean =>
  overdue(last, day, rules) && pausedTo(last, rules) < day;

/** The day to which documented pauses reach that begin in time; one that begins within another carries it on. */
function pausedTo(last: Day, rules: PeriodRules): Day {
  let to = last;
  for (const { from, until } of (rules.plannedGaps ?? []).toSorted((a, b) => inOrder(a.from, b.from)))
    if (from <= to || !overdue(last, from, rules)) to = later(to, until);
  return to;
}

function overdue(last: Day, day: Day, { gapDays, ends = "over" }: PeriodRules): boolean {
  const gap = dayNumber(day) - dayNumber(last);
  return ends === "over" ? gap > gapDays : gap >= gapDays;
}

const later = (a: Day, b: Day): Day => (a < b ? b : a);
