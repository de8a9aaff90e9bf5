import { levelOf } from "../../model/requirement.ts";
import { heldOnScale, leavesOf } from "../../rules/leaf.ts";
import type { Lens } from "../lens/lens.ts";
import { blocks } from "../town.ts";
import type { Person, Target } from "../person.ts";
import type { Town, TownOccupation } from "../town.ts";
import { askedBy } from "./asked.ts";
import type { Asked } from "./asked.ts";
import { attributeChange, factChange } from "./change.ts";
import type { Change } from "./change.ts";
import type { Givers } from "./givers.ts";
import type { Near } from "./near.ts";

/** A change to try, at its most generous; amounts are made exact once it is known to help. */
export interface Wish {
  readonly most: Change;
  /** Smaller amounts of the same, in rising order, where there are only a few (marks of a scale, classes at a time). */
  readonly smaller: readonly Change[];
}

/** Every single change that could matter for a target. Each list is of less use to a person than the one before. */
export interface Wishes {
  /** What a person can do something about: money, hours, time, ways, supports, a higher level; and what need only be told. */
  readonly doable: readonly Wish[];
  /** Attributes that no will changes. */
  readonly fixed: readonly Wish[];
  /** Facts that someone in the town gives: having them spares the way to them. */
  readonly gains: readonly Wish[];
  /** What the target itself asks for, where someone gives it: having it is nearly what one asks. */
  readonly own: readonly Wish[];
  /** Facts that nobody in the town gives. */
  readonly foreign: readonly Wish[];
}

const plentyOfCents = 2_000_000_000;
const mostHours = 168;
/** Twenty years. */
const longestHorizon = 1_040;
const mostParallel = 3;
/** Of what is asked for on the way only the nearest to the target is tried. */
const nearest = { facts: 16, scales: 8, attributes: 16 } as const;

export function wishesFor(town: Town, givers: Givers, lens: Lens, near: Near, target: Target): Wishes {
  const { person } = lens;
  const asked = askedBy(lens, near);
  const facts = near.facts
    .map((fact) => lens.snapshot.facts[fact]!)
    .filter((fact) => !isTargetItself(target, fact));
  const isGained = (fact: string): boolean => !isMeasured(person, givers, fact);
  const gained = facts.filter(isGained).slice(0, nearest.facts);
  const known = new Set(gained.filter((fact) => givers.of(fact).length > 0));
  const own = ownFacts(town, target);
  const having = (some: readonly string[]): readonly Wish[] =>
    some.map((fact) => plain(factChange(person, fact)));
  const attributes = asked.attributes
    .slice(0, nearest.attributes)
    .map(({ attribute, value }) => attributeChange(person, attribute, value));
  const isUntold = (change: Change): boolean => change.kind === "attribute" && change.untold;
  return {
    doable: [
      ...amounts(person, asked),
      ...choices(person, asked).map(plain),
      ...attributes.filter(isUntold).map(plain),
      ...levels(
        person,
        facts.filter((fact) => !isGained(fact)),
      ),
    ],
    fixed: attributes.filter((change) => !isUntold(change)).map(plain),
    gains: having(gained.filter((fact) => known.has(fact) && !own.has(fact))),
    own: having(gained.filter((fact) => known.has(fact) && own.has(fact))),
    foreign: having(gained.filter((fact) => !known.has(fact))),
  };
}

const plain = (most: Change): Wish => ({ most, smaller: [] });

/**
 * A mark that a test may find: whoever stands on a scale may be placed higher on it, and what nobody gives can only be
 * measured. Years of work, or a first mark that a program gives, one has or has not.
 */
function isMeasured(person: Person, givers: Givers, fact: string): boolean {
  if (levelOf(fact) === undefined) return false;
  const giving = givers.of(fact);
  const isByWork = giving.some((giver) => giver.occupation !== undefined);
  return !isByWork && (giving.length === 0 || heldOnScale(person.facts, fact) !== undefined);
}

/** Having what one asks for is no answer. */
function isTargetItself(target: Target, fact: string): boolean {
  if (target.kind !== "fact") return false;
  const [wanted, own] = [levelOf(target.fact), levelOf(fact)];
  return (
    target.fact === fact || (wanted !== undefined && own?.scale === wanted.scale && own.mark >= wanted.mark)
  );
}

/** Whether reaching this occupation is reaching the target. */
const isAim = (job: TownOccupation, target: Target): boolean => {
  if (target.kind === "occupation") return job.id === target.id;
  if (target.kind === "sector") return job.sector === target.id;
  return target.kind === "wage" && job.hourlyWage >= target.atLeast;
};

/** What the occupations of the target ask for themselves. */
function ownFacts(town: Town, target: Target): ReadonlySet<string> {
  const leaves = town.occupations
    .filter((job) => isAim(job, target))
    .flatMap(({ requires }) => leavesOf(requires));
  return new Set(leaves.flatMap((leaf) => ("has" in leaf ? [leaf.has] : [])));
}

function amounts(person: Person, { allEnded }: Asked): readonly Wish[] {
  const { horizonWeeks, maxParallelStudy, incomeFloor, weeklyHours, budget } = person;
  const latest = Math.min(longestHorizon, allEnded);
  const parallel = [maxParallelStudy + 1, maxParallelStudy + 2].filter((to) => to <= mostParallel);
  const most = parallel.at(-1);
  return [
    plain({ kind: "budget", to: plentyOfCents, more: plentyOfCents - budget }),
    ...(weeklyHours < mostHours
      ? [plain({ kind: "hours", to: mostHours, more: mostHours - weeklyHours })]
      : []),
    ...(latest > horizonWeeks ? [plain({ kind: "deadline", to: latest, more: latest - horizonWeeks })] : []),
    ...(incomeFloor > 0 ? [plain({ kind: "income-floor", to: 0, less: incomeFloor })] : []),
    ...(most === undefined
      ? []
      : [
          {
            most: { kind: "parallel", to: most } as const,
            smaller: parallel.slice(0, -1).map((to) => ({ kind: "parallel", to }) as const),
          },
        ]),
  ];
}

/** Places, modes, parts of the week, supports and the wait-list, as far as a class on the way would use them. */
function choices(person: Person, { shapes, full }: Asked): readonly Change[] {
  const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
  const used = shapes.reduce((mask, shape) => mask | shape.blocks, 0);
  return [
    ...distinct(shapes.map((shape) => shape.place))
      .filter((place) => !person.places.includes(place))
      .map((place) => ({ kind: "place", place }) as const),
    ...distinct(shapes.map((shape) => shape.mode))
      .filter((mode) => !person.modes.includes(mode))
      .map((mode) => ({ kind: "mode", mode }) as const),
    ...(person.unavailable ?? [])
      .filter((block) => (used & (1 << blocks.indexOf(block))) !== 0)
      .map((block) => ({ kind: "block", block }) as const),
    ...distinct(person.needs).map((need) => ({ kind: "support", need }) as const),
    ...(person.acceptWaitlist !== true && full ? [{ kind: "waitlist" } as const] : []),
  ];
}

/** One wish a scale, with every mark that is asked for on the way. */
function levels(person: Person, facts: readonly string[]): readonly Wish[] {
  const marks = new Map<string, { readonly fact: string; readonly mark: number }[]>();
  for (const fact of facts) {
    const level = levelOf(fact);
    if (level === undefined) continue;
    marks.set(level.scale, [...(marks.get(level.scale) ?? []), { fact, mark: level.mark }]);
  }
  return [...marks.values()].slice(0, nearest.scales).flatMap((entries) => {
    const rising = entries.toSorted((one, other) => one.mark - other.mark);
    const changes = rising.map(({ fact }) => factChange(person, fact));
    const most = changes.at(-1);
    return most === undefined ? [] : [{ most, smaller: changes.slice(0, -1) }];
  });
}
