import { error, type Finding } from "@footbridge/core/finding.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Source } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { feedResult, type ReadOptions, Records } from "../../feed-result.ts";
import { loadAssumptions } from "../../reference/assumptions.ts";
import { type Codes, loadCodes } from "../../reference/codes.ts";
import { loadCredentials } from "../../reference/credentials.ts";
import { referenceRows } from "../../reference/reference-file.ts";
import { loadSectors } from "../../reference/sectors.ts";
import { statedDate } from "../../table/cells.ts";
import type { InputFile } from "../../table/input-file.ts";
import type { TableKind } from "../../table/kind.ts";
import { readTable, type TableRead, type Verdict } from "../../table/read-table.ts";
import type { Row } from "../../table/row.ts";
import type { TrainingList } from "../listed.ts";
import { judgeOutcome } from "./judge-outcome.ts";
import { judgeProgram, type NjContext } from "./judge-program.ts";
import {
  credentialKind,
  demandKind,
  exceptionKind,
  onlineKind,
  outcomeKind,
  programKind,
  providerKind,
} from "./kinds.ts";
import { judgeDemand, judgeCredential, judgeOnline, judgeProvider, nothingBeside } from "./side-files.ts";

const list: TrainingList = {
  feed: "etpl-nj",
  prefix: "nj",
  area: "New Jersey",
  source: "etpl-nj",
};

type Judge = (context: NjContext, asOf: string, row: Row) => Verdict;

/** Files in the order they build on each other: what stands beside the programs first, outcomes last. */
const order: readonly (readonly [TableKind, Judge])[] = [
  [credentialKind, (context, _asOf, row) => judgeCredential(context.beside, row)],
  [onlineKind, (context, _asOf, row) => judgeOnline(context.beside, row)],
  [providerKind, (context, asOf, row) => judgeProvider(context, context.beside, asOf, row)],
  [programKind, (context, _asOf, row) => judgeProgram(context, row)],
  [outcomeKind, (context, _asOf, row) => judgeOutcome(context.records, context.byCip, row)],
  [demandKind, (context, asOf, row) => judgeDemand(context, asOf, row)],
  [exceptionKind, (context, asOf, row) => judgeDemand(context, asOf, row)],
];

export const njKinds: readonly TableKind[] = order.map(([kind]) => kind);

/** Reads the New Jersey list of eligible training programs with whatever of its companion files is given. */
export async function readNewJersey(
  files: ReadonlyMap<TableKind, InputFile>,
  options: ReadOptions & { readonly codes?: Codes } = {},
): Promise<FeedResult> {
  const context = await contextOf(options.codes);
  const reads: TableRead[] = [];
  for (const [kind, judge] of order) {
    const file = files.get(kind);
    if (file === undefined) continue;
    const asOf = statedDate(file.name) ?? "date not stated";
    const progress = (rows: number): void => options.progress?.(file.name, rows);
    reads.push(await readTable(file, kind, (row) => judge(context, asOf, row), progress));
  }
  const missing = files.has(programKind) ? [] : [withoutPrograms()];
  return feedResult(list.feed, reads, context.records, sourceOf(files.get(programKind), options), missing);
}

const lengthSchema = z.object({ id: z.string(), words: z.string(), least: z.int(), most: z.int() });

async function contextOf(given: Codes | undefined): Promise<NjContext> {
  const lengths = await referenceRows("calendar-lengths.json", lengthSchema);
  return {
    list,
    records: new Records(),
    assumptions: await loadAssumptions(),
    sectorOf: await loadSectors(),
    codes: given ?? (await loadCodes()),
    credentialsOf: await loadCredentials(),
    lengths: new Map(lengths.map((length) => [length.id, length])),
    beside: nothingBeside(),
    seen: new Set(),
    byCip: new Map(),
  };
}

const sourceOf = (programs: InputFile | undefined, options: ReadOptions): Source => ({
  id: list.source,
  title: "New Jersey list of eligible training programs",
  name: { en: "state list of classes", es: "lista de clases del estado" },
  publisher: "New Jersey Department of Labor and Workforce Development",
  vintage: options.vintage ?? statedDate(programs?.name ?? "") ?? "date not stated in the files",
  licence: "public record",
});

const withoutPrograms = (): Finding =>
  error(
    "etpl.programs-missing",
    "files",
    "There is no list of programs among the files, so there is nothing to route over.",
    "Give the file of programs too, or the whole folder.",
  );
