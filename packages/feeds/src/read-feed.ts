import { type Finding, warning } from "@footbridge/core/finding.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { ReadOptions } from "./feed-result.ts";
import { readNewJersey } from "./etpl/nj/read-nj.ts";
import { programKind as texasKind } from "./etpl/tx/kinds.ts";
import { readTexas } from "./etpl/tx/read-tx.ts";
import { feedKinds, type FeedName, isReadMe, isWorkbook } from "./feeds.ts";
import { readOews } from "./oews/read-oews.ts";
import { wageKind } from "./oews/kinds.ts";
import { readOnet } from "./onet/read-onet.ts";
import { projectionKind } from "./projections/kinds.ts";
import { readProjections } from "./projections/read-projections.ts";
import { type Codes, loadCodes } from "./reference/codes.ts";
import { readCrosswalk } from "./soc/read-crosswalk.ts";
import { cipCrosswalkKind, socCrosswalkKind, structureKind } from "./soc/kinds.ts";
import { readStructure } from "./soc/read-structure.ts";
import type { InputFile } from "./table/input-file.ts";
import type { TableKind } from "./table/kind.ts";
import { type Sorted, sortFiles, unusable } from "./sort-files.ts";

export type State = "nj" | "tx";

/** What to read: which feed, and from which files. */
export interface ReadRequest {
  readonly feed: FeedName;
  readonly files: readonly InputFile[];
  /** Files that are none of the feed's tables: a mistake if named one by one, to be mentioned or not if a folder held them. */
  readonly strangers: "refuse" | "mention" | "ignore";
  readonly state?: State;
}

/** Reads the files of a feed. One result per list: two where training lists of two states are given. */
export async function readFeed(
  request: ReadRequest,
  options: ReadOptions = {},
): Promise<readonly FeedResult[]> {
  const sorted = await sortFiles(request.files, kindsOf(request));
  const strangers = await strangerFindings(request, sorted.strangers.filter(isStranger));
  const results = await readers[request.feed](sorted, options);
  return results.length === 0
    ? [await nothingToRead(request, strangers)]
    : results.map((result, place) =>
        withFindings(result, place === 0 ? [...strangers, ...sorted.findings] : []),
      );
}

const kindsOf = ({ feed, state }: ReadRequest): readonly TableKind[] =>
  feedKinds(feed).filter(
    (kind) => feed !== "etpl" || state === undefined || (kind === texasKind) === (state === "tx"),
  );

async function strangerFindings(
  request: ReadRequest,
  files: readonly InputFile[],
): Promise<readonly Finding[]> {
  if (files.length === 0 || request.strangers === "ignore") return [];
  return request.strangers === "mention" ? [notUsed(files)] : unusable(files, kindsOf(request));
}

const notUsed = (files: readonly InputFile[]): Finding =>
  warning(
    "feed.files-not-used",
    "files",
    `Not read, because they are none of the tables of this list: ${files.map(({ name }) => name).join(", ")}.`,
    "Nothing to do, unless one of them should have been read.",
  );

const isStranger = (file: InputFile): boolean => !isWorkbook(file) && !isReadMe(file);

type Reader = (sorted: Sorted, options: ReadOptions) => Promise<readonly FeedResult[]>;

const readers: Readonly<Record<FeedName, Reader>> = {
  onet: async ({ byKind, strangers }, options) =>
    byKind.size === 0 ? [] : [await readOnet(byKind, strangers.find(isReadMe), options)],
  soc: async ({ byKind }, options) => {
    const file = byKind.get(structureKind);
    return file === undefined ? [] : [await readStructure(file, options)];
  },
  oews: async ({ byKind }, options) => {
    const file = byKind.get(wageKind);
    return file === undefined ? [] : [await readOews(file, options)];
  },
  projections: async ({ all, strangers }, options) => {
    const tables = all.filter(({ kind }) => kind === projectionKind).map(({ file }) => file);
    const files = tables.length > 0 ? tables : strangers.filter(isWorkbook);
    return files.length === 0 ? [] : [await readProjections(files, options)];
  },
  crosswalk: async (sorted, options) => (await crosswalksOf(sorted, options)).map(({ result }) => result),
  etpl: async (sorted, options) => {
    const codes = await codesOf(sorted, options);
    const texas = sorted.byKind.get(texasKind);
    const beside = new Map([...sorted.byKind].filter(([kind]) => !notNewJersey.has(kind)));
    return [
      ...(beside.size === 0 ? [] : [await readNewJersey(beside, { ...options, codes })]),
      ...(texas === undefined ? [] : [await readTexas(texas, { ...options, codes })]),
    ];
  },
};

const crosswalkKinds = [cipCrosswalkKind, socCrosswalkKind] as const;
const notNewJersey: ReadonlySet<TableKind> = new Set([texasKind, ...crosswalkKinds]);

async function crosswalksOf({ byKind }: Sorted, options: ReadOptions) {
  const reads = [];
  for (const kind of crosswalkKinds) {
    const file = byKind.get(kind);
    if (file !== undefined) reads.push({ kind, ...(await readCrosswalk(file, kind, options)) });
  }
  return reads;
}

/** The codes shipped with us, but for crosswalks given beside the list. */
async function codesOf(sorted: Sorted, options: ReadOptions): Promise<Codes> {
  let codes = await loadCodes();
  for (const { kind, pairs, result } of await crosswalksOf(sorted, options)) {
    if (result.findings.some(({ severity }) => severity === "error")) continue;
    codes = kind === cipCrosswalkKind ? { ...codes, socOfCip: pairs } : { ...codes, soc2018Of2010: pairs };
  }
  return codes;
}

async function nothingToRead(request: ReadRequest, strangers: readonly Finding[]): Promise<FeedResult> {
  const findings =
    strangers.length > 0 ? strangers : await unusable(request.files.slice(0, 1), kindsOf(request));
  return { feed: request.feed, files: [], records: {}, rows: [], findings };
}

const withFindings = (result: FeedResult, findings: readonly Finding[]): FeedResult =>
  findings.length === 0 ? result : { ...result, findings: [...findings, ...result.findings] };
