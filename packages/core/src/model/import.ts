import type { Finding } from "../finding.ts";
import type { Catalog } from "./catalog.ts";

/** What became of one row of a list: every row ends as exactly one of these. */
export interface RowOutcome {
  /** Line in the file (1 is the first line), or the ordinal of a record in a sheet or document. */
  readonly row: number;
  readonly file: string;
  readonly outcome: "imported" | "repaired" | "refused";
  /** The record it became part of, as `noun/key`, where it was not refused. */
  readonly record?: string;
  /** Empty for a clean row; otherwise what was repaired, or why it was refused. */
  readonly findings: readonly Finding[];
}

/** A file as it was read: its bytes are named by their hash, so that a report can be traced to them. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** What a feed's reader makes of its files: records of the catalog and the fate of every row. Pure data, nothing stored yet. */
export interface FeedResult {
  /** The feed's name, which owns its records: `etpl-nj`, `onet`, `oews-ny`, `demo-city`. */
  readonly feed: string;
  readonly files: readonly ReadFile[];
  readonly records: Partial<Catalog>;
  readonly rows: readonly RowOutcome[];
  /** About the list as a whole (a missing column, a file cut in half). An error here refuses the whole list. */
  readonly findings: readonly Finding[];
}

/** What an import changed: counts per noun. Read again, the same list changes nothing. */
export interface ImportReport {
  readonly id: string;
  readonly feed: string;
  readonly at: string;
  readonly files: readonly ReadFile[];
  readonly rows: {
    readonly read: number;
    readonly imported: number;
    readonly repaired: number;
    readonly refused: number;
  };
  readonly records: readonly {
    readonly noun: string;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    /** No longer in the list: kept, but out of routes. */
    readonly retired: number;
  }[];
  readonly findings: readonly Finding[];
  /** How often each finding code occurs among the rows, most frequent first. */
  readonly byCode: readonly {
    readonly code: string;
    readonly severity: Finding["severity"];
    readonly count: number;
    readonly example: string;
  }[];
}
