import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { type Duck, openDuck, type Row } from "@footbridge/warehouse/duckdb/open.ts";
import type { FindingGroup, SubmissionReading } from "@footbridge/warehouse/submissions/reading.ts";
import { type ReadOptions, readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";

/** A desk that submissions are handed to, one after another, each in a folder of its own. */
export interface Desk {
  readonly folder: string;
  readonly duck: Duck;
  /** Reads a file of this content. */
  readonly hand: (content: string | Buffer, options?: Partial<ReadOptions>) => Promise<Handed>;
  /** Reads a file of PIRL rows, each as element → text; every row has all the columns that any has. */
  readonly pirl: (rows: readonly Cells[], options?: Partial<ReadOptions>) => Promise<Handed>;
  readonly close: () => void;
}

export type Cells = Readonly<Record<string, string>>;

/** What came of it, and a look into what was written. */
export interface Handed {
  readonly reading: SubmissionReading;
  readonly outDir: string;
  readonly path: string;
  /** Names of what stands in the folder now. */
  readonly written: () => readonly string[];
  readonly records: (...columns: readonly string[]) => Promise<readonly Row[]>;
  readonly findings: (code?: string) => Promise<readonly Row[]>;
  readonly group: (code: string) => FindingGroup | undefined;
  readonly codes: readonly string[];
}

/** A participant with nothing wrong, in the elements that every record must have. */
export const sound: Cells = {
  "100": "P1",
  "900": "20230110",
  "901": "20230630",
};

export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-submissions-"));
  const duck = await openDuck({ folders: [folder] });
  let count = 0;
  const hand: Desk["hand"] = async (content, options = {}) => {
    count += 1;
    const path = join(folder, `file-${count}.csv`);
    writeFileSync(path, content);
    const outDir = join(folder, `out-${count}`);
    const asOf = "2025-12-31" as Day;
    const reading = await readSubmission(duck, { path, name: "file.csv", asOf, outDir, ...options });
    return handed(duck, reading, outDir, path);
  };
  const pirl: Desk["pirl"] = (rows, options) => hand(csvOf(rows), options);
  return {
    folder,
    duck,
    hand,
    pirl,
    close: () => {
      duck.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function csvOf(rows: readonly Cells[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
  return [
    columns.map((column) => (/^\d/.test(column) ? `PIRL${column}` : column)).join(","),
    ...lines,
    "",
  ].join("\n");
}

function handed(duck: Duck, reading: SubmissionReading, outDir: string, path: string): Handed {
  return {
    reading,
    outDir,
    path,
    written: () => (existsSync(outDir) ? readdirSync(outDir).sort() : []),
    records: async (...columns) => {
      const rows = await duck.rows(
        statement(sql`select * from read_parquet(${reading.records ?? ""}) order by "row"`),
      );
      if (columns.length === 0) return rows;
      return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
    },
    findings: async (code) => {
      const rows = await duck.rows(
        statement(sql`select * from read_parquet(${reading.findings ?? ""}) order by "row", code, element`),
      );
      return code === undefined ? rows : rows.filter((row) => row["code"] === code);
    },
    group: (code) => reading.groups.find((group) => group.code === code),
    codes: reading.groups.map(({ code }) => code),
  };
}
