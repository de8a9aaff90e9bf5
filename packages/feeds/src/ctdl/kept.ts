import { type Finding, warning } from "@footbridge/core/finding.ts";
import { z } from "zod";
import { idOf, type Json, ownTerm, ownUrn, plain, typesOf } from "./document.ts";

/** A document as it came, and which of its nodes became which step. */
const keptSchema = z.strictObject({
  document: z.unknown(),
  /** The id of the Pathway itself; some have none. */
  head: z.string().optional(),
  /** By step: the id of its node. */
  steps: z.record(z.string(), z.string()),
});
export type Kept = z.infer<typeof keptSchema>;

/** What was kept, as the store gives it back; undefined where nothing was. */
export function keptOf(value: unknown): Kept | undefined {
  const read = keptSchema.safeParse(value);
  return read.success ? read.data : undefined;
}

const understood = new Set([
  "id",
  "type",
  "context",
  "graph",
  "name",
  "hasCondition",
  "precondition",
  "targetComponent",
  "requiredNumber",
  "logicalOperator",
  "logicalOperand",
  "leftOperand",
  "rightOperand",
  "operand",
  "hasChild",
  "isChildOf",
  "isParentOf",
  "hasPart",
  "isPartOf",
  "precededBy",
  "precedes",
  "preceeds",
  "prerequisite",
  "hasDestinationComponent",
  "isDestinationComponentOf",
  "isDestinationComponentFor",
  "hasRoot",
  "isRootOf",
  "estimatedDuration",
  "exactDuration",
  "ctid",
  plain(ownTerm),
]);

/** One finding that names the kinds of statements that were kept without being understood. */
export function notUnderstood(nodes: ReadonlyMap<string, Json>): Finding | undefined {
  const names = new Set<string>();
  for (const node of nodes.values()) {
    if (typesOf(node).includes("constraint")) continue;
    // What we wrote ourselves says nothing that we did not know.
    if (idOf(node)?.startsWith(ownUrn) === true) continue;
    for (const key of Object.keys(node)) {
      const name = plain(key.replace(/^@/, ""));
      if (!understood.has(name)) names.add(name);
    }
  }
  if (names.size === 0) return undefined;
  const statements = [...names].toSorted().slice(0, 30).join(", ");
  return warning(
    "ctdl.kept",
    "",
    `Kept as they came, without being understood: ${statements}.`,
    "Nothing is lost: they are exported again as they were.",
    { statements },
  );
}
