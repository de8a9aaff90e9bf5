import type { Criterion } from "@footbridge/core/routes/answer.ts";
import { criteria as allCriteria } from "@footbridge/core/routes/answer.ts";
import { exhaust } from "./exhaust.ts";
import type { Exhausted, Question } from "./exhaust.ts";
import { covers, frontOf, inOrder } from "./pareto.ts";
import type { Vector } from "./pareto.ts";

export interface Expected {
  readonly status: "exact" | "already-open" | "closed";
  readonly vectors: readonly Vector[];
  /** How many of them rest on attributes that are not told. */
  readonly assumed: number;
}

const project = (criteria: readonly Criterion[], vectors: readonly Vector[]): readonly Vector[] =>
  frontOf(
    vectors.map((vector) => criteria.map((criterion) => vector[allCriteria.indexOf(criterion)] ?? Infinity)),
  );

/**
 * What part A of the meaning answers: the front of the certain world, and what is only hoped for where nothing certain
 * is as good; undefined where the town is too big to try everything.
 */
export function expectedAnswer(
  question: Question,
  criteria: readonly Criterion[],
  limit: number,
): Expected | undefined {
  const six = criteria.some((criterion) => criterion === "better" || criterion === "earnings");
  const certain = exhaust(question, { six, limit, telling: "certain" });
  if (certain.kind === "already-open") return { status: "already-open", vectors: [], assumed: 0 };
  const hopeful: Exhausted =
    (question.person.unknown ?? []).length === 0
      ? { kind: "front", front: [], wayTo: () => [] }
      : exhaust(question, { six, limit, telling: "hopeful" });
  if (certain.kind === "too-big" || hopeful.kind === "too-big") return undefined;
  const sure = project(criteria, certain.front);
  const hoped = project(criteria, hopeful.kind === "front" ? hopeful.front : [hopeful.vector]);
  const more = hoped.filter((vector) => !sure.some((other) => covers(other, vector)));
  const vectors = [...sure, ...more].toSorted(inOrder);
  return { status: vectors.length === 0 ? "closed" : "exact", vectors, assumed: more.length };
}
