import type { Finding } from "@footbridge/core/finding.ts";
import type { PathwayStep } from "@footbridge/core/model/pathway.ts";
import { stepIn, typeStep } from "@footbridge/live/pathway/edits.ts";
import { type StepText, wordsIn } from "@footbridge/live/pathway/roots.ts";
import { useDrawn } from "../drawing.ts";

/** What is found at a field of a step. */
export type FoundAt = (field: string) => readonly Finding[];

/** What a part of the form is given. */
export interface PartProps {
  readonly step: PathwayStep;
  readonly found: FoundAt;
}

/** A text of a step as it stands in the document, which may be longer than the core takes. */
export function useStepText(step: PathwayStep, field: StepText) {
  const { doc, edit } = useDrawn();
  const entry = stepIn(doc, step.id);
  return {
    value: entry === undefined ? "" : wordsIn(entry, field),
    onType: (next: string, shown: string) => edit(typeStep(step.id, field, next, shown)),
  };
}
