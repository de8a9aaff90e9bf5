import type { Answer, Criterion, Itinerary, Step, StudyStep } from "@footbridge/core/routes/answer.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Town, TownOffering } from "@footbridge/core/routes/town.ts";
import { addWeeks } from "@footbridge/core/units/day.ts";
import { dollars, pad } from "./words.ts";

/** An answer for a reader in a terminal: first what was found, then each itinerary step by step. */
export function answerText(town: Town, person: Person, target: string, answer: Answer): string {
  const opening = openingOf(answer, target);
  const itineraries = answer.front.map((itinerary, place) =>
    itineraryText(town, person, answer.criteria, itinerary, place + 1),
  );
  return [opening, ...certificateLines(person, answer), ...itineraries].join("\n");
}

function openingOf(answer: Answer, target: string): string {
  const count = answer.front.length;
  const routes = count === 1 ? "1 itinerary" : `${String(count)} itineraries`;
  switch (answer.status) {
    case "already-open":
      return `${target} is already open: nothing more is needed.\n`;
    case "closed":
      return `${target} is closed: no itinerary reaches it within these limits (proven). --why-not says what would open it.\n`;
    case "exact":
      return `${routes} to ${target}: every best trade-off (proven).\n`;
    case "bounded":
      return `${routes} to ${target} found in the time allowed.\n`;
  }
}

function certificateLines(person: Person, { certificate }: Answer): readonly string[] {
  if (certificate === undefined) return [];
  const { factor, noneFasterThan, slack } = certificate;
  const none = `Nobody arrives before ${addWeeks(person.start, noneFasterThan)}.`;
  if (factor === undefined) return [`${none} More is not proven.\n`];
  const by = `${String(factor)} × (${String(slack.time)} weeks, ${dollars(slack.cost)}, ${String(slack.risk)} of risk, ${String(slack.steps)} steps)`;
  return [`${none} Nothing beats the list by more than ${by} at once.\n`];
}

const axes: Readonly<Record<Criterion, (value: number, person: Person) => string>> = {
  time: (weeks, person) => `arrives ${addWeeks(person.start, weeks)} (${String(weeks)} weeks)`,
  cost: (cents) => `pay ${dollars(cents)}`,
  risk: (risk) => `all steps completed: ${(Math.exp(-risk / 10_000) * 100).toFixed(0)} %`,
  steps: (steps) => (steps === 1 ? "1 step" : `${String(steps)} steps`),
  better: (weeks, person) =>
    weeks > person.horizonWeeks ? "no better job on the way" : `better job after ${String(weeks)} weeks`,
  earnings: (minus) => `five years' earnings ${dollars(-minus)}`,
};

function itineraryText(
  town: Town,
  person: Person,
  criteria: readonly Criterion[],
  itinerary: Itinerary,
  number: number,
): string {
  const figures = criteria.map((criterion, place) => axes[criterion](itinerary.vector[place] ?? 0, person));
  const job = itinerary.occupation === undefined ? "" : ` → ${jobText(town, itinerary.occupation)}`;
  const assumed = (itinerary.assumes ?? []).map(
    ({ attribute, value }) => `     if you ${value ? "are" : "are not"}: ${attribute}\n`,
  );
  const steps = itinerary.steps.map((step) => `     ${stepText(town, step)}\n`);
  return `${pad(String(number), 3)}. ${figures.join(" · ")}${job}\n${[...steps, ...assumed].join("")}`;
}

function jobText(town: Town, id: string): string {
  const job = town.occupations.find((entry) => entry.id === id);
  return job === undefined ? id : `${job.name ?? id} at ${dollars(job.hourlyWage)} an hour`;
}

function stepText(town: Town, step: Step): string {
  const dates = `${addWeeks(town.start, step.startWeek)} to ${addWeeks(town.start, step.endWeek)}`;
  if (step.kind === "work") return `${dates}  work as ${jobText(town, step.occupation)}; gives ${step.gives}`;
  const program = town.programs.find((entry) => entry.id === step.program);
  const offering = program?.offerings.find((entry) => entry.id === step.offering);
  const facts = [
    ...(offering === undefined ? [] : offeringFacts(offering)),
    step.cost === 0 ? "free" : dollars(step.cost),
    ...stepNotes(step),
  ];
  return `${dates}  ${program?.name ?? step.program} (${step.offering}): ${facts.join(", ")}; gives ${(program?.gives ?? []).join(", ")}`;
}

const offeringFacts = (offering: TownOffering): readonly string[] => [
  offering.place === "online" ? "online" : `${offering.mode} in ${offering.place}`,
  `${String(offering.hoursPerWeek)} h a week`,
  ...(offering.blocks.length > 0 ? [offering.blocks.join(" + ")] : []),
  ...(offering.seats === undefined || offering.seats === 0 ? [] : [`${String(offering.seats)} seats left`]),
];

const stepNotes = (step: StudyStep): readonly string[] => [
  ...(step.stream === undefined ? [] : [`paid with ${step.stream}`]),
  ...(step.waitlist === true ? ["by the wait-list"] : []),
  ...(step.openEntry === true ? ["open entry, start assumed"] : []),
];
