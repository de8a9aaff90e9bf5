import { z } from "zod";
import { type Checked, checked, error, type Finding } from "../../finding.ts";
import type { Layout } from "../element.ts";
import { mostAlike } from "../similar.ts";
import { everyColumn, type Template } from "../template/template.ts";
import { elementOfHeading, headingsOf } from "./headings.ts";

/** In which order a file writes year, month and day; ISO days and `YYYYMMDD` are always understood. */
export const dateOrders = ["MDY", "DMY", "YMD"] as const;
export type DateOrder = (typeof dateOrders)[number];

const mappingSchema = z.strictObject({
  /** Their heading → an element's id or a column of the template; an empty text leaves the column out. */
  columns: z.record(z.string().min(1), z.string()),
  /** Element → their word → code. Words are compared in small letters. */
  values: z.record(z.string().min(1), z.record(z.string().min(1), z.string())).optional(),
  dates: z.enum(dateOrders).optional(),
});

/** What anyone else's headings and words mean. */
export type Mapping = z.output<typeof mappingSchema>;

/** Reads a mapping file's content; all that is wrong with it at once. */
export function readMapping(json: unknown, layout: Layout, template: Template): Checked<Mapping> {
  const read = mappingSchema.safeParse(json);
  if (!read.success) {
    return {
      ok: false,
      findings: read.error.issues.map(({ path, message }) =>
        error(
          "mapping.shape",
          path.map(String).join("."),
          message,
          "See docs/measuring.md for the shape of a mapping file.",
        ),
      ),
    };
  }
  const mapping = read.data;
  const targets = Object.entries(mapping.columns).flatMap(([heading, target]) =>
    target === "" || targetOf(target, layout, template) !== undefined
      ? []
      : [unknownTarget(heading, target, layout, template)],
  );
  return checked(mapping, [...targets, ...wrongValues(mapping, layout)]);
}

/** What a mapping may name: an element, or a column of the template by its heading. */
export function targetOf(
  target: string,
  layout: Layout,
  template: Template,
): "element" | "column" | undefined {
  if (layout.has(target)) return "element";
  const column = everyColumn(template).find(({ heading }) => heading.toLowerCase() === target.toLowerCase());
  if (column !== undefined) return "column";
  return elementOfHeading(target, headingsOf(layout)) === undefined ? undefined : "element";
}

/** Elements and template columns whose names are most like a heading, for someone who writes a mapping. */
export function suggestTargets(heading: string, layout: Layout, template: Template): readonly string[] {
  const columns = new Map<string, string>();
  for (const column of everyColumn(template))
    for (const name of [column.heading, ...(column.also ?? [])]) columns.set(name, column.heading);
  for (const { id, name, origin } of layout.values())
    if (origin !== "public-file" && id !== "2700" && !columns.has(name)) columns.set(name, id);
  const names = mostAlike(heading, [...columns.keys()]);
  return [...new Set(names.flatMap((name) => columns.get(name) ?? []))];
}

function unknownTarget(heading: string, target: string, layout: Layout, template: Template): Finding {
  const near = [...suggestTargets(target, layout, template), ...suggestTargets(heading, layout, template)];
  const fix =
    near.length === 0
      ? "Name an element by its id, or a column of the template."
      : `Perhaps: ${[...new Set(near)].join(", ")}.`;
  return error(
    "mapping.target.unknown",
    `columns.${heading}`,
    `“${target}” is neither an element nor a column of the template.`,
    fix,
  );
}

function wrongValues({ values = {} }: Mapping, layout: Layout): readonly Finding[] {
  return Object.entries(values).flatMap(([id, words]) => {
    const element = layout.get(id);
    const at = `values.${id}`;
    if (element === undefined)
      return [error("mapping.element.unknown", at, `There is no element “${id}”.`, "Name it by its id.")];
    const { codes } = element;
    if (codes === undefined) return [];
    return Object.entries(words)
      .filter(([, code]) => code !== "" && !codes.includes(code))
      .map(([word, code]) =>
        error(
          "mapping.code.unknown",
          `${at}.${word}`,
          `Element ${id} has no code “${code}”.`,
          `Its codes are ${codes.join(", ")}.`,
        ),
      );
  });
}
