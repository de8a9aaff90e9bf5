import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Noun } from "@footbridge/core/model/catalog.ts";
import type { ReadyRecord, RefusedRecord } from "./check-records.ts";

/** What is stored under a key. */
export interface StoredRecord {
  readonly key: string;
  readonly feed: string;
  readonly hash: string;
  readonly retired: boolean;
}

/** What an import does to the records of one noun. */
export interface Changes {
  readonly added: readonly ReadyRecord[];
  readonly changed: readonly ReadyRecord[];
  /** Retired before, in the list again. */
  readonly returned: readonly ReadyRecord[];
  readonly unchanged: number;
  /** Keys no longer in the list. */
  readonly retired: readonly string[];
  readonly refused: readonly RefusedRecord[];
}

/**
 * Compares a list with what is stored: `stored` holds all records of this feed and all with a key of the list. A record
 * that was refused this time (`kept`, by key) stays as it was.
 */
export function compare(
  noun: Noun,
  feed: string,
  listed: readonly ReadyRecord[],
  stored: readonly StoredRecord[],
  kept: ReadonlySet<string>,
): Changes {
  const byKey = new Map(stored.map((record) => [record.key, record]));
  const added: ReadyRecord[] = [];
  const changed: ReadyRecord[] = [];
  const returned: ReadyRecord[] = [];
  const refused: RefusedRecord[] = [];
  let unchanged = 0;
  for (const record of listed) {
    const before = byKey.get(record.key);
    if (before === undefined) added.push(record);
    else if (before.feed !== feed) {
      if (before.hash === record.hash && !before.retired) unchanged += 1;
      else
        refused.push({ record: `${noun}/${record.key}`, findings: [owned(noun, record.key, before.feed)] });
    } else if (before.retired) returned.push(record);
    else if (before.hash === record.hash) unchanged += 1;
    else changed.push(record);
  }
  const keys = new Set(listed.map(({ key }) => key));
  const retired = stored
    .filter(
      (record) => record.feed === feed && !record.retired && !keys.has(record.key) && !kept.has(record.key),
    )
    .map(({ key }) => key);
  return { added, changed, returned, unchanged, retired, refused };
}

const owned = (noun: Noun, key: string, feed: string): Finding =>
  error(
    `catalog.${noun}.owned-by-another-list`,
    `${noun}/${key}`,
    `${key} came with the list “${feed}”, which owns it; this list says something else of it.`,
    `Correct it in “${feed}”, or give it another id in this list.`,
  );
