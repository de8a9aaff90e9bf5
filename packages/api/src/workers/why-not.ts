import type { ToldChange, WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import { type Standing, standingSchema } from "@footbridge/core/model/persona.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";
import type { City } from "@footbridge/core/plan/city.ts";
import { targetLabel } from "@footbridge/core/plan/target-label.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Ask } from "@footbridge/core/routes/read-target.ts";
import { type Advice, type Change, type WayOpen } from "@footbridge/core/routes/why-not.ts";
import { addWeeks } from "@footbridge/core/units/day.ts";
import type { Asking } from "./asking.ts";
import type { Engine } from "./engine.ts";
import type { WhyNotTask } from "./messages.ts";

/** Why it is closed, in the words of the city. */
export function answerWhyNot(
  { city, whyNot }: Engine,
  { person, target, limitMs }: WhyNotTask,
  asking: Asking,
): Omit<WhyNotAnswer, "findings"> {
  const found = whyNot(person, inTown(city, target), { limitMs, ...asking });
  return {
    status: found.status,
    start: person.start,
    catalogVersion: city.version,
    target: labelOfAsk(city, target),
    ways: found.ways.map((way) => wayOf(city, person, way)),
    missingBridges: found.missingBridges.map((fact) => ({ fact, label: city.labelOf(fact) })),
    complete: found.complete,
  };
}

/** A program taught in another language alone stands under that language's name in the town. */
function inTown(city: City, ask: Ask): Ask {
  if (ask.kind !== "program" || city.town.programs.some(({ id }) => id === ask.id)) return ask;
  const other = city.town.programs.find(({ id }) => id.startsWith(`${ask.id}~`));
  return { kind: "program", id: other?.id ?? ask.id };
}

function labelOfAsk(city: City, ask: Ask): WhyNotAnswer["target"] {
  if (ask.kind !== "program") return targetLabel(city, ask);
  return { target: `program:${ask.id}`, kind: "program", label: programName(city, ask.id) };
}

/** The town's own programs for other languages are the same program. */
const programName = (city: City, id: string): LocalText =>
  city.by.program.get(id.split("~")[0] ?? id)?.name ?? { en: id };

function wayOf(
  city: City,
  person: Person,
  { changes, person: changed, itinerary, offering, exact }: WayOpen,
) {
  const [weeks, cost] = itinerary?.vector ?? [];
  return {
    changes: changes.map((change) => changeOf(city, change)),
    standing: standingOf(changed),
    ...(weeks === undefined || cost === undefined
      ? {}
      : { weeks, cost, arrives: addWeeks(person.start, weeks) }),
    ...(offering === undefined ? {} : { offering }),
    exact,
  };
}

function changeOf(city: City, { advice, ...change }: Change & { readonly advice: Advice }): ToldChange {
  const word = wordOf(change);
  const label = word === undefined ? undefined : (placeName(city, change) ?? city.labelOf(word));
  return { ...change, ...(label === undefined ? {} : { label }), advice: adviceOf(city, advice) };
}

/** The word of the vocabulary that a change is about; amounts have none. */
function wordOf(change: Change): string | undefined {
  switch (change.kind) {
    case "place":
      return change.place;
    case "mode":
      return change.mode;
    case "block":
      return change.block;
    case "support":
      return change.need;
    case "level":
    case "fact":
      return change.fact;
    case "attribute":
      return change.attribute;
    case "budget":
    case "hours":
    case "deadline":
    case "parallel":
    case "income-floor":
    case "waitlist":
      return undefined;
  }
}

const placeName = (city: City, change: Change): LocalText | undefined =>
  change.kind === "place" ? city.catalog.places.find(({ id }) => id === change.place)?.name : undefined;

const adviceOf = (city: City, { classes, programs, jobs, nobodyGives }: Advice): ToldChange["advice"] => ({
  classes: classes.map(({ program, offering }) => ({ program, offering, name: programName(city, program) })),
  programs: programs.map(({ program, ready }) => ({ program, name: programName(city, program), ready })),
  jobs: jobs.map((occupation) => ({
    occupation,
    title: city.by.occupation.get(occupation)?.title ?? { en: occupation },
  })),
  nobodyGives,
});

/** The person as the next question tells them. */
function standingOf(person: Person): Standing {
  const { format: _format, start: _start, ...standing } = person;
  return standingSchema.parse(standing);
}
