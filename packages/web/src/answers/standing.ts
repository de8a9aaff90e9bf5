import type { Standing } from "@footbridge/core/model/persona.ts";
import { blockNames, modes } from "@footbridge/core/model/week.ts";
import type { Answers, Mode } from "./answers.ts";

/** What is taken for granted where a question was skipped; the results page says each of them. */
export const taken = {
  weeklyHours: 40,
  horizonWeeks: 156,
  /** So high that no price is hidden, in cents: ten thousand dollars. */
  budget: 1_000_000,
  maxParallelStudy: 2,
} as const;

/** The words of the town that a question may be about. */
export interface Known {
  readonly places: readonly string[];
  readonly attributes: readonly string[];
}

/** The answers as the engine asks for them. Skipped attributes are unknown; skipped places are all places. */
export function standingOf(answers: Answers, known: Known): Standing {
  const told: Readonly<Record<string, boolean | undefined>> = {
    ...implied(answers, known),
    ...answers.attributes,
  };
  const home = answers.home ?? answers.places?.[0] ?? known.places[0] ?? "online";
  const reach = answers.places ?? known.places;
  return {
    facts: factsOf(answers),
    attributes: Object.keys(told).filter((attribute) => told[attribute] === true),
    unknown: known.attributes.filter((attribute) => told[attribute] === undefined),
    needs: [...(answers.needs ?? [])],
    places: [...new Set([home, ...reach, ...(answers.online === false ? [] : ["online"])])],
    home,
    modes: [...modesOf(answers)],
    unavailable:
      answers.free === undefined ? [] : blockNames.filter((block) => !answers.free?.includes(block)),
    weeklyHours: answers.weeklyHours ?? taken.weeklyHours,
    budget: answers.budget ?? taken.budget,
    hourlyWage: answers.hourlyWage ?? 0,
    incomeFloor: answers.incomeFloor ?? 0,
    horizonWeeks: answers.horizonWeeks ?? taken.horizonWeeks,
    maxParallelStudy: answers.maxParallelStudy ?? taken.maxParallelStudy,
    acceptWaitlist: answers.acceptWaitlist ?? false,
  };
}

/** Ways of learning the person can take: without classes at home only the classroom is left. */
export const modesOf = (answers: Answers): readonly Mode[] =>
  answers.modes ?? (answers.online === false ? ["in-person"] : modes);

/** What follows from other answers, in words the town uses: a home in the city, children who need care. */
function implied(answers: Answers, known: Known): Readonly<Record<string, boolean>> {
  const home = answers.home !== undefined && known.places.includes(answers.home);
  const follows = [
    ...(home ? ["resident:city"] : []),
    ...(answers.needs?.includes("childcare") === true ? ["parent"] : []),
  ];
  return Object.fromEntries(
    follows.filter((word) => known.attributes.includes(word)).map((word) => [word, true]),
  );
}

function factsOf(answers: Answers): string[] {
  const levels = (["reading", "math", "english"] as const).flatMap((scale) => {
    const level = answers[scale];
    return level === undefined || level.mark === 0 ? [] : [`${scale}:${level.mark}`];
  });
  return [...levels, ...(answers.has ?? [])];
}
