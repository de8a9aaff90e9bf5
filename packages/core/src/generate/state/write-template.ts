import type { StateRow } from "./row.ts";
import { cell } from "./write-pirl.ts";

/** A column of the common metrics template, as far as writing needs it: one element, or words that stand for codes. */
export interface TemplateColumn {
  readonly heading: string;
  readonly element?: string | undefined;
  readonly words?: Readonly<Record<string, StateRow>> | undefined;
  /** Several words may stand in a cell, parted by commas. */
  readonly several?: boolean | undefined;
}

/** The rows as lines of a template file, its heading first; what the template has no column for is left out. */
export function* templateLines(
  rows: Iterable<StateRow>,
  columns: readonly TemplateColumn[],
): Generator<string> {
  yield `${columns.map(({ heading }) => cell(heading)).join(",")}\n`;
  for (const row of rows) yield `${columns.map((column) => cell(valueOf(row, column))).join(",")}\n`;
}

function valueOf(row: StateRow, { element, words, several }: TemplateColumn): string {
  if (element !== undefined) return row[element] ?? "";
  const meanings = new Map<string, string>();
  for (const [word, codes] of Object.entries(words ?? {})) {
    const meaning = JSON.stringify(codes);
    // Of the words for one meaning the first is the one the template shows; digits are what people also write.
    if (/\D/.test(word) && !meanings.has(meaning) && says(row, codes)) meanings.set(meaning, capital(word));
  }
  const said = [...meanings.values()];
  const chosen = said.length > 1 ? said.filter((word) => word !== "None") : said;
  return (several === true ? chosen : chosen.slice(0, 1)).join(", ");
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

const says = (row: StateRow, codes: StateRow): boolean =>
  Object.entries(codes).every(([element, code]) => code === plainCode(element, row[element]));

/** How a program is funded (1 local, 2 statewide, 3 both) is one word in the template. */
const plainCode = (element: string, code: string | undefined): string | undefined =>
  /^90[345]$|^917$/.test(element) && (code === "2" || code === "3") ? "1" : code;
