import { weeksBetween } from "../units/day.ts";
import type { Itinerary, Step } from "./answer.ts";
import { Lens } from "./lens/lens.ts";
import type { Snapshot } from "./network/snapshot.ts";
import type { Person, Target } from "./person.ts";
import type { Placed } from "./search/front.ts";
import { Outlook } from "./whole/outlook.ts";
import { worthOf } from "./whole/worth.ts";

/** What is shown beside the criteria of every itinerary. */
export interface Worth {
  /** Weeks from the query until the first newly open job at least a tenth better paid; horizon + 1 for none. */
  readonly betterWeek: number;
  /** Present value of five years' net earnings from the query, in cents (3 % a year; routes.md, "Criteria"). */
  readonly earnings: number;
}

/** Reads the worth of itineraries of one answer; the town is looked through once for all of them. */
export function worthReader(
  snapshot: Snapshot,
  person: Person,
  target: Target,
): (itinerary: Itinerary) => Worth {
  const certain = new Outlook(new Lens(snapshot, person), target);
  return ({ steps, assumes }) => {
    const known = assumes === undefined ? person : withAssumed(person, assumes);
    const lens = new Lens(snapshot, known);
    const outlook = assumes === undefined ? certain : new Outlook(lens, target);
    const placed = steps.map((step) => placedOf(snapshot, weeksBetween(snapshot.start, person.start), step));
    const { better, earnings } = worthOf(lens, outlook, placed, 0);
    return { betterWeek: better, earnings };
  };
}

/** Weeks until a better job, for one itinerary. */
export const betterWeek = (
  snapshot: Snapshot,
  person: Person,
  target: Target,
  itinerary: Itinerary,
): number => worthReader(snapshot, person, target)(itinerary).betterWeek;

/** Present value of five years' net earnings in cents, for one itinerary. */
export const earningsValue = (
  snapshot: Snapshot,
  person: Person,
  target: Target,
  itinerary: Itinerary,
): number => worthReader(snapshot, person, target)(itinerary).earnings;

function withAssumed(person: Person, assumes: NonNullable<Itinerary["assumes"]>): Person {
  const told = new Set(assumes.map(({ attribute }) => attribute));
  return {
    ...person,
    attributes: [
      ...person.attributes,
      ...assumes.flatMap(({ attribute, value }) => (value ? [attribute] : [])),
    ],
    unknown: (person.unknown ?? []).filter((attribute) => !told.has(attribute)),
  };
}

function placedOf(snapshot: Snapshot, begin: number, step: Step): Placed {
  const time = {
    start: step.startWeek - begin,
    end: step.endWeek - begin,
    cost: step.cost,
    risk: 0,
    once: -1,
  };
  if (step.kind === "study")
    return { ...time, work: false, source: offeringOf(snapshot, step.program, step.offering) };
  const { jobs, occupations } = snapshot;
  const source = jobs.gives.findIndex(
    (gives, job) => gives === step.gives && occupations.ids[jobs.occupation[job]!] === step.occupation,
  );
  return { ...time, work: true, source };
}

const offeringOf = (
  { offerings, programIds, offeringIds }: Snapshot,
  program: string,
  offering: string,
): number =>
  offeringIds.findIndex((id, at) => id === offering && programIds[offerings.program[at]!] === program);
