import type { Step, StudyStep } from "../routes/answer.ts";
import type { Person } from "../routes/person.ts";
import { hold } from "../rules/held.ts";
import { verdictOf } from "../rules/verdict.ts";
import { addWeeks, weeksBetween } from "../units/day.ts";
import type { City, TownPlace } from "./city.ts";
import { paidBy, supportPrices } from "./describe-price.ts";
import type { Elsewhere } from "./route-answer.ts";
import { givesOf } from "./step-effect.ts";
import { onlinePlace } from "./town-of-catalog.ts";

const shown = 5;

/**
 * Other classes that could stand in for one step with the rest of the itinerary as it is: they give at least the same,
 * fit between the steps before and after, and fit the person's places, hours and week. Soonest first. The once-only
 * stream of the step goes with it where the other class takes it.
 */
export function elsewhere(city: City, person: Person, steps: readonly Step[], step: StudyStep): Elsewhere[] {
  const gives = givesOf(city, step);
  const readyWeek = Math.max(
    weeksBetween(city.town.start, person.start),
    ...steps.filter((other) => other.endWeek <= step.startWeek).map((other) => other.endWeek),
  );
  const dueWeek = Math.min(
    weeksBetween(city.town.start, person.start) + person.horizonWeeks,
    ...steps.filter((other) => other.startWeek >= step.endWeek).map((other) => other.startWeek),
    Number.POSITIVE_INFINITY,
  );
  const before = steps
    .filter((other) => other.endWeek <= step.startWeek)
    .flatMap((other) => givesOf(city, other));
  const held = hold([...person.facts, ...before], person.attributes);
  const beside = steps.filter((other) => other !== step);
  const spare = person.budget - beside.reduce((sum, other) => sum + other.cost, 0);
  const taken = new Set(beside.map((other) => (other.kind === "study" ? other.program : "")));
  return city.town.programs
    .filter((program) => gives.every((fact) => program.gives.includes(fact)))
    .filter((program) => !taken.has(program.id) && verdictOf(program.requires, held) === "met")
    .flatMap((program) => program.offerings.map((offering) => ({ program, offering })))
    .filter(({ offering }) => offering.id !== step.offering && offering.start !== undefined)
    .filter((place) => fits(city, person, place, beside, readyWeek, dueWeek))
    .map((place) => describe(city, person, place, step))
    .filter((other) => other.cost <= spare)
    .sort((a, b) => a.start.localeCompare(b.start) || a.cost - b.cost || a.offering.localeCompare(b.offering))
    .slice(0, shown);
}

function fits(
  city: City,
  person: Person,
  { offering }: TownPlace,
  beside: readonly Step[],
  readyWeek: number,
  dueWeek: number,
): boolean {
  if (offering.start === undefined || !person.modes.includes(offering.mode)) return false;
  if (!person.places.includes(offering.place)) return false;
  if (offering.seats === 0 && person.acceptWaitlist !== true) return false;
  const start = weeksBetween(city.town.start, offering.start);
  const end = weeksBetween(city.town.start, offering.end);
  if (start < readyWeek || end > dueWeek) return false;
  const meets =
    offering.place !== onlinePlace && offering.mode !== "online" && offering.mode !== "self-paced";
  if (meets && offering.blocks.some((block) => person.unavailable?.includes(block))) return false;
  const hoursLeft = person.weeklyHours - offering.hoursPerWeek;
  if (hoursLeft < 0 || person.hourlyWage * hoursLeft < person.incomeFloor) return false;
  const meeting = beside.some((other) => other.startWeek < end && start < other.endWeek);
  return !meeting && supportPrices(city, person, offering, 1).every(({ amount }) => Number.isFinite(amount));
}

function describe(city: City, person: Person, { program, offering }: TownPlace, step: StudyStep): Elsewhere {
  const start = offering.start ?? addWeeks(city.town.start, step.startWeek);
  const end = offering.end ?? addWeeks(city.town.start, step.endWeek);
  const once = step.stream !== undefined && offering.streams.includes(step.stream) ? step.stream : undefined;
  const paid = paidBy(city, person, offering, once).reduce((sum, { amount }) => sum + amount, 0);
  const supports = supportPrices(city, person, offering, weeksBetween(start, end));
  const catalogProgram = city.by.offering.get(offering.id)?.program ?? program.id;
  const record = city.by.program.get(catalogProgram);
  return {
    program: catalogProgram,
    programName: record?.name ?? { en: program.name ?? program.id },
    organization:
      record === undefined
        ? ""
        : (city.by.organization.get(record.organization)?.name ?? record.organization),
    offering: offering.id,
    start,
    end,
    place: offering.place,
    mode: offering.mode,
    blocks: offering.blocks,
    cost: offering.tuition - paid + offering.other + supports.reduce((sum, { amount }) => sum + amount, 0),
  };
}
