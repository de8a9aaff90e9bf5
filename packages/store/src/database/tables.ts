import type { ImportReport } from "@footbridge/core/model/import.ts";
import type { Noun } from "@footbridge/core/model/catalog.ts";
import type { Generated, JSONColumnType } from "kysely";

/** The columns that all noun tables share; each has more, generated from `doc`, to search by. */
export interface RecordTable {
  key: string;
  /** The list that owns the record and alone may change it; of a shared noun, the first that named it. */
  feed: string;
  /** SHA-256 of the record's canonical JSON, hexadecimal. */
  hash: string;
  doc: JSONColumnType<object>;
  /** The catalog version in which it last changed. */
  version: number;
  /** When its list ceased to name it, ISO 8601; a retired record is kept, but nothing reads it. */
  retired_at: string | null;
}

/** What one list says of a record that several may speak of. */
export interface GivenTable {
  noun: string;
  key: string;
  feed: string;
  hash: string;
  doc: JSONColumnType<object>;
  retired_at: string | null;
}

export interface VersionTable {
  only_row: Generated<boolean>;
  version: number;
  changed_at: string;
}

export interface ImportTable {
  id: string;
  feed: string;
  at: string;
  status: "stored" | "refused";
  /** The catalog version after it. */
  version: number;
  /** SHA-256 of the fates of its rows; equal fates are kept once. */
  rows_hash: string;
  /** The import whose rows these are: itself, or an earlier one with the same fates. */
  rows_of: string;
  report: JSONColumnType<ImportReport>;
}

export interface ImportRowTable {
  import_id: string;
  /** Place in the list, from 1. */
  ordinal: number;
  file: string;
  row: number;
  outcome: "imported" | "repaired" | "refused";
  record: string | null;
  findings: JSONColumnType<readonly object[]>;
}

export interface JournalTable {
  seq: Generated<number>;
  version: number;
  import_id: string;
  noun: string;
  key: string;
  change: "added" | "changed" | "retired" | "returned";
  /** What stood there before, where anything did. */
  before: JSONColumnType<object> | null;
}

/** The tables of the `catalog` schema; the nouns' own are `catalog.<noun>`. */
export type Tables = {
  "catalog.version": VersionTable;
  "catalog.given": GivenTable;
  "catalog.imports": ImportTable;
  "catalog.import_rows": ImportRowTable;
  "catalog.journal": JournalTable;
} & { [N in Noun as `catalog.${N}`]: RecordTable };
