import { recognise } from "@footbridge/core/records/header/recognise.ts";
import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import { recordsKnowledge } from "../submissions/knowledge.ts";
import type { Opened } from "./opened.ts";

/** Whether the first line names columns; a file without headings is in the official order. */
export function hasHeadings({ first }: Opened, mapping: Mapping | undefined): boolean {
  const shape = recognise(first, { ...recordsKnowledge(), mapping });
  return !shape.ok || shape.value.headings;
}
