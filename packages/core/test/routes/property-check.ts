import type { Answer, Criterion } from "@footbridge/core/routes/answer.ts";
import { defaultCriteria } from "@footbridge/core/routes/answer.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import type { Snapshot } from "@footbridge/core/routes/compile.ts";
import { forward, weekOfFact, weekOfOccupation } from "@footbridge/core/routes/forward.ts";
import { allTechniques } from "@footbridge/core/routes/techniques.ts";
import type { Techniques } from "@footbridge/core/routes/techniques.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import type { Question } from "../oracle/exhaust.ts";
import { expectedAnswer } from "../oracle/expected.ts";
import type { Expected } from "../oracle/expected.ts";
import { tinyQuestion } from "../oracle/tiny.ts";
import { verifyItinerary } from "../oracle/verify.ts";

/** Most combinations of steps that the oracle tries for one town. */
const limit = 20_000;

const switches = Object.keys(allTechniques).filter((name): name is keyof Techniques => name in allTechniques);

export interface Outcome {
  /** Too big to try everything: nothing was compared. */
  readonly skipped: boolean;
  readonly comparisons: number;
  readonly complaints: readonly string[];
}

const skipped: Outcome = { skipped: true, comparisons: 0, complaints: [] };

/** One tiny town: the engine's answer against the oracle's, with all techniques and on each other seed with one off. */
export function checkSeed(seed: number): Outcome {
  const question = tinyQuestion(seed);
  const expected = expectedAnswer(question, defaultCriteria, limit);
  if (expected === undefined) return skipped;
  const snapshot = compileTown(question.town);
  const off = switches[Math.floor(seed / 2) % switches.length];
  const ways: readonly Partial<Techniques>[] =
    seed % 2 === 0 || off === undefined ? [{}] : [{}, { [off]: false }];
  const complaints = ways.flatMap((techniques) => {
    const answer = solve(snapshot, question.person, question.target, { techniques });
    const name = Object.keys(techniques).join();
    return compare(question, answer, expected, defaultCriteria).map((complaint) => `${name} ${complaint}`);
  });
  return {
    skipped: false,
    comparisons: ways.length,
    complaints: [...complaints, ...boundComplaints(question, snapshot, expected)],
  };
}

const subsets: readonly (readonly Criterion[])[] = [
  ["time"],
  ["cost", "risk"],
  ["steps", "time"],
  ["better"],
  ["earnings", "time"],
  ["time", "cost", "risk", "steps", "better", "earnings"],
  ["better", "cost"],
];

/** The same over criteria asked for by the seed. */
export function checkCriteria(seed: number): Outcome {
  const question = tinyQuestion(seed);
  const criteria = subsets[seed % subsets.length] ?? defaultCriteria;
  const expected = expectedAnswer(question, criteria, limit);
  if (expected === undefined) return skipped;
  const answer = solve(compileTown(question.town), question.person, question.target, { criteria });
  return { skipped: false, comparisons: 1, complaints: compare(question, answer, expected, criteria) };
}

function compare(
  { town, person, target }: Question,
  answer: Answer,
  expected: Expected,
  criteria: readonly Criterion[],
): readonly string[] {
  const complaints: string[] = [];
  const same = (name: string, found: unknown, right: unknown): void => {
    if (JSON.stringify(found) === JSON.stringify(right)) return;
    complaints.push(`${name} ${JSON.stringify(found)} should be ${JSON.stringify(right)}`);
  };
  same("status", answer.status, expected.status);
  same("criteria", answer.criteria, criteria);
  same(
    "front",
    answer.front.map(({ vector }) => vector),
    expected.vectors,
  );
  same(
    "assumed",
    answer.front.filter((itinerary) => itinerary.assumes !== undefined).length,
    expected.assumed,
  );
  for (const itinerary of answer.front) {
    complaints.push(...verifyItinerary(town, person, target, itinerary, criteria));
  }
  return complaints;
}

/** The forward pass promises no date later than a true one, and "never" only where the oracle finds no way. */
function boundComplaints(
  { person, target, town }: Question,
  snapshot: Snapshot,
  expected: Expected,
): readonly string[] {
  if (expected.assumed > 0 || expected.status === "already-open") return [];
  const reach = forward(snapshot, person);
  const aims = town.occupations.flatMap((job, place) =>
    (target.kind === "occupation" && job.id === target.id) ||
    (target.kind === "sector" && job.sector === target.id) ||
    (target.kind === "wage" && job.hourlyWage >= target.atLeast)
      ? [place]
      : [],
  );
  const weeks =
    target.kind === "fact"
      ? [weekOfFact(snapshot, reach, target.fact)]
      : aims.map((place) => weekOfOccupation(snapshot, reach, place));
  const bound = Math.min(...weeks.map((week) => week ?? Infinity));
  const time = Math.min(...expected.vectors.map(([first]) => first ?? Infinity));
  return bound <= time ? [] : [`forward pass says ${String(bound)}, the oracle ${String(time)}`];
}
