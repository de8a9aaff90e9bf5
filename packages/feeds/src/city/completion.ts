import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import { madeUp } from "./provenance.ts";
import type { Course, Taught } from "./rows.ts";

/** Where a provider of the demo city states no rate: a cautious one for the kind, marked as assumed. */
const assumedByKind: Readonly<Record<Program["kind"], number>> = {
  literacy: 0.6,
  english: 0.62,
  bridge: 0.7,
  equivalency: 0.55,
  training: 0.72,
  certificate: 0.72,
  licence: 0.7,
  "college-term": 0.68,
  degree: 0.6,
  apprenticeship: 0.6,
};

/** The share of starters who finish, as the provider states it or as assumed. */
export function completionOf(course: Course, taught: Taught): Offering["completion"] {
  if (taught.completion !== undefined) return { rate: taught.completion, provenance: madeUp() };
  return {
    rate: assumedByKind[course.kind],
    provenance: {
      ...madeUp("The provider states none: a cautious rate for this kind of class is assumed."),
      assumed: true,
    },
  };
}
