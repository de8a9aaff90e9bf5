import { error, type Finding } from "@footbridge/core/finding.ts";
import { type Noun, nounNames } from "@footbridge/core/model/catalog.ts";
import { sharedNouns } from "@footbridge/core/model/merge.ts";
import type { FeedResult, ImportReport, RowOutcome } from "@footbridge/core/model/import.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asImporter, type Work } from "../database/work.ts";
import { type CheckedRecords, checkRecords, type RefusedRecord } from "./check-records.ts";
import { type Changes, compare } from "./compare.ts";
import { givenRecords, mergedChanges, writeGiven } from "./given.ts";
import { importName, writeImport } from "./imports.ts";
import { fatesOf, tell } from "./report.ts";
import { storedRecords, writeChanges, type Writing } from "./write.ts";

/**
 * Stores a list: all of it or, where it as a whole is unusable, nothing but the report. Only what differs is written;
 * records the list no longer names are retired. A report without any `records` entry is of a refused list.
 */
export async function importFeed(db: Database, feed: FeedResult, at: Date): Promise<ImportReport> {
  const checked = checkRecords(feed.records);
  const unusable = [
    ...feed.findings.filter(({ severity }) => severity === "error"),
    ...nothingUsable(checked),
  ];
  if (unusable.length > 0) return refuse(db, feed, checked.refused, at);
  const importId = importName(feed.feed, at);
  return asImporter(db, feed.feed, async (tx) => {
    const changes = await changesOf(tx, feed.feed, checked);
    const refused = [...checked.refused, ...changes.flatMap(([, { refused }]) => refused)];
    const version = await nextVersion(
      tx,
      changes.some(([, change]) => changesAnything(change)),
    );
    const writing: Writing = { feed: feed.feed, importId, version };
    const rows = fatesOf(feed.rows, refused);
    const report: ImportReport = {
      id: importId,
      at: at.toISOString(),
      ...tell(feed, rows, refused),
      records: changes.map(([noun, change]) => countsOf(noun, change)),
    };
    await writeImport(tx, { report, rows, status: "stored", version });
    for (const [noun, change] of changes) await write(tx, noun, change, writing);
    return report;
  });
}

/** A noun of one list is written as it is; of one that lists share, first what the list says, then what follows. */
async function write(tx: Work, noun: Noun, changes: Changes, writing: Writing): Promise<void> {
  if (!sharedNouns.includes(noun)) return writeChanges(tx, noun, changes, writing);
  await writeGiven(tx, noun, changes, writing);
  return writeChanges(tx, noun, await mergedChanges(tx, noun, changes, writing), writing);
}

/** Whether the import stored nothing, because its list as a whole was unusable. */
export const wasRefused = (report: ImportReport): boolean => report.records.length === 0;

async function refuse(
  db: Database,
  feed: FeedResult,
  refused: readonly RefusedRecord[],
  at: Date,
): Promise<ImportReport> {
  const rows: readonly RowOutcome[] = feed.rows.map((row) => ({
    ...row,
    outcome: "refused",
    findings: [...row.findings, withTheList],
  }));
  const told = tell(
    { ...feed, findings: [...feed.findings, ...nothingUsable(checkRecords(feed.records))] },
    rows,
    refused,
  );
  const report: ImportReport = { id: importName(feed.feed, at), at: at.toISOString(), ...told, records: [] };
  return asImporter(db, feed.feed, async (tx) => {
    await writeImport(tx, { report, rows, status: "refused", version: await nextVersion(tx, false) });
    return report;
  });
}

const withTheList = error(
  "import.list-refused",
  "",
  "The list as a whole could not be used, and this row with it.",
  "Mend what the report says of the list, then import it again.",
);

/** A list with nothing in it would retire all that it ever gave: more likely a broken file than the end of everything. */
function nothingUsable({ ready, refused }: CheckedRecords): readonly Finding[] {
  if (nounNames.some((noun) => (ready[noun]?.length ?? 0) > 0)) return [];
  const why = refused.length === 0 ? "no records" : "no record that can be stored";
  return [
    error(
      "import.nothing-usable",
      "records",
      `The list has ${why}.`,
      "Check that it is the right file, and whole.",
    ),
  ];
}

async function changesOf(
  tx: Work,
  feed: string,
  { ready, refused }: CheckedRecords,
): Promise<readonly (readonly [Noun, Changes])[]> {
  const all: (readonly [Noun, Changes])[] = [];
  for (const noun of nounNames) {
    const listed = ready[noun] ?? [];
    const keys = listed.map(({ key }) => key);
    const stored = sharedNouns.includes(noun)
      ? await givenRecords(tx, noun, feed)
      : await storedRecords(tx, noun, feed, keys);
    const prefix = `${noun}/`;
    const kept = refused
      .filter(({ record }) => record.startsWith(prefix))
      .map(({ record }) => record.slice(prefix.length));
    const changes = compare(noun, feed, listed, stored, new Set(kept));
    if (listed.length > 0 || stored.length > 0) all.push([noun, changes]);
  }
  return all;
}

const changesAnything = ({ added, changed, returned, retired }: Changes): boolean =>
  added.length + changed.length + returned.length + retired.length > 0;

const countsOf = (noun: Noun, { added, changed, returned, unchanged, retired }: Changes) => ({
  noun,
  added: added.length + returned.length,
  changed: changed.length,
  unchanged,
  retired: retired.length,
});

/** The catalog's version after this import: one more where anything changes. */
async function nextVersion(tx: Work, changes: boolean): Promise<number> {
  const found = changes
    ? await sql<{
        version: number;
      }>`update catalog.version set version = version + 1, changed_at = now() returning version`.execute(tx)
    : await sql<{ version: number }>`select version from catalog.version`.execute(tx);
  const version = found.rows[0]?.version;
  if (version === undefined) throw new Error("the catalog has lost its version row");
  return version;
}
