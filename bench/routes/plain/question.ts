import type { Person, Target } from "@footbridge/core/routes/person.ts";
import { openTo } from "./clauses.ts";
import { mayWork } from "./dates.ts";
import { closure, qualified } from "./network.ts";
import type { PlainAction, PlainNetwork } from "./network.ts";
import { plainOptions, plainPurse } from "./options.ts";
import type { PlainOption, PlainPurse } from "./options.ts";

/** One person's question over the part of the network that matters to it. */
export interface PlainQuestion {
  readonly purse: PlainPurse;
  readonly held: ReadonlySet<string>;
  readonly steps: readonly PlainStep[];
  /** Any of these facts is the target. */
  readonly targets: readonly string[];
}

/** An action as this person may take it. */
export interface PlainStep {
  readonly id: string;
  /** Ways to be ready, each a list of facts not held at the outset. */
  readonly ways: readonly (readonly string[])[];
  /** Everything it gives that is not held at the outset. */
  readonly gives: readonly string[];
  readonly options: readonly PlainOption[];
  /** Weeks where it takes no dates: a job, or 0 for being qualified. */
  readonly weeks: number | undefined;
}

/** The question; `relevantOnly` keeps what the target asks for, directly or through others, and drops all else. */
export function plainQuestion(
  network: PlainNetwork,
  person: Person,
  target: Target,
  relevantOnly: boolean,
): PlainQuestion {
  const purse = plainPurse(network.town, person);
  const held = closure(network, person.facts);
  const attributes = new Set(person.attributes);
  const steps = network.actions.flatMap((action) => stepOf(action, network, purse, held, attributes));
  const targets = targetFacts(network, target);
  return { purse, held, targets, steps: relevantOnly ? relevant(steps, targets) : steps };
}

function stepOf(
  { id, clauses, gives, way }: PlainAction,
  network: PlainNetwork,
  purse: PlainPurse,
  held: ReadonlySet<string>,
  attributes: ReadonlySet<string>,
): readonly PlainStep[] {
  const ways = clauses
    .filter((clause) => openTo(clause, attributes))
    .map(({ facts }) => facts.filter((fact) => !held.has(fact)));
  const news = [...new Set(gives.flatMap((given) => network.holds.get(given) ?? []))].filter(
    (fact) => !held.has(fact),
  );
  const options =
    way.kind === "study" ? way.offerings.flatMap((offering) => plainOptions(offering, purse)) : [];
  const weeks = way.kind === "study" ? undefined : way.kind === "work" ? way.weeks : 0;
  const closed =
    (way.kind === "study" && options.length === 0) ||
    (way.kind === "work" && !mayWork(way.occupation.hourlyWage, purse.person));
  return closed || news.length === 0 || ways.length === 0 ? [] : [{ id, ways, gives: news, options, weeks }];
}

function targetFacts({ town }: PlainNetwork, target: Target): readonly string[] {
  if (target.kind === "fact") return [target.fact];
  const wanted = town.occupations.filter((occupation) => {
    if (target.kind === "wage") return occupation.hourlyWage >= target.atLeast;
    return target.kind === "sector" ? occupation.sector === target.id : occupation.id === target.id;
  });
  return wanted.map(({ id }) => qualified(id));
}

function relevant(steps: readonly PlainStep[], targets: readonly string[]): readonly PlainStep[] {
  const givers = new Map<string, PlainStep[]>();
  for (const step of steps) {
    for (const fact of step.gives) givers.set(fact, [...(givers.get(fact) ?? []), step]);
  }
  const kept = new Set<PlainStep>();
  const asked = new Set<string>(targets);
  for (const fact of asked) {
    for (const step of givers.get(fact) ?? []) {
      kept.add(step);
      for (const needed of step.ways.flat()) asked.add(needed);
    }
  }
  return [...kept];
}
