import type { Day } from "../units/day.ts";
import { inOrder } from "../units/order.ts";
import { type JourneyProgram, ofKind, type StandingEvent } from "./event.ts";
import { type JourneyKnowledge, type ServiceKind, serviceOf } from "./journey-knowledge.ts";
import { lastDay, type ReceivedService } from "./periods.ts";
import { enrolledIn } from "./received.ts";

/** What the journey says besides services that decides who participates. */
export interface Grounds {
  readonly events: readonly StandingEvent[];
  readonly knowledge: JourneyKnowledge;
}

/**
 * The first day on which services of one period make a person a participant of the program, all that it asks besides
 * being met (spec §1.2); undefined while something is missing, or where it came only after the last of the services.
 */
export function participantSince(
  program: JourneyProgram,
  services: readonly ReceivedService[],
  grounds: Grounds,
): Day | undefined {
  const own = services.filter((service) => service.program === program);
  const first = own.find(({ triggers }) => triggers)?.start;
  const last = lastDayOf(services);
  if (first === undefined || last === undefined) return undefined;
  const since = program === "aefla" ? hoursReached(own, grounds) : allMet(program, first, grounds);
  return since !== undefined && since <= last ? since : undefined;
}

/** The first day, not before the first service, on which all that the program asks besides is met. */
function allMet(program: JourneyProgram, first: Day, grounds: Grounds): Day | undefined {
  const marks = marksFor[program] ?? [];
  const since = latest([first, ...marks.map((mark) => marked(mark, grounds))]);
  const byEligibility = program === "adult" || program === "dw" || marks.length > 0;
  return since !== undefined && byEligibility ? eligibleFrom(program, since, grounds) : since;
}

const marksFor: Readonly<Partial<Record<JourneyProgram, readonly ServiceKind["marks"][]>>> = {
  youth: ["assessment", "strategy"],
  vr: ["vr-plan"],
};

/** The day, if what was last found by then is that the person is eligible; else the next day on which that is found. */
function eligibleFrom(program: JourneyProgram, day: Day, { events }: Grounds): Day | undefined {
  const found = ofKind(events, "eligibility").filter(({ body }) => body.program === program);
  if (found.findLast(({ happened }) => happened <= day)?.body.eligible === true) return day;
  return found.find(({ happened, body }) => happened > day && body.eligible)?.happened;
}

const marked = (mark: ServiceKind["marks"], { events, knowledge }: Grounds): Day | undefined =>
  ofKind(events, "service").find(({ body }) => serviceOf(knowledge, body.service)?.kind.marks === mark)
    ?.happened;

/** The day on which contact hours within the span of these services reach what adult education asks. */
function hoursReached(services: readonly ReceivedService[], { events, knowledge }: Grounds): Day | undefined {
  const [from, to] = [services[0]?.start, lastDayOf(services)];
  if (from === undefined || to === undefined) return undefined;
  let hours = 0;
  for (const session of adultEducationHours(events, to)) {
    if (session.day < from) continue;
    hours += session.hours;
    if (hours >= knowledge.periods.aeflaHours.value) return session.day;
  }
  return undefined;
}

interface Session {
  readonly day: Day;
  readonly hours: number;
}

function adultEducationHours(events: readonly StandingEvent[], to: Day): readonly Session[] {
  const inClass = enrolledIn(events, to)
    .filter(({ program }) => program === "aefla")
    .flatMap(({ attended }) => attended);
  const besides = ofKind(events, "service")
    .filter(({ happened, body }) => body.program === "aefla" && happened <= to)
    .map(({ happened, body }) => ({ day: happened, hours: body.hours ?? 0 }));
  return [...inClass, ...besides].toSorted((a, b) => inOrder(a.day, b.day));
}

const lastDayOf = (services: readonly ReceivedService[]): Day | undefined =>
  services.map(lastDay).toSorted().at(-1);

/** The latest of the days; undefined while one of them has not come. */
function latest(days: readonly (Day | undefined)[]): Day | undefined {
  let found: Day | undefined;
  for (const day of days) {
    if (day === undefined) return undefined;
    if (found === undefined || day > found) found = day;
  }
  return found;
}
