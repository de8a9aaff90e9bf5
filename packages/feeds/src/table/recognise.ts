import { records } from "./records.ts";
import { decode } from "./decode.ts";
import type { InputFile } from "./input-file.ts";
import { placeOfColumn, plainHeader, steadyHeader, type TableKind } from "./kind.ts";

/** Share of a kind's columns that must be there for a file to count as (a perhaps damaged) one of them. */
const enough = 0.6;

/** How well a file's header fits a kind: the share of the kind's columns that are there. */
export interface Fit<K extends TableKind> {
  readonly kind: K;
  readonly share: number;
}

/** The kind a file's header fits best, or undefined where it fits none or cannot be read. */
export async function recognise<K extends TableKind>(
  file: InputFile,
  kinds: readonly K[],
): Promise<Fit<K> | undefined> {
  const fits: Fit<K>[] = [];
  for (const delimiter of new Set(kinds.map((kind) => kind.delimiter))) {
    const header = await headerOf(file, delimiter);
    const cut = kinds.filter((kind) => kind.delimiter === delimiter);
    fits.push(...cut.map((kind) => ({ kind, share: shareOf(kind, header) })));
  }
  const best = fits.sort((a, b) => b.share - a.share || b.kind.columns.length - a.kind.columns.length)[0];
  return best !== undefined && best.share >= enough ? best : undefined;
}

function shareOf(kind: TableKind, cells: readonly string[]): number {
  const header = steadyHeader(kind, cells).map(plainHeader);
  if (placeOfColumn(kind, kind.knownBy, header) < 0) return 0;
  if (kind.alone === true && header.length > kind.columns.length) return 0;
  return (
    kind.columns.filter((column) => placeOfColumn(kind, column, header) >= 0).length / kind.columns.length
  );
}

/** The cells of a file's first line; none where it cannot be read. */
export async function headerOf(
  file: InputFile,
  delimiter: TableKind["delimiter"],
): Promise<readonly string[]> {
  const kind: TableKind = { name: "header", columns: [], knownBy: "", delimiter, quotes: delimiter === "," };
  try {
    for await (const { cells } of records(file.name, decode(file.name, firstPiece(file)), kind)) return cells;
  } catch {
    return []; // reading it in earnest will say what is wrong with it
  }
  return [];
}

/** The first lines are in the first piece; what follows need not be read to know the header. */
async function* firstPiece(file: InputFile): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.chunks()) {
    const end = chunk.indexOf(0x0a);
    yield end < 0 ? chunk : chunk.subarray(0, end + 1);
    if (end >= 0) return;
  }
}
