import type { Itinerary, Step } from "@footbridge/core/routes/answer.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";
import { aimsOpen, arrival, diaryOf, factsBy } from "./diary.ts";
import type { Question, Way } from "./exhaust.ts";
import type { Vector } from "./pareto.ts";

/** What the oracle found, in the engine's form of an itinerary. */
export function itineraryOf(
  { town, person, target }: Question,
  vector: Vector,
  ways: readonly Way[],
): Itinerary {
  const begin = weeksBetween(town.start, person.start);
  const steps = ways.map((way) => stepOf(way, begin)).map((step) => asked(step));
  const sorted = steps.toSorted(
    (one, other) => one.startWeek - other.startWeek || one.endWeek - other.endWeek,
  );
  const plain: Itinerary = { vector, steps: sorted };
  const diary = diaryOf(town, person, target, plain);
  const occupation = aimsOpen(diary, factsBy(diary, begin + (arrival(diary) ?? 0)))[0]?.id;
  return occupation === undefined || target.kind === "fact" ? plain : { ...plain, occupation };

  function asked(step: Step): Step {
    if (step.kind === "work") return step;
    const stream = ways.find((way) => way.choice.ids[1] === step.offering)?.price.stream;
    const id = stream === undefined ? undefined : town.streams[stream]?.id;
    const offering = town.programs
      .flatMap((program) => program.offerings)
      .find((entry) => entry.id === step.offering);
    return {
      ...step,
      ...(id === undefined ? {} : { stream: id }),
      ...(offering?.seats === 0 ? { waitlist: true } : {}),
      ...(offering?.weeks === undefined ? {} : { openEntry: true }),
    };
  }
}

function stepOf(way: Way, begin: number): Step {
  const [first, second] = way.choice.ids;
  const weeks = { startWeek: way.startWeek + begin, endWeek: way.startWeek + begin + way.choice.weeks };
  return way.choice.kind === "study"
    ? { kind: "study", program: first, offering: second, cost: way.price.cost, ...weeks }
    : { kind: "work", occupation: first, gives: second, cost: 0, ...weeks };
}
