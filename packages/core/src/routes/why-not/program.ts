import { missing } from "../../rules/missing.ts";
import type { Leaf } from "../../rules/leaf.ts";
import { weeksBetween } from "../../units/day.ts";
import type { Person } from "../person.ts";
import { blocks } from "../town.ts";
import type { Town, TownOffering, TownProgram } from "../town.ts";
import { applyAll, attributeChange, changeKey, factChange } from "./change.ts";
import type { Change } from "./change.ts";
import { effortOfAll, leastFirst } from "./effort.ts";
import type { Givers } from "./givers.ts";
import { priceOf, weeksOf } from "./price.ts";

/** What keeps a person from beginning one of a program's classes, as changes that together would do. */
export interface ProgramObstacles {
  readonly offering: TownOffering;
  readonly changes: readonly Change[];
  readonly person: Person;
}

/**
 * For each class of a program that is still ahead the least set of changes with which it can be taken as the first step
 * from today, least first; an empty set where it can be taken now. Sets that ask for more than another are left out.
 */
export function programObstacles(
  town: Town,
  givers: Givers,
  program: TownProgram,
  person: Person,
): readonly ProgramObstacles[] {
  const asked = missing(program.requires, person).sets.map((set) =>
    set.map((leaf) => leafChange(person, leaf)),
  );
  const bridgesLacking = (changes: readonly Change[]): number =>
    changes.filter((change) => "fact" in change && givers.of(change.fact).length === 0).length;
  const [least] = asked.toSorted(
    (one, other) => bridgesLacking(one) - bridgesLacking(other) || effortOfAll(one) - effortOfAll(other),
  );
  if (least === undefined) return [];
  const every = program.offerings.flatMap((offering) => {
    const own = offeringObstacles(town, person, offering, least);
    if (own === undefined) return [];
    const changes = [...least, ...own];
    return [{ offering, changes, person: applyAll(person, changes) }];
  });
  const sorted = every.toSorted(leastFirst);
  return sorted.filter(
    (entry, place) => !sorted.slice(0, place).some((before) => includesAll(entry.changes, before.changes)),
  );
}

const includesAll = (changes: readonly Change[], fewer: readonly Change[]): boolean => {
  const keys = new Set(changes.map(changeKey));
  return fewer.every((change) => keys.has(changeKey(change)));
};

function leafChange(person: Person, leaf: Leaf): Change {
  if ("has" in leaf) return factChange(person, leaf.has);
  return attributeChange(person, "is" in leaf ? leaf.is : leaf.not.is, "is" in leaf);
}

/** Undefined where the class is past, or nobody completes it: no change of the person opens it. */
function offeringObstacles(
  town: Town,
  person: Person,
  offering: TownOffering,
  asked: readonly Change[],
): readonly Change[] | undefined {
  const wait = offering.weeks === undefined ? weeksBetween(person.start, offering.start) : 0;
  if (wait < 0 || offering.completion === 0) return undefined;
  const end = wait + weeksOf(offering);
  const { cost, unmetNeeds } = priceOf(town, applyAll(person, asked), offering);
  const meets = offering.place !== "online" && offering.mode !== "online" && offering.mode !== "self-paced";
  const busy = meets
    ? blocks.filter(
        (block) => offering.blocks.includes(block) && person.unavailable?.includes(block) === true,
      )
    : [];
  return [
    ...(person.modes.includes(offering.mode) ? [] : [{ kind: "mode", mode: offering.mode } as const]),
    ...(person.places.includes(offering.place) ? [] : [{ kind: "place", place: offering.place } as const]),
    ...busy.map((block) => ({ kind: "block", block }) as const),
    ...unmetNeeds.map((need) => ({ kind: "support", need }) as const),
    ...(offering.seats === 0 && person.acceptWaitlist !== true ? [{ kind: "waitlist" } as const] : []),
    ...(cost > person.budget ? [{ kind: "budget", to: cost, more: cost - person.budget } as const] : []),
    ...(end > person.horizonWeeks
      ? [{ kind: "deadline", to: end, more: end - person.horizonWeeks } as const]
      : []),
    ...(person.maxParallelStudy < 1 ? [{ kind: "parallel", to: 1 } as const] : []),
    ...timeObstacles(person, offering.hoursPerWeek),
  ];
}

/** Too few hours, or too little pay in the hours left over. */
function timeObstacles(person: Person, hours: number): readonly Change[] {
  const { weeklyHours, incomeFloor, hourlyWage } = person;
  const enough = Math.max(weeklyHours, hours);
  const more: readonly Change[] =
    enough > weeklyHours ? [{ kind: "hours", to: enough, more: enough - weeklyHours }] : [];
  const left = Math.floor(hourlyWage * (enough - hours));
  if (left >= incomeFloor) return more;
  return [...more, { kind: "income-floor", to: left, less: incomeFloor - left }];
}
