import {
  type PathwayStep,
  type Pathway,
  pathwaySchema,
  pathwayStepSchema,
} from "@footbridge/core/model/pathway.ts";
import { isJson, type Json, ownTerm } from "./document.ts";

const said = new Set(["id", "title"]);

/** What CTDL has no word for in a step: all that is not as a bare step has it, and what is read back otherwise. */
export function ownOfStep(
  step: PathwayStep,
  readBack: Pick<PathwayStep, "kind" | "after">,
): Json | undefined {
  const bare = pathwayStepSchema.parse({
    id: step.id,
    kind: readBack.kind,
    title: step.title,
    weeks: step.weeks,
  });
  return different(step, { ...bare, after: readBack.after });
}

/** What CTDL has no word for in a pathway beside its steps. */
export function ownOfPathway({ steps: _steps, ...head }: Pathway): Json | undefined {
  const { steps: _none, ...bare } = pathwaySchema.parse({ id: head.id, title: head.title, steps: [] });
  return different(head, bare);
}

function different(full: object, bare: object): Json | undefined {
  const usual: ReadonlyMap<string, unknown> = new Map(Object.entries(bare));
  const more = Object.entries(full).filter(
    ([key, value]) => !said.has(key) && JSON.stringify(value) !== JSON.stringify(usual.get(key)),
  );
  return more.length === 0 ? undefined : Object.fromEntries(more);
}

/** Our own statements in a node, as they were written; nothing where there are none. */
export const ownOf = (node: Json): Json => {
  const own = node[ownTerm];
  return isJson(own) ? own : {};
};
