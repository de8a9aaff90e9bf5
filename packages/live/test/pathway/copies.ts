import { readPathway } from "@footbridge/live/pathway/read.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { writePathway } from "@footbridge/live/pathway/write.ts";

/** A document with the pathway, and as many copies of it as there are people. */
export function copiesOf(pathway: Pathway, people: number): readonly Doc[] {
  const first = new Doc();
  writePathway(first, pathway);
  return [first, ...Array.from({ length: people - 1 }, () => copyOf(first))];
}

export function copyOf(doc: Doc): Doc {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc), "elsewhere");
  return copy;
}

/** Everybody's edits reach everybody. */
export function bringTogether(docs: readonly Doc[]): void {
  for (const from of docs)
    for (const to of docs)
      if (from !== to) applyUpdate(to, encodeStateAsUpdate(from, encodeStateVector(to)), "elsewhere");
}

/** The pathway of a document that holds one. */
export function pathwayIn(doc: Doc): Pathway {
  const { pathway } = readPathway(doc);
  if (pathway === undefined) throw new Error("no pathway");
  return pathway;
}
