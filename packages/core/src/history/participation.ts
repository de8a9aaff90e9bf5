import type { Day } from "../units/day.ts";
import { type JourneyProgram, ofKind, type StandingEvent } from "./event.ts";
import type { JourneyKnowledge, Scope } from "./journey-knowledge.ts";
import { participantSince } from "./needs.ts";
import { type ParticipationPeriod, type PeriodRules, periodsOf, type ReceivedService } from "./periods.ts";
import { receivedServices } from "./received.ts";

/** A period of participation and the programs it is in. */
export interface ScopedPeriod extends ParticipationPeriod {
  readonly scope: Scope["id"];
  readonly programs: readonly JourneyProgram[];
}

/** All periods of participation that began by the day, scope by scope, earliest first; spec §1.2 to §1.4. */
export function participation(
  events: readonly StandingEvent[],
  knowledge: JourneyKnowledge,
  asOf: Day,
): readonly ScopedPeriod[] {
  const received = receivedServices(events, knowledge, asOf);
  return knowledge.periods.scopes.flatMap((scope) => {
    const services = received.filter(({ program }) => scope.programs.some((own) => own === program));
    return services.length === 0 ? [] : periodsIn(scope, services, { events, knowledge, asOf });
  });
}

interface Asked {
  readonly events: readonly StandingEvent[];
  readonly knowledge: JourneyKnowledge;
  readonly asOf: Day;
}

function periodsIn(
  scope: Scope,
  services: readonly ReceivedService[],
  asked: Asked,
): readonly ScopedPeriod[] {
  const rules = rulesOf(scope, asked);
  if (scope.ends === "gap") return inScope(scope, services, rules, asked);
  return byClosures(services, closures(scope, asked)).flatMap(({ services: part, closure }) =>
    inScope(scope, part, { ...rules, gapDays: Number.MAX_SAFE_INTEGER }, asked).map((period) =>
      closure === undefined ? period : { ...period, exit: closure, last: closure },
    ),
  );
}

function rulesOf(scope: Scope, { events, knowledge, asOf }: Asked): PeriodRules {
  const { value: gapDays, ends } = knowledge.periods.gapDays;
  const plannedGaps = ofKind(events, "planned-gap")
    .filter(({ happened, body }) => scope.programs.includes(body.program) && happened <= asOf)
    .map(({ happened, body }) => ({ from: happened, until: body.until }));
  return { scope: new Set(scope.programs), gapDays, ends, plannedGaps, asOf };
}

/** The periods, each with those programs whose own needs were met in it. */
function inScope(
  scope: Scope,
  services: readonly ReceivedService[],
  rules: PeriodRules,
  { events, knowledge }: Asked,
): readonly ScopedPeriod[] {
  const grounds = { events, knowledge };
  const programsFrom = new Map<Day, readonly JourneyProgram[]>();
  const participatesFrom = (given: readonly ReceivedService[]): Day | undefined => {
    const since = scope.programs.flatMap((program) => {
      const day = participantSince(program, given, grounds);
      return day === undefined ? [] : [{ program, day }];
    });
    const entry = since.map(({ day }) => day).toSorted()[0];
    if (entry !== undefined)
      programsFrom.set(
        entry,
        since.map(({ program }) => program),
      );
    return entry;
  };
  return periodsOf(services, { ...rules, participatesFrom }).map((period) => ({
    ...period,
    scope: scope.id,
    programs: programsFrom.get(period.entry) ?? [],
  }));
}

const closures = (scope: Scope, { events, asOf }: Asked): readonly Day[] =>
  ofKind(events, "exit")
    .filter(({ happened, body }) => scope.programs.includes(body.program) && happened <= asOf)
    .map(({ happened }) => happened);

interface Part {
  readonly services: readonly ReceivedService[];
  readonly closure: Day | undefined;
}

/** Services up to each closure, and those after the last; one that runs on is cut there. */
function byClosures(services: readonly ReceivedService[], days: readonly Day[]): readonly Part[] {
  const edges = [...days, undefined];
  return edges.map((closure, place) => {
    const after = edges[place - 1];
    const within = services.filter(
      ({ start }) => (after === undefined || start > after) && (closure === undefined || start <= closure),
    );
    return { closure, services: closure === undefined ? within : within.map((one) => cutAt(one, closure)) };
  });
}

const cutAt = (service: ReceivedService, day: Day): ReceivedService =>
  service.end !== undefined && service.end > day ? { ...service, end: day } : service;
