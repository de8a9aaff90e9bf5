import { readFileSync } from "node:fs";
import { elementSchema, layoutOf } from "@footbridge/core/records/element.ts";
import { templateSchema } from "@footbridge/core/records/template/template.ts";

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../data/records/${name}`, import.meta.url), "utf8"));

/** The elements of this repository, as reading has them. */
export const layout = layoutOf(
  ["pirl-elements.json", "project-elements.json"].flatMap((name) => elementSchema.array().parse(json(name))),
);

export const template = templateSchema.parse(json("template.json"));
