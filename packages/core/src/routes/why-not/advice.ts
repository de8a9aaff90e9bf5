import { hold } from "../../rules/held.ts";
import { verdictOf } from "../../rules/verdict.ts";
import type { Step, StudyStep } from "../answer.ts";
import type { Person } from "../person.ts";
import type { Town, TownOffering, TownProgram } from "../town.ts";
import type { Found } from "./amounts.ts";
import type { Change } from "./change.ts";
import type { Givers } from "./givers.ts";

/** What to do about one change. */
export interface Advice {
  /** Classes of the opened itinerary for which the change is needed: the one with the evening seat, the one that costs. */
  readonly classes: readonly { readonly program: string; readonly offering: string }[];
  /** Programs that give the level or credential; those that can be begun today first. */
  readonly programs: readonly { readonly program: string; readonly ready: boolean }[];
  /** Jobs in which one gains it. */
  readonly jobs: readonly string[];
  /** Nobody in the town gives it: a bridge is missing. */
  readonly nobodyGives: boolean;
}

const mostPrograms = 5;

export function adviceFor(town: Town, givers: Givers, person: Person, found: Found, change: Change): Advice {
  const classes = studySteps(found.itinerary?.steps ?? []).flatMap((step) => {
    const program = town.programs.find((entry) => entry.id === step.program);
    const offering = program?.offerings.find((entry) => entry.id === step.offering);
    if (offering === undefined || !concerns(change, step, offering)) return [];
    return [{ program: step.program, offering: step.offering }];
  });
  if (change.kind !== "level" && change.kind !== "fact") {
    return { classes, programs: [], jobs: [], nobodyGives: false };
  }
  const giving = givers.of(change.fact);
  return {
    classes,
    programs: readyFirst(
      person,
      giving.flatMap((giver) => giver.program ?? []),
    ),
    jobs: giving.flatMap((giver) => giver.occupation ?? []).slice(0, mostPrograms),
    nobodyGives: giving.length === 0,
  };
}

const studySteps = (steps: readonly Step[]): readonly StudyStep[] =>
  steps.filter((step): step is StudyStep => step.kind === "study");

function concerns(change: Change, step: StudyStep, offering: TownOffering): boolean {
  switch (change.kind) {
    case "budget":
      return step.cost > 0;
    case "hours":
    case "income-floor":
    case "parallel":
      return true;
    case "place":
      return offering.place === change.place;
    case "mode":
      return offering.mode === change.mode;
    case "block":
      return offering.blocks.includes(change.block);
    case "support":
      return !offering.supports.includes(change.need);
    case "waitlist":
      return step.waitlist === true;
    case "deadline":
    case "level":
    case "fact":
    case "attribute":
      return false;
  }
}

function readyFirst(person: Person, programs: readonly TownProgram[]): Advice["programs"] {
  const held = hold(person.facts, person.attributes, person.unknown);
  return programs
    .map((program) => ({ program: program.id, ready: verdictOf(program.requires, held) === "met" }))
    .toSorted((one, other) => Number(other.ready) - Number(one.ready))
    .slice(0, mostPrograms);
}
