import type { Assumptions, Factor } from "./assumptions.ts";
import type { Span } from "./design.ts";
import type { People } from "./people.ts";

/** What counts for a person in a step: which of their needs are met, how full their week is, which try it is. */
export interface Standing {
  readonly person: number;
  readonly met: (need: string) => boolean;
  readonly weekHours: number;
  readonly tries: number;
}

/** The chance to finish, and the factor that lowers it most where one does. */
export interface Chance {
  readonly finish: number;
  readonly hardest: string | undefined;
}

/** Odds of the step's rate times the odds ratio of each factor that holds. */
export function chanceOf(span: Span, standing: Standing, people: People, assumptions: Assumptions): Chance {
  if (span.rate >= 1) return { finish: 1, hardest: undefined };
  let odds = span.rate / (1 - span.rate);
  let hardest: Factor | undefined;
  for (const factor of assumptions.factors) {
    if (!holds(factor, span, standing, people)) continue;
    odds *= factor.odds;
    if (factor.odds < (hardest?.odds ?? 1)) hardest = factor;
  }
  return { finish: odds / (1 + odds), hardest: hardest?.id };
}

function holds({ when }: Factor, span: Span, standing: Standing, people: People): boolean {
  switch (when.kind) {
    case "unmet-need":
      return people.needs.get(when.need)?.[standing.person] === 1 && !standing.met(when.need);
    case "support":
      return standing.met(when.need);
    case "trait":
      return people.traits.get(when.trait)?.[standing.person] === 1;
    case "hours-over":
      return !span.isJob && standing.weekHours > when.hours;
    case "again":
      return standing.tries > 0;
  }
}
