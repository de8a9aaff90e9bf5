import { levelOf } from "../../model/requirement.ts";
import type { Person, Target } from "../person.ts";
import { attributeChange, factChange } from "./change.ts";
import type { Change } from "./change.ts";
import type { Relevant } from "./relevant.ts";

/** A change to try, at its most generous; amounts are made exact once it is known to help. */
export interface Wish {
  readonly most: Change;
  /** Smaller amounts of the same, in rising order, where there are only a few (marks of a scale, classes at a time). */
  readonly smaller: readonly Change[];
}

const plentyOfCents = 2_000_000_000;
const mostHours = 168;
const moreWeeks = 104;
const longestHorizon = 1_040;
const mostParallel = 3;
/** Of what is asked for on the way only the nearest to the target is tried. */
const nearest = { facts: 16, scales: 8, attributes: 16 } as const;

/** Every single change that could matter for the target, of each kind. */
export function wishesFor(person: Person, target: Target, relevant: Relevant): readonly Wish[] {
  return [
    ...amounts(person),
    ...choices(person, relevant).map(plain),
    ...levels(person, target, relevant),
    ...relevant.facts
      .filter((fact) => levelOf(fact) === undefined && !isTargetItself(target, fact))
      .slice(0, nearest.facts)
      .map((fact) => plain(factChange(person, fact))),
    ...relevant.attributes
      .slice(0, nearest.attributes)
      .map(({ attribute, value }) => plain(attributeChange(person, attribute, value))),
  ];
}

const plain = (most: Change): Wish => ({ most, smaller: [] });

/** Having what one asks for is no answer. */
const isTargetItself = (target: Target, fact: string): boolean =>
  target.kind === "fact" && target.fact === fact;

function amounts(person: Person): readonly Wish[] {
  const { horizonWeeks, maxParallelStudy, incomeFloor, weeklyHours, budget } = person;
  const latest = Math.min(longestHorizon, horizonWeeks + moreWeeks);
  const parallel = [maxParallelStudy + 1, maxParallelStudy + 2].filter((to) => to <= mostParallel);
  const [least] = parallel;
  const most = parallel.at(-1);
  return [
    plain({ kind: "budget", to: plentyOfCents, more: plentyOfCents - budget }),
    ...(weeklyHours < mostHours
      ? [plain({ kind: "hours", to: mostHours, more: mostHours - weeklyHours })]
      : []),
    ...(latest > horizonWeeks ? [plain({ kind: "deadline", to: latest, more: latest - horizonWeeks })] : []),
    ...(incomeFloor > 0 ? [plain({ kind: "income-floor", to: 0, less: incomeFloor })] : []),
    ...(least === undefined || most === undefined
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
function choices(person: Person, relevant: Relevant): readonly Change[] {
  const offerings = relevant.programs.flatMap((program) => program.offerings);
  const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
  const used = new Set(offerings.flatMap((offering) => offering.blocks));
  return [
    ...distinct(offerings.map((offering) => offering.place))
      .filter((place) => !person.places.includes(place))
      .map((place) => ({ kind: "place", place }) as const),
    ...distinct(offerings.map((offering) => offering.mode))
      .filter((mode) => !person.modes.includes(mode))
      .map((mode) => ({ kind: "mode", mode }) as const),
    ...(person.unavailable ?? [])
      .filter((block) => used.has(block))
      .map((block) => ({ kind: "block", block }) as const),
    ...distinct(person.needs).map((need) => ({ kind: "support", need }) as const),
    ...(person.acceptWaitlist !== true && offerings.some((offering) => offering.seats === 0)
      ? [{ kind: "waitlist" } as const]
      : []),
  ];
}

/** One wish a scale, with every mark that is asked for on the way. */
function levels(person: Person, target: Target, relevant: Relevant): readonly Wish[] {
  const marks = new Map<string, { readonly fact: string; readonly mark: number }[]>();
  const own = target.kind === "fact" ? levelOf(target.fact) : undefined;
  for (const fact of relevant.facts) {
    const level = levelOf(fact);
    if (level === undefined || (level.scale === own?.scale && level.mark >= own.mark)) continue;
    marks.set(level.scale, [...(marks.get(level.scale) ?? []), { fact, mark: level.mark }]);
  }
  return [...marks.values()].slice(0, nearest.scales).flatMap((entries) => {
    const rising = entries.toSorted((one, other) => one.mark - other.mark);
    const changes = rising.map(({ fact }) => factChange(person, fact));
    const most = changes.at(-1);
    return most === undefined ? [] : [{ most, smaller: changes.slice(0, -1) }];
  });
}
