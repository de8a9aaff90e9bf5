import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import { decode } from "./table/decode.ts";
import { findingOf } from "./table/file-problem.ts";
import type { InputFile } from "./table/input-file.ts";
import type { TableKind } from "./table/kind.ts";
import { headerOf, recognise } from "./table/recognise.ts";

/** Files by the kind of table they are. */
export interface Sorted {
  /** One file of each kind: the one that fits best. */
  readonly byKind: ReadonlyMap<TableKind, InputFile>;
  readonly all: readonly { readonly kind: TableKind; readonly file: InputFile }[];
  /** Files that are none of the tables. */
  readonly strangers: readonly InputFile[];
  /** Which files were passed over for a better one of their kind. */
  readonly findings: readonly Finding[];
}

/** Tells by their headers which file is which table. */
export async function sortFiles(files: readonly InputFile[], kinds: readonly TableKind[]): Promise<Sorted> {
  const strangers: InputFile[] = [];
  const known: { kind: TableKind; file: InputFile; share: number }[] = [];
  for (const file of files) {
    const fit = await recognise(file, kinds);
    if (fit === undefined) strangers.push(file);
    else known.push({ ...fit, file });
  }
  const byKind = new Map<TableKind, InputFile>();
  const findings: Finding[] = [];
  for (const { kind, file } of known.toSorted((a, b) => b.share - a.share)) {
    const chosen = byKind.get(kind);
    if (chosen === undefined) byKind.set(kind, file);
    else if (kind.severalFiles !== true) findings.push(passedOver(file, chosen, kind));
  }
  return { byKind, all: known.map(({ kind, file }) => ({ kind, file })), strangers, findings };
}

const passedOver = (file: InputFile, chosen: InputFile, kind: TableKind): Finding =>
  warning(
    "feed.file-passed-over",
    file.name,
    `Both ${chosen.name} and ${file.name} look like ${kind.name}; only ${chosen.name} was read.`,
    "Give one of them at a time.",
  );

/** Why files cannot be used: what is wrong with their bytes, or that they are none of the tables asked for. */
export async function unusable(
  files: readonly InputFile[],
  kinds: readonly TableKind[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const file of files) findings.push((await brokenBytes(file)) ?? (await unrecognised(file, kinds)));
  return findings;
}

async function brokenBytes(file: InputFile): Promise<Finding | undefined> {
  try {
    for await (const text of decode(file.name, file.chunks())) if (text.length > 0) return undefined;
  } catch (thrown) {
    return findingOf(thrown, file.name);
  }
  return undefined;
}

async function unrecognised(file: InputFile, kinds: readonly TableKind[]): Promise<Finding> {
  const header = (await headerOf(file, ",")).join(", ").slice(0, 160);
  return error(
    "feed.file-not-recognised",
    file.name,
    `The file is none of: ${kinds.map((kind) => kind.name).join("; ")}. Its first line is “${header}”.`,
    "Check that it is the right file, and that its first line names the columns.",
  );
}
