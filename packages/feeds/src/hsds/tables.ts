import { error, type Finding } from "@footbridge/core/finding.ts";
import { decode } from "../table/decode.ts";
import { findingOf } from "../table/file-problem.ts";
import type { InputFile } from "../table/input-file.ts";
import { records } from "../table/records.ts";

/** One row of a table, and where it stands in the file. */
export interface TableRow {
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
}
export type Tables = ReadonlyMap<string, readonly TableRow[]>;
export type Nested = Readonly<Record<string, unknown>>;

/** The tables of HSDS 3.0 that are read; the others of a package are passed over. */
export const tableNames = [
  "organizations",
  "services",
  "locations",
  "service_at_location",
  "addresses",
  "phones",
  "languages",
  "schedules",
  "service_areas",
  "cost_options",
  "attributes",
  "taxonomy_terms",
  "accessibility",
] as const;

const plainCsv = { name: "HSDS table", columns: [], knownBy: "id", delimiter: ",", quotes: true } as const;

/** The name of the table that a file is, by its own name. */
export function tableOf(name: string): string {
  const table = name.replace(/\.csv$/i, "").toLowerCase();
  return table === "service_at_locations" ? "service_at_location" : table;
}

interface TablesRead {
  readonly tables: Tables;
  /** Names of HSDS's other tables, one for each row. */
  readonly passedOver: readonly string[];
  readonly findings: readonly Finding[];
}

/** Those of HSDS 3.0 that the directory has no place for. */
const otherTables = new Set([
  "programs",
  "contacts",
  "funding",
  "required_documents",
  "organization_identifiers",
  "metadata",
]);

/** Reads the tables of a package; a file that is broken is a finding. */
export async function readTables(files: readonly InputFile[]): Promise<TablesRead> {
  const tables = new Map<string, readonly TableRow[]>();
  const findings: Finding[] = [];
  const passedOver: string[] = [];
  for (const file of files) {
    const table = tableOf(file.name);
    if (otherTables.has(table)) {
      const rows = await rowsOf(file).catch(() => []);
      passedOver.push(...rows.map(() => table));
    }
    if (!(tableNames as readonly string[]).includes(table)) continue;
    try {
      tables.set(table, await rowsOf(file));
    } catch (thrown) {
      findings.push(findingOf(thrown, file.name));
    }
  }
  for (const needed of ["organizations", "services"])
    if (!tables.has(needed) && findings.length === 0)
      findings.push(
        error(
          "hsds.no-table",
          `${needed}.csv`,
          `The package has no ${needed}.csv.`,
          "Give the folder with all tables of the package.",
        ),
      );
  return { tables, passedOver, findings };
}

async function rowsOf(file: InputFile): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  let header: readonly string[] | undefined;
  for await (const { line, cells } of records(file.name, decode(file.name, file.chunks()), plainCsv)) {
    if (header === undefined) header = cells.map((cell) => cell.trim().toLowerCase());
    else {
      const named = header.map((name, place) => [name, (cells[place] ?? "").trim()] as const);
      const at = `${file.name}, line ${line}`;
      rows.push({ at, cells: Object.fromEntries(named.filter(([, value]) => value !== "")) });
    }
  }
  return rows;
}

/** Tables told as one JSON object, `services.csv` and so on, as HSDS's own example has them. */
export function tablesOfJson(told: Readonly<Record<string, unknown>>): Tables {
  return new Map(
    Object.entries(told).flatMap(([name, rows]) => {
      if (!Array.isArray(rows)) return [];
      return [
        [
          tableOf(name),
          rows.map((row: unknown, place) => ({ at: `${name}[${place}]`, cells: cellsOf(row) })),
        ],
      ];
    }),
  );
}

const cellsOf = (row: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof row === "object" && row !== null ? row : {}).flatMap(([name, value]) =>
      value === null || typeof value === "object" ? [] : [[name, String(value)]],
    ),
  );
