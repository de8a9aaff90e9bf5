import type { Day } from "../units/day.ts";
import { inOrder } from "../units/order.ts";
import { type JourneyProgram, ofKind, type StandingEvent } from "./event.ts";
import { type JourneyKnowledge, serviceOf } from "./journey-knowledge.ts";
import type { ReceivedService } from "./periods.ts";

/** A class or training that a person was enrolled in, with what became of it by a day. */
export interface Enrolled {
  readonly event: StandingEvent & { readonly body: { readonly kind: "enrollment" } };
  readonly program: JourneyProgram;
  readonly start: Day;
  /** When it was completed or left; absent while it goes on. */
  readonly end: Day | undefined;
  readonly completed: boolean | undefined;
  /** Days and hours present, earliest first. */
  readonly attended: readonly { readonly day: Day; readonly hours: number }[];
}

type EnrollmentEvent = ReturnType<typeof enrollments>[number];
const enrollments = (events: readonly StandingEvent[]) => ofKind(events, "enrollment");
export type EnrollmentBody = EnrollmentEvent["body"];

/** Every class or training that began by the day, earliest first; what was left before its first day never began. */
export function enrolledIn(events: readonly StandingEvent[], asOf: Day): readonly Enrolled[] {
  const ends = new Map(
    ofKind(events, "completion")
      .filter(({ happened }) => happened <= asOf)
      .map((event) => [event.body.enrollment, event]),
  );
  const attended = Map.groupBy(
    ofKind(events, "attendance").filter(({ happened, body }) => body.present && happened <= asOf),
    ({ body }) => body.enrollment,
  );
  return enrollments(events)
    .map((event) => {
      const end = ends.get(event.id);
      const sessions = (attended.get(event.id) ?? []).map(({ happened, body: { hours } }) => ({
        day: happened,
        hours,
      }));
      return {
        event,
        program: event.body.program,
        start: beganOn(event, sessions[0]?.day),
        end: end?.happened,
        completed: end?.body.completed,
        attended: sessions,
      };
    })
    .filter(
      ({ event, start, end }) =>
        start <= asOf && (end === undefined || end >= start || start === event.happened),
    )
    .toSorted((a, b) => inOrder(a.start, b.start));
}

/** The day of the enrollment, or the first of the class where that is later and nobody was there before. */
function beganOn({ happened, body: { starts } }: EnrollmentEvent, there: Day | undefined): Day {
  if (starts === undefined || starts <= happened) return happened;
  return there !== undefined && there < starts ? there : starts;
}

/** The day to which a class was a service: its end, its last day present, or the day of asking while it goes on. */
export function servedTo({ start, end, attended, event }: Enrolled, asOf: Day): Day {
  if (end !== undefined) return end;
  const last = attended.at(-1)?.day;
  if (last !== undefined) return last;
  const { plannedEnd } = event.body;
  const open = plannedEnd !== undefined && plannedEnd < asOf ? plannedEnd : asOf;
  return open < start ? start : open;
}

/** All services as the periods of participation take them; what is planned for after the day is left out. */
export function receivedServices(
  events: readonly StandingEvent[],
  knowledge: JourneyKnowledge,
  asOf: Day,
): readonly ReceivedService[] {
  const services = ofKind(events, "service").flatMap(({ happened, body }) => {
    const known = serviceOf(knowledge, body.service);
    if (known === undefined || happened > asOf) return [];
    const end = body.end !== undefined && body.end > asOf ? asOf : body.end;
    return [
      {
        program: body.program,
        start: happened,
        end,
        triggers: known.of.triggers.includes(body.program),
        extends: known.of.extends.includes(body.program),
      },
    ];
  });
  const classes = enrolledIn(events, asOf).map((enrolled) => {
    const { of } = classOfEnrollment(enrolled, knowledge);
    return {
      program: enrolled.program,
      start: enrolled.start,
      end: servedTo(enrolled, asOf),
      triggers: of.triggers.includes(enrolled.program),
      extends: of.extends.includes(enrolled.program),
    };
  });
  return [...services, ...classes];
}

/** Training where it has a type, adult education otherwise. */
function classOfEnrollment({ event, program }: Enrolled, knowledge: JourneyKnowledge) {
  const name =
    event.body.training !== undefined || program !== "aefla"
      ? ("training" as const)
      : ("instruction" as const);
  const of = knowledge.services.classes[name];
  if (of === undefined) throw new Error(`data/journey/services.json has no class ${name}`);
  return { name, of };
}
