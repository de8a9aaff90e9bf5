import type { Step, StudyStep, WorkStep } from "@footbridge/core/routes/answer.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";
import { classOf, factsBy, givesOf, jobOf } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { holds, holdsFact, knownOf } from "./holds.ts";

const isOnline = (place: string, mode: string): boolean =>
  place === "online" || mode === "online" || mode === "self-paced";

/** Rules 1, 4, 7 and 8 for each step by itself, and rule 3 for all together. */
export function stepComplaints(diary: Diary): readonly string[] {
  const { begin, person, itinerary } = diary;
  const each = itinerary.steps.flatMap((step) => [
    ...(step.startWeek < begin ? [`${nameOf(step)} starts before the query`] : []),
    ...(step.endWeek > begin + person.horizonWeeks ? [`${nameOf(step)} ends after the horizon`] : []),
    ...(step.kind === "study" ? studyComplaints(diary, step) : workComplaints(diary, step)),
  ]);
  const names = itinerary.steps.map((step) =>
    step.kind === "study" ? `study ${step.program}` : `work ${step.occupation} ${step.gives}`,
  );
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  return [...each, ...twice.map((name) => `rule 3: twice ${name}`), ...idleSteps(diary)];
}

const nameOf = (step: Step): string =>
  step.kind === "study" ? `${step.program}/${step.offering}` : `${step.occupation}/${step.gives}`;

function studyComplaints(diary: Diary, step: StudyStep): readonly string[] {
  const found = classOf(diary, step);
  if (found === undefined) return [`no such class ${nameOf(step)}`];
  const { program, offering } = found;
  const { person, town } = diary;
  const complaints: string[] = [];
  const rule = (fine: boolean, complaint: string): void => {
    if (!fine) complaints.push(`${complaint}: ${nameOf(step)}`);
  };
  rule(holds(program.requires, factsBy(diary, step.startWeek), diary.known), "rule 1");
  if (offering.weeks === undefined) {
    rule(weeksBetween(town.start, offering.start) === step.startWeek, "wrong start");
    rule(weeksBetween(town.start, offering.end) === step.endWeek, "wrong end");
  } else rule(step.endWeek - step.startWeek === offering.weeks, "wrong length");
  rule((step.openEntry === true) === (offering.weeks !== undefined), "open entry not said");
  rule(person.modes.includes(offering.mode), "rule 8 mode");
  rule(person.places.includes(offering.place), "rule 8 place");
  rule(offering.completion > 0, "completion 0");
  rule(offering.seats !== 0 || (person.acceptWaitlist === true && step.waitlist === true), "rule 8 seats");
  rule(step.waitlist === undefined || offering.seats === 0, "wait-list without need");
  if (!isOnline(offering.place, offering.mode)) {
    rule(!offering.blocks.some((block) => (person.unavailable ?? []).includes(block)), "unavailable block");
  }
  rule(priceOf(diary, step) === step.cost, `rule 7 price ${String(priceOf(diary, step))}`);
  return complaints;
}

function workComplaints(diary: Diary, step: WorkStep): readonly string[] {
  const job = jobOf(diary, step);
  if (job === undefined) return [`no such job ${nameOf(step)}`];
  const weeks = step.endWeek - step.startWeek;
  const known = job.experience.some((entry) => entry.gives === step.gives && entry.weeks === weeks);
  return [
    ...(known ? [] : [`no such experience: ${nameOf(step)}`]),
    ...(holds(job.requires, factsBy(diary, step.startWeek), diary.known) ? [] : [`rule 1: ${nameOf(step)}`]),
    ...(step.cost === 0 ? [] : [`work costs nothing: ${nameOf(step)}`]),
  ];
}

/** Rule 7, undefined where it cannot be paid or supported at all. */
function priceOf(diary: Diary, step: StudyStep): number | undefined {
  const { town, person } = diary;
  const found = classOf(diary, step);
  if (found === undefined) return undefined;
  const { offering } = found;
  const told = knownOf(person);
  let paid = 0;
  for (const stream of town.streams) {
    if (!offering.streams.includes(stream.id) || !holds(stream.eligible, [], told)) continue;
    if (stream.use === "per-offering" || stream.id === step.stream) paid += stream.cap;
  }
  const used = town.streams.find((stream) => stream.id === step.stream);
  if (step.stream !== undefined) {
    if (used?.use !== "once" || !offering.streams.includes(used.id)) return undefined;
    if (!holds(used.eligible, [], told)) return undefined;
  }
  let price = Math.max(0, offering.tuition - paid) + offering.other;
  for (const need of new Set(person.needs.filter((entry) => !offering.supports.includes(entry)))) {
    const place = offering.place === "online" ? person.home : offering.place;
    const weekly = town.services
      .filter((service) => service.place === place && service.need === need)
      .filter((service) => holds(service.eligible ?? { all: [] }, [], told))
      .map((service) => service.weekly);
    if (weekly.length === 0) return undefined;
    price += Math.min(...weekly) * (step.endWeek - step.startWeek);
  }
  return price;
}

/** Rule 3: read in order of (end, start, ids), every step gives something that is not held yet. */
function idleSteps(diary: Diary): readonly string[] {
  const key = (step: Step): readonly string[] =>
    step.kind === "study" ? [step.program, step.offering, "a"] : [step.occupation, step.gives, "b"];
  const inOrder = diary.itinerary.steps.toSorted(
    (one, other) =>
      one.endWeek - other.endWeek || one.startWeek - other.startWeek || byWords(key(one), key(other)),
  );
  const held = [...diary.person.facts];
  return inOrder.flatMap((step) => {
    const gives = givesOf(diary, step);
    const adds = gives.some((fact) => !holdsFact(held, fact));
    held.push(...gives);
    return adds ? [] : [`rule 3: ${nameOf(step)} adds nothing`];
  });
}

function byWords(one: readonly string[], other: readonly string[]): number {
  const place = one.findIndex((word, index) => word !== other[index]);
  if (place < 0) return 0;
  return (one[place] ?? "") < (other[place] ?? "") ? -1 : 1;
}
