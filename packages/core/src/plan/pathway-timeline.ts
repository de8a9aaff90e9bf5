import { graphOf, stepsNamed } from "../checks/graph.ts";
import type { Pathway } from "../model/pathway.ts";

/** A step on the line of weeks, as soon as it can be; supports and steps that cannot be reached have no weeks. */
export interface Span {
  readonly step: string;
  /** From the week the pathway opens, waits left out; a landing (a credential, a job) has both alike. */
  readonly weeks?: { readonly from: number; readonly to: number };
  /** The steps before it. */
  readonly before: readonly string[];
}

/** The steps of a pathway from its ways in to its last jobs; what has no weeks comes last. */
export function timelineOf(pathway: Pathway): readonly Span[] {
  const { leastWeeks } = graphOf(pathway);
  const spans = pathway.steps.map(({ id, kind, weeks, after }): Span => {
    const to = leastWeeks.get(id);
    const long = kind === "job" ? 0 : weeks;
    const before = stepsNamed(after);
    return to === undefined ? { step: id, before } : { step: id, weeks: { from: to - long, to }, before };
  });
  // Later than anything: 300 steps of ten years.
  const far = 1_000_000;
  return spans.toSorted(
    (a, b) => (a.weeks?.from ?? far) - (b.weeks?.from ?? far) || (a.weeks?.to ?? far) - (b.weeks?.to ?? far),
  );
}
