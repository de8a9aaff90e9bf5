import { stepsNamed } from "@footbridge/core/checks/graph.ts";
import type { Pathway, PathwayStep } from "@footbridge/core/model/pathway.ts";

/** Steps one after another; those of a column stand side by side. */
export interface Columns {
  readonly columns: readonly (readonly PathwayStep[])[];
  /** What helps along the whole way. */
  readonly supports: readonly PathwayStep[];
}

/** A pathway's steps in the order people take them, for a drawing that is only looked at. */
export function columnsOf({ steps }: Pathway): Columns {
  const walked = steps.filter(({ kind }) => kind !== "support");
  const known = new Map(walked.map((step) => [step.id, step]));
  const depths = new Map<string, number>();
  const depthOf = (step: PathwayStep, behind: ReadonlySet<string>): number => {
    const found = depths.get(step.id);
    if (found !== undefined) return found;
    const on = new Set([...behind, step.id]);
    const before = stepsNamed(step.after).flatMap((id) => {
      const other = known.get(id);
      // Steps that lead back to themselves are told by the checks; here each stands where it is first met.
      return other === undefined || on.has(id) ? [] : [depthOf(other, on) + 1];
    });
    const depth = Math.max(0, ...before);
    depths.set(step.id, depth);
    return depth;
  };
  const columns: PathwayStep[][] = [];
  for (const step of walked) (columns[depthOf(step, new Set())] ??= []).push(step);
  return {
    columns: columns.filter((column) => column !== undefined),
    supports: steps.filter(({ kind }) => kind === "support"),
  };
}
