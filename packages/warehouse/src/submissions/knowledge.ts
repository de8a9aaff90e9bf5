import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { elementSchema, type Layout, layoutOf } from "@footbridge/core/records/element.ts";
import { type Template, templateSchema } from "@footbridge/core/records/template/template.ts";

/** What reading needs to know of elements, as it stands in `data/records`. */
export interface RecordsKnowledge {
  readonly layout: Layout;
  readonly template: Template;
}

const folder = new URL("../../../../data/records/", import.meta.url);
const json = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), "utf8"));

let known: RecordsKnowledge | undefined;

/** The elements and the template of this repository; read once. */
export function recordsKnowledge(): RecordsKnowledge {
  known ??= {
    layout: layoutOf(
      ["pirl-elements.json", "project-elements.json"].flatMap((name) =>
        elementSchema.array().parse(json(name)),
      ),
    ),
    template: templateSchema.parse(json("template.json")),
  };
  return known;
}
