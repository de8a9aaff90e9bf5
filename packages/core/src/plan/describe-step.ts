import type { Offering } from "../model/offering.ts";
import type { LocalText } from "../model/provenance.ts";
import type { Person } from "../routes/person.ts";
import type { Step, StudyStep, WorkStep } from "../routes/answer.ts";
import { addWeeks } from "../units/day.ts";
import type { City, TownPlace } from "./city.ts";
import { jobFacts } from "./describe-job.ts";
import { paidBy, supportPrices, mayAlsoPay } from "./describe-price.ts";
import type {
  Elsewhere,
  FactLabel,
  OffRamp,
  JobFacts,
  StudyRouteStep,
  WorkRouteStep,
} from "./route-answer.ts";

/** What the description of one step needs to know of the others. */
export interface StepSurroundings {
  /** All steps of the itinerary, this one among them. */
  readonly steps: readonly Step[];
  readonly ifYouStop: OffRamp;
  readonly payAfter: JobFacts | undefined;
  readonly elsewhere: readonly Elsewhere[];
}

const workHours = 35;

/** The words of a fact; a mark on a scale says its number. */
export const factLabels = (city: City, facts: readonly string[]): FactLabel[] =>
  facts
    .filter((fact) => !fact.startsWith("list:"))
    .map((fact) => ({ fact, label: city.labelOf(fact) satisfies LocalText }));

function dated(
  city: City,
  step: Step,
): { start: StudyRouteStep["start"]; end: StudyRouteStep["end"]; weeks: number } {
  return {
    start: addWeeks(city.town.start, step.startWeek),
    end: addWeeks(city.town.start, step.endWeek),
    weeks: step.endWeek - step.startWeek,
  };
}

export function describeStudy(
  city: City,
  person: Person,
  step: StudyStep,
  around: StepSurroundings,
): StudyRouteStep {
  const place = known(city.by.townOffering.get(step.offering), step.offering);
  const offering = known(city.by.offering.get(step.offering), step.offering);
  const program = known(city.by.program.get(offering.program), offering.program);
  const organization = city.by.organization.get(program.organization);
  return {
    kind: "study",
    ...dated(city, step),
    program: program.id,
    programName: program.name,
    programKind: program.kind,
    organization: {
      id: program.organization,
      name: organization?.name ?? program.organization,
      ...(organization?.phone === undefined ? {} : { phone: organization.phone }),
      ...(organization?.website === undefined ? {} : { website: organization.website }),
    },
    offering: offering.id,
    mode: offering.mode,
    blocks: offering.blocks,
    language: offering.language,
    place: place.offering.place,
    ...siteOf(city, offering),
    weeklyHours: offering.weeklyHours,
    hoursLeft: hoursLeft(city, person, step, around.steps),
    price: {
      tuition: place.offering.tuition,
      other: place.offering.other,
      paidBy: paidBy(city, person, place.offering, step.stream),
      supports: supportPrices(city, person, place.offering, step.endWeek - step.startWeek),
    },
    mayAlsoPay: mayAlsoPay(city, person, place.offering),
    cost: step.cost,
    gives: factLabels(city, place.program.gives),
    completion: offering.completion,
    seats: { left: offering.seatsLeft, total: offering.seatsTotal, waitlist: step.waitlist === true },
    openEntry: step.openEntry === true,
    expected: offering.start !== undefined && offering.provenance.assumed === true,
    provenance: offering.provenance,
    payDuring: payWhileStudying(city, person, step, around.steps),
    ...(around.payAfter === undefined ? {} : { payAfter: around.payAfter }),
    ifYouStop: around.ifYouStop,
    elsewhere: around.elsewhere,
  };
}

export function describeWork(city: City, step: WorkStep, around: StepSurroundings): WorkRouteStep {
  const wage = city.by.townOccupation.get(step.occupation)?.hourlyWage ?? 0;
  return {
    kind: "work",
    ...dated(city, step),
    job: jobFacts(city, step.occupation),
    weeklyHours: workHours,
    cost: 0,
    gives: factLabels(city, [step.gives]),
    payDuring: { weekly: wage * workHours, from: "this-job" },
    ...(around.payAfter === undefined ? {} : { payAfter: around.payAfter }),
    ifYouStop: around.ifYouStop,
  };
}

function siteOf(city: City, offering: Offering): Pick<StudyRouteStep, "site"> {
  const site = offering.site === undefined ? undefined : city.by.site.get(offering.site);
  if (site === undefined) return {};
  return { site: { name: site.name, address: site.address, neighborhood: site.neighborhood } };
}

const overlaps = (one: Step, other: Step): boolean =>
  one.startWeek < other.endWeek && other.startWeek < one.endWeek;

const hoursOf = (city: City, step: Step): number =>
  step.kind === "work" ? workHours : (city.by.townOffering.get(step.offering)?.offering.hoursPerWeek ?? 0);

/** Hours left in the person's fullest week of this step. */
function hoursLeft(city: City, person: Person, step: Step, steps: readonly Step[]): number {
  const weeks = steps
    .filter((other) => overlaps(step, other))
    .map((other) => Math.max(step.startWeek, other.startWeek));
  const busiest = Math.max(
    ...weeks.map((week) =>
      steps
        .filter((other) => other.startWeek <= week && week < other.endWeek)
        .reduce((sum, other) => sum + hoursOf(city, other), 0),
    ),
  );
  return person.weeklyHours - busiest;
}

/** With a work step beside it, that job's pay; otherwise today's job for the hours left over. */
function payWhileStudying(
  city: City,
  person: Person,
  step: StudyStep,
  steps: readonly Step[],
): StudyRouteStep["payDuring"] {
  const work = steps.find((other) => other.kind === "work" && overlaps(step, other));
  if (work !== undefined && work.kind === "work") {
    const wage = city.by.townOccupation.get(work.occupation)?.hourlyWage ?? 0;
    return { weekly: wage * workHours, from: "this-job" };
  }
  if (person.hourlyWage === 0) return { weekly: 0, from: "none" };
  const weekly = Math.round(person.hourlyWage * Math.max(0, hoursLeft(city, person, step, steps)));
  return { weekly, from: "present-job" };
}

function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`the town names ${id}, but the catalog it was made from does not`);
  return value;
}

export const townPlaceOf = (city: City, step: StudyStep): TownPlace =>
  known(city.by.townOffering.get(step.offering), step.offering);
