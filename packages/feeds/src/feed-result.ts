import type { Finding } from "@footbridge/core/finding.ts";
import { type Catalog, keyOf, type Noun, type RecordOf } from "@footbridge/core/model/catalog.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Source } from "@footbridge/core/model/provenance.ts";
import type { TableRead } from "./table/read-table.ts";

/** What every reader may be told beside its files. */
export interface ReadOptions {
  /** What period the figures describe, in the publisher's words, where the files do not say it. */
  readonly vintage?: string;
  /** Called now and then with the file's name and the rows read so far. */
  readonly progress?: (file: string, rows: number) => void;
}

/** Records collected by key, so that several rows can add to one. */
export class Records {
  private readonly byNoun = new Map<Noun, Map<string, RecordOf<Noun>>>();

  /** Adds or replaces a record; answers its name for a row's outcome, `noun/key`. */
  put<N extends Noun>(noun: N, record: RecordOf<N>): string {
    const key = keyOf(noun, record);
    const records = this.byNoun.get(noun) ?? new Map<string, RecordOf<Noun>>();
    this.byNoun.set(noun, records.set(key, record));
    return `${noun}/${key}`;
  }

  get<N extends Noun>(noun: N, key: string): RecordOf<N> | undefined {
    return this.byNoun.get(noun)?.get(key) as RecordOf<N> | undefined;
  }

  all(): Partial<Catalog> {
    return Object.fromEntries([...this.byNoun].map(([noun, records]) => [noun, [...records.values()]]));
  }
}

/** The result of a feed from the tables it read; its source goes with its records. */
export function feedResult(
  feed: string,
  tables: readonly TableRead[],
  records: Records,
  source: Source,
  findings: readonly Finding[] = [],
): FeedResult {
  records.put("sources", source);
  return {
    feed,
    files: tables.map((table) => table.file),
    records: records.all(),
    rows: tables.flatMap((table) => table.rows),
    findings: [
      ...findings,
      ...tables.flatMap((table) =>
        table.findings.map((finding) => ({ ...finding, at: placeIn(table.file.name, finding.at) })),
      ),
    ],
  };
}

const placeIn = (file: string, at: string): string => (at.startsWith(file) ? at : `${file}, ${at}`);
