import { noRequirement } from "../../model/requirement.ts";
import type { Town } from "../town.ts";
import { type Clause, ClauseBuilder } from "./clauses.ts";
import type { FactTable } from "./facts.ts";
import { Interner } from "./interner.ts";
import type { ActionRanges } from "./snapshot.ts";

/** Something that turns held facts into new ones. */
export interface Action {
  readonly ways: readonly Clause[];
  readonly effects: readonly number[];
}

export interface Actions {
  readonly all: readonly Action[];
  readonly ranges: ActionRanges;
  readonly classOfProgram: Int32Array;
  readonly openFacts: Int32Array;
  readonly builder: ClauseBuilder;
}

/** Programs with equal ways in and equal effects become one class; occupations, their jobs and derived facts follow. */
export function collectActions(town: Town, facts: FactTable): Actions {
  const builder = new ClauseBuilder(facts);
  const classes = new Interner<Action>();
  const classOfProgram = new Int32Array(town.programs.length);
  for (const [index, program] of town.programs.entries()) {
    const ways = builder.ways(program.requires);
    const effects = sorted(program.gives.flatMap((fact) => facts.heldWith(fact)));
    classOfProgram[index] = classes.id(JSON.stringify([ways, effects]), () => ({ ways, effects }));
  }
  const openings = town.occupations.map((occupation) => ({
    ways: builder.ways(occupation.requires ?? noRequirement),
    effects: [facts.derive(`open ${occupation.id}`)],
  }));
  const jobs = town.occupations.flatMap((occupation, index) =>
    occupation.experience.map((experience) => ({
      ways: [{ facts: openings[index]!.effects, conditions: [] }],
      effects: sorted(facts.heldWith(experience.gives)),
    })),
  );
  const derivations = builder.derived.values.map((each) => ({ ways: each.ways, effects: [each.fact] }));
  const jobsFrom = classes.values.length;
  return {
    all: [...classes.values, ...jobs, ...openings, ...derivations],
    ranges: {
      jobs: jobsFrom,
      openings: jobsFrom + jobs.length,
      derivations: jobsFrom + jobs.length + openings.length,
      end: jobsFrom + jobs.length + openings.length + derivations.length,
    },
    classOfProgram,
    openFacts: Int32Array.from(openings, (opening) => opening.effects[0]!),
    builder,
  };
}

const sorted = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);
