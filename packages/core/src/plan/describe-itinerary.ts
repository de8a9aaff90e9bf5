import type { Itinerary, Step } from "../routes/answer.ts";
import type { Person, Target } from "../routes/person.ts";
import type { Worth } from "../routes/worth.ts";
import { hold } from "../rules/held.ts";
import { verdictOf } from "../rules/verdict.ts";
import { addWeeks } from "../units/day.ts";
import { arrivalOf } from "./arrival.ts";
import type { City } from "./city.ts";
import { jobFacts } from "./describe-job.ts";
import { describeStudy, describeWork } from "./describe-step.ts";
import { elsewhere } from "./elsewhere.ts";
import type { OffRamps } from "./off-ramps.ts";
import type { JobFacts, RouteItinerary, RouteStep } from "./route-answer.ts";
import { givesOf } from "./step-effect.ts";

/** One itinerary of the engine with every fact a person or an adviser needs. */
export function describeItinerary(
  city: City,
  person: Person,
  target: Target,
  itinerary: Itinerary,
  ramps: OffRamps,
  { betterWeek, earnings }: Worth,
): RouteItinerary {
  const { steps } = itinerary;
  const weeks = arrivalOf(city, person, target, steps);
  const chances = steps.map((step) => completionOf(city, step));
  const better = betterWeek > person.horizonWeeks ? undefined : betterWeek;
  const job = itinerary.occupation ?? (target.kind === "occupation" ? target.id : undefined);
  return {
    id: idOf(steps),
    vector: itinerary.vector,
    arrives: addWeeks(person.start, weeks),
    weeks,
    cost: steps.reduce((sum, step) => sum + step.cost, 0),
    chance: chances.reduce((product, { rate }) => product * rate, 1),
    chanceAssumed: chances.some(({ assumed }) => assumed),
    steps: steps.map((step) => describeStep(city, person, steps, step, ramps)),
    ...(job === undefined ? {} : { job: arrivedJob(city, person, steps, job) }),
    ...(better === undefined ? {} : { betterJob: { day: addWeeks(person.start, better), weeks: better } }),
    fiveYearEarnings: earnings,
    assumes: (itinerary.assumes ?? []).map(({ attribute, value }) => ({
      attribute,
      value,
      label: city.labelOf(attribute),
    })),
  };
}

/** The job at the end; its way in is assumed where the stated requirement is not what the steps lead to. */
function arrivedJob(city: City, person: Person, steps: readonly Step[], id: string): JobFacts {
  const stated = city.by.occupation.get(id)?.requires;
  const facts = [...person.facts, ...steps.flatMap((step) => givesOf(city, step))];
  const held = hold(facts, person.attributes, person.unknown);
  return { ...jobFacts(city, id), entryAssumed: stated === undefined || verdictOf(stated, held) === "unmet" };
}

function completionOf(city: City, step: Step): { readonly rate: number; readonly assumed: boolean } {
  const completion = step.kind === "study" ? city.by.offering.get(step.offering)?.completion : undefined;
  return { rate: completion?.rate ?? 1, assumed: completion?.provenance.assumed === true };
}

function describeStep(
  city: City,
  person: Person,
  steps: readonly Step[],
  step: Step,
  ramps: OffRamps,
): RouteStep {
  const around = {
    steps,
    ifYouStop: ramps.after(steps, step),
    payAfter: ramps.payAfter(steps, step),
    elsewhere: step.kind === "study" ? elsewhere(city, person, steps, step) : [],
  };
  return step.kind === "study" ? describeStudy(city, person, step, around) : describeWork(city, step, around);
}

/** The same steps have the same id wherever they are computed (FNV-1a, 32 bits, over offerings and dates). */
function idOf(steps: readonly Step[]): string {
  const text = steps
    .map(
      (step) =>
        (step.kind === "study" ? step.offering : `${step.occupation}>${step.gives}`) + `@${step.startWeek}`,
    )
    .join(" ");
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
