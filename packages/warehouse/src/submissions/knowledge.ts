import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { elementSchema, type Layout, layoutOf } from "@footbridge/core/records/element.ts";
import { readRules } from "@footbridge/core/records/rules/read-rules.ts";
import type { Rules } from "@footbridge/core/records/rules/rule.ts";
import { type Template, templateSchema } from "@footbridge/core/records/template/template.ts";

/** What reading needs to know of elements, as it stands in `data/records`. */
export interface RecordsKnowledge {
  readonly layout: Layout;
  readonly template: Template;
  readonly rules: Rules;
}

const folder = new URL("../../../../data/records/", import.meta.url);
const json = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), "utf8"));

let known: RecordsKnowledge | undefined;

/** The elements, the template and the rules of this repository; read once. */
export function recordsKnowledge(): RecordsKnowledge {
  known ??= readKnowledge();
  return known;
}

function readKnowledge(): RecordsKnowledge {
  const layout = layoutOf(
    ["pirl-elements.json", "project-elements.json"].flatMap((name) =>
      elementSchema.array().parse(json(name)),
    ),
  );
  const names = readdirSync(fileURLToPath(new URL("rules/", folder))).filter((name) =>
    name.endsWith(".json"),
  );
  const files = names.toSorted().map((name) => ({ name, json: json(`rules/${name}`) }));
  const rules = readRules(files, layout);
  if (!rules.ok)
    throw new Error(rules.findings.map(({ at, message, fix }) => `${at}: ${message} ${fix}`).join("\n"));
  return { layout, template: templateSchema.parse(json("template.json")), rules: rules.value };
}
