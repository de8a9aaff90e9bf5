import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { suggestTargets } from "@footbridge/core/records/header/mapping.ts";
import { recognise } from "@footbridge/core/records/header/recognise.ts";
import * as mappings from "@footbridge/store/measure/mappings.ts";
import type { Submission } from "@footbridge/store/measure/submission.ts";
import { cellsOfRow, countedRows } from "@footbridge/warehouse/mending/csv-rows.ts";
import { openFile } from "@footbridge/warehouse/mending/opened.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { Desk } from "./desk.ts";

/** One heading of a file, and what it is read as, or could be. */
export interface Heading {
  readonly column: number;
  readonly heading: string;
  readonly element?: string;
  readonly suggestion?: string;
  readonly samples: readonly string[];
  /** The different values, most frequent first; absent where they are too many to be codes, or were not looked for. */
  readonly words?: readonly string[];
}

export interface Headings {
  readonly hasHeadings: boolean;
  readonly headings: readonly Heading[];
  /** Elements that some column is read as. */
  readonly elements: readonly string[];
}

const sampleRows = 5;
/** A column of codes has at most so many different values. */
const mostWords = 40;

/**
 * Reads a file's first lines as the check does, and the words of its columns in so many rows. A file that has none, or is no
 * longer kept, has no headings.
 */
export async function headingsIn(desk: Desk, submission: Submission, wordRows = 0): Promise<Headings> {
  const work = join(desk.folders.passing, `headings-${submission.id}-${Date.now()}`);
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    const opened = await openFile(desk.folders.original(submission.sha256), work).catch(() => undefined);
    if (opened === undefined) return { hasHeadings: true, headings: [], elements: [] };
    const map =
      submission.mapping === undefined ? undefined : await mappings.get(desk.db, submission.mapping);
    const knowledge = recordsKnowledge();
    const shape = recognise(opened.first, { ...knowledge, mapping: map?.spec });
    const hasHeadings = !shape.ok || shape.value.headings;
    const columns = shape.ok ? shape.value.columns : [];
    const uses = new Map(columns.map((column) => [column.place, column.uses.map(({ element }) => element)]));
    const { samples, words } = await rowsOf(opened, hasHeadings, wordRows);
    const known = new Map(columns.map((column) => [column.place, column.known] as const));
    const secret = new Set(shape.ok ? shape.value.secret.map(({ place }) => place) : []);
    return {
      hasHeadings,
      elements: [...uses.values()].flat(),
      headings: opened.first.map((heading, place) => {
        const [element] = uses.get(place) ?? [];
        const [suggestion] =
          element === undefined ? suggestTargets(heading, knowledge.layout, knowledge.template) : [];
        return {
          column: place + 1,
          heading,
          ...(element === undefined ? {} : { element }),
          ...(suggestion === undefined ? {} : { suggestion }),
          samples: secret.has(place)
            ? []
            : samples.map((row) => (row[place] ?? "").slice(0, 80)).filter(isHarmless),
          ...(secret.has(place) ? {} : toldWords(words[place], known.get(place))),
        };
      }),
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Nine digits in the form of a Social Security number are not shown. */
const isHarmless = (sample: string): boolean => sample !== "" && !/^\d{3}-?\d{2}-?\d{4}$/.test(sample.trim());

/** How often each value of a column was seen; undefined once they are too many. */
type Words = Map<string, number> | undefined;

async function rowsOf(
  opened: Parameters<typeof countedRows>[0] & { readonly delimiter: string },
  hasHeadings: boolean,
  wordRows: number,
): Promise<{ readonly samples: readonly (readonly string[])[]; readonly words: readonly Words[] }> {
  const samples: (readonly string[])[] = [];
  const words: Words[] = [];
  for await (const { text, row = 0 } of countedRows(opened, hasHeadings)) {
    if (row > 0) {
      const cells = cellsOfRow(text, opened.delimiter);
      if (row <= sampleRows) samples.push(cells);
      if (row <= wordRows) noteWords(words, cells, row === 1);
    }
    if (row >= Math.max(sampleRows, wordRows)) break;
  }
  return { samples, words };
}

function noteWords(words: Words[], cells: readonly string[], first: boolean): void {
  for (const [place, cell] of cells.entries()) {
    if (first) words[place] = new Map();
    const seen = words[place];
    const word = cell.trim();
    if (seen === undefined || word === "") continue;
    seen.set(word, (seen.get(word) ?? 0) + 1);
    if (seen.size > mostWords || word.length > 80 || !isHarmless(word)) words[place] = undefined;
  }
}

/** The words that nobody has explained yet: those of the template explain themselves. */
function toldWords(
  words: Words,
  known: ReadonlySet<string> | undefined,
): { readonly words?: readonly string[] } {
  if (words === undefined) return {};
  const isKnown = (cell: string): boolean =>
    cell.split(",").every((word) => known?.has(word.trim().toLowerCase()) === true);
  const left = [...words].filter(([cell]) => !isKnown(cell)).toSorted(([, a], [, b]) => b - a);
  return left.length === 0 ? {} : { words: left.map(([word]) => word) };
}
