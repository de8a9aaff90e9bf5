import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Source } from "@footbridge/core/model/provenance.ts";
import { feedResult, type ReadOptions, Records } from "../feed-result.ts";
import { loadSectors } from "../reference/sectors.ts";
import type { InputFile } from "../table/input-file.ts";
import type { TableKind } from "../table/kind.ts";
import { readTable, type TableRead, type Verdict } from "../table/read-table.ts";
import type { Row } from "../table/row.ts";
import { occupationOf, type Drafts } from "./draft.ts";
import {
  judgeEducation,
  judgeOccupation,
  judgeRelated,
  judgeTitle,
  judgeZone,
  withoutOccupations,
  withoutTable,
} from "./judges.ts";
import { educationKind, occupationKind, relatedKind, titleKind, zoneKind } from "./kinds.ts";
import { onetRelease } from "./release.ts";

/** Tables in the order they build on each other. */
const tables: readonly (readonly [TableKind, (drafts: Drafts, row: Row) => Verdict])[] = [
  [occupationKind, judgeOccupation],
  [zoneKind, judgeZone],
  [educationKind, judgeEducation],
  [relatedKind, judgeRelated],
  [titleKind, judgeTitle],
];

/** Reads an O*NET release in its text edition: the occupations with zone, education, relations and other titles. */
export async function readOnet(
  files: ReadonlyMap<TableKind, InputFile>,
  readMe: InputFile | undefined,
  options: ReadOptions = {},
): Promise<FeedResult> {
  const drafts: Drafts = new Map();
  const reads: TableRead[] = [];
  for (const [kind, judge] of tables) {
    const file = files.get(kind);
    if (file === undefined) continue;
    reads.push(
      await readTable(
        file,
        kind,
        (row) => judge(drafts, row),
        (rows) => options.progress?.(file.name, rows),
      ),
    );
  }
  const absent = tables.map(([kind]) => kind).filter((kind) => !files.has(kind));
  return feedResult("onet", reads, await finished(drafts, options, readMe), await sourceOf(readMe, options), [
    ...(absent.includes(occupationKind) ? [withoutOccupations(reads[0]?.file.name ?? "O*NET")] : []),
    ...absent.filter((kind) => kind !== occupationKind).map((kind) => withoutTable(kind.name)),
  ]);
}

async function finished(
  drafts: Drafts,
  options: ReadOptions,
  readMe: InputFile | undefined,
): Promise<Records> {
  const records = new Records();
  const sectorOf = await loadSectors();
  const source = await sourceOf(readMe, options);
  const provenance = { source: source.id, asOf: source.vintage, area: "United States" };
  for (const draft of drafts.values()) {
    records.put("occupations", occupationOf(draft, sectorOf(draft.id), provenance));
  }
  return records;
}

async function sourceOf(readMe: InputFile | undefined, options: ReadOptions): Promise<Source> {
  const release = readMe === undefined ? undefined : await onetRelease(readMe);
  return {
    id: "onet",
    title: release === undefined ? "O*NET database" : `O*NET ${release.version} database`,
    publisher: "U.S. Department of Labor, Employment and Training Administration",
    vintage: options.vintage ?? release?.words ?? "release not stated in the files",
    licence: "CC BY 4.0",
  };
}
