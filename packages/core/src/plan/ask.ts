import type { Answer, Certificate, Criterion } from "../routes/answer.ts";
import { defaultCriteria } from "../routes/answer.ts";
import type { Person, Target } from "../routes/person.ts";
import { solve, type SolveOptions } from "../routes/solve.ts";
import { worthReader } from "../routes/worth.ts";
import { addWeeks } from "../units/day.ts";
import { chooseFew } from "./choice.ts";
import type { City } from "./city.ts";
import { describeItinerary } from "./describe-itinerary.ts";
import { OffRamps } from "./off-ramps.ts";
import { OpenedJobs } from "./opened-jobs.ts";
import { sourceLine } from "./source-line.ts";
import type { ProvenSoFar, RouteAnswer, RouteItinerary, SourceLine } from "./route-answer.ts";
import { targetLabel } from "./target-label.ts";

export type AskOptions = Pick<SolveOptions, "criteria" | "limitMs" | "now" | "shouldStop">;

/** Asks the engine and gives every itinerary its words, figures and sources. */
export function askRoute(city: City, person: Person, target: Target, options: AskOptions = {}): RouteAnswer {
  const answer = solve(city.snapshot, person, target, options);
  const opened = new OpenedJobs(city, person);
  const ramps = new OffRamps(city, person, opened);
  const worthOf = worthReader(city.snapshot, person, target);
  const itineraries = distinct(
    answer.front.map((itinerary) =>
      describeItinerary(city, person, target, itinerary, ramps, worthOf(itinerary)),
    ),
  );
  return {
    status: answer.status,
    criteria: options.criteria ?? (defaultCriteria satisfies readonly Criterion[]),
    start: person.start,
    target: targetLabel(city, target),
    catalogVersion: city.version,
    choice: chooseFew(itineraries),
    itineraries,
    ...proven(person, answer),
    sources: sourcesOf(city, itineraries),
  };
}

/** The same steps under two assumptions stand once, with the fewer assumptions. */
function distinct(itineraries: readonly RouteItinerary[]): RouteItinerary[] {
  const byId = new Map<string, RouteItinerary>();
  for (const itinerary of itineraries) {
    const known = byId.get(itinerary.id);
    if (known === undefined || itinerary.assumes.length < known.assumes.length)
      byId.set(itinerary.id, itinerary);
  }
  return [...byId.values()];
}

function proven(person: Person, answer: Answer): { readonly proven?: ProvenSoFar } {
  if (answer.certificate === undefined) return {};
  const { factor, noneFasterThan }: Certificate = answer.certificate;
  return {
    proven: {
      nobodyFasterThan: addWeeks(person.start, noneFasterThan),
      ...(factor === undefined ? {} : { factor }),
    },
  };
}

/** Every source that a figure of the answer names, once, in order of id. */
function sourcesOf(city: City, itineraries: readonly RouteItinerary[]): SourceLine[] {
  const ids = new Set<string>();
  JSON.stringify(itineraries, (key, value: unknown) => {
    if (key === "source" && typeof value === "string") ids.add(value);
    return value;
  });
  return [...ids].sort().flatMap((id) => {
    const source = city.by.source.get(id);
    if (source === undefined) return [];
    return [sourceLine(source)];
  });
}
