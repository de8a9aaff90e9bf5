import { z } from "zod";
import { error, type Finding } from "../../finding.ts";
import type { Layout } from "../element.ts";

const valuesSchema = z.record(z.string().min(1), z.string().min(1));

/** One column of the common metrics template: plain words for people, mapped onto elements. */
const templateColumnSchema = z.strictObject({
  heading: z.string().min(1).max(40),
  /** Other headings by which the column is known. */
  also: z.array(z.string()).optional(),
  explanation: z.string().min(1),
  example: z.string(),
  required: z.boolean().optional(),
  /** The element that takes the cell as it is written (a day, an amount, digits, text). */
  element: z.string().optional(),
  /** What each word sets, by element; words are compared in small letters. */
  words: z.record(z.string().min(1), valuesSchema).optional(),
  /** The cell may hold several words, parted by commas, semicolons, slashes or bars. */
  several: z.boolean().optional(),
  /** What the elements are where the cell holds only words that do not set them. */
  otherwise: valuesSchema.optional(),
});

export const templateSchema = z.strictObject({
  version: z.int().min(1),
  columns: z.array(templateColumnSchema).min(1),
  /** Columns of earlier templates, one fact each: still read, and offered to mappings, but no longer written. */
  formerColumns: z.array(templateColumnSchema).optional(),
});

export type TemplateColumn = z.output<typeof templateColumnSchema>;
export type Template = z.output<typeof templateSchema>;

/** Every column that a file may have, those of earlier templates last. */
export const everyColumn = ({ columns, formerColumns = [] }: Template): readonly TemplateColumn[] => [
  ...columns,
  ...formerColumns,
];

/** The elements that a column fills, each once. */
export function elementsOfColumn(column: TemplateColumn): readonly string[] {
  const set = Object.values(column.words ?? {}).flatMap((values) => Object.keys(values));
  return [
    ...new Set([
      ...(column.element === undefined ? [] : [column.element]),
      ...set,
      ...Object.keys(column.otherwise ?? {}),
    ]),
  ];
}

/** What is wrong with a template: elements that do not exist, codes that they have not, headings twice. */
export function checkTemplate(template: Template, layout: Layout): Finding[] {
  const seen = new Set<string>();
  return everyColumn(template).flatMap((column, place) => {
    const at = `columns[${place}]`;
    const twice = seen.has(column.heading.toLowerCase());
    seen.add(column.heading.toLowerCase());
    return [
      ...(twice
        ? [error("template.heading.twice", at, `Two columns are headed “${column.heading}”.`, "Rename one.")]
        : []),
      ...(elementsOfColumn(column).length === 0
        ? [error("template.column.idle", at, "The column fills no element.", "Give it `element` or `words`.")]
        : []),
      ...elementsOfColumn(column)
        .filter((id) => !layout.has(id))
        .map((id) => unknownElement(id, at)),
      ...[...Object.values(column.words ?? {}), column.otherwise ?? {}].flatMap((values) =>
        Object.entries(values).flatMap(([id, code]) => wrongCode(id, code, layout, at)),
      ),
    ];
  });
}

const unknownElement = (id: string, at: string): Finding =>
  error("template.element.unknown", at, `There is no element “${id}”.`, "Take one of data/records.");

function wrongCode(id: string, code: string, layout: Layout, at: string): readonly Finding[] {
  const codes = layout.get(id)?.codes;
  if (codes === undefined || codes.includes(code)) return [];
  const message = `Element ${id} has no code “${code}”.`;
  return [error("template.code.unknown", at, message, `Its codes are ${codes.join(", ")}.`)];
}
