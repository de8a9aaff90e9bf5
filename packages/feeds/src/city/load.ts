import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { ReadFile } from "@footbridge/core/model/import.ts";
import { z } from "zod";
import { type FileName, fileRows, type RowOf, type Timetable, timetableSchema } from "./rows.ts";

/** Where the checkout keeps its data. */
export const homeOfData = fileURLToPath(new URL("../../../../data/", import.meta.url));

/** The rows of every file that are in order, each still knowing its place, and what is wrong with the others. */
export interface CityFiles {
  readonly rows: { readonly [F in FileName]: readonly Placed<RowOf<F>>[] };
  readonly timetable: Timetable;
  readonly files: readonly ReadFile[];
  readonly findings: readonly Finding[];
}

/** A row with its place in its file; the first is 1. */
export interface Placed<T> {
  readonly row: number;
  readonly file: FileName;
  readonly value: T;
}

interface OneFile {
  readonly rows: readonly Placed<unknown>[];
  readonly file: ReadFile;
  readonly findings: readonly Finding[];
}

const timetableFile = "city/timetable.json";

/** Reads the city from a data folder. A missing or unreadable file is a finding, never a throw. */
export async function loadCity(dataDir: string): Promise<CityFiles> {
  const names = Object.keys(fileRows) as FileName[];
  const read = await Promise.all(names.map((name) => loadFile(dataDir, name)));
  const timetable = await loadTimetable(dataDir);
  return {
    rows: Object.fromEntries(
      names.map((name, place) => [name, read[place]?.rows ?? []]),
    ) as CityFiles["rows"],
    timetable: timetable.value,
    files: read.map(({ file }) => file),
    findings: [...read.flatMap(({ findings }) => findings), ...timetable.findings],
  };
}

async function loadFile(dataDir: string, name: FileName): Promise<OneFile> {
  const { bytes, json, findings } = await loadJson(dataDir, name);
  const list = z.object({ rows: z.array(z.unknown()) }).safeParse(json);
  const rows = list.success ? list.data.rows : [];
  const shapeless =
    findings.length === 0 && !list.success
      ? [
          error(
            "city.no-rows",
            name,
            "The file has no list named rows.",
            "Put the rows in a list named rows.",
          ),
        ]
      : [];
  const checkedRows = rows.map((row, place) => checkRow(name, place + 1, row));
  return {
    rows: checkedRows.flatMap(({ placed }) => placed),
    file: {
      name,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      rows: rows.length,
    },
    findings: [...findings, ...shapeless, ...checkedRows.flatMap((checked) => checked.findings)],
  };
}

function checkRow(
  file: FileName,
  row: number,
  value: unknown,
): { placed: Placed<unknown>[]; findings: Finding[] } {
  const parsed = fileRows[file].safeParse(value);
  if (parsed.success) return { placed: [{ row, file, value: parsed.data }], findings: [] };
  return {
    placed: [],
    findings: parsed.error.issues.map((issue) =>
      error(
        "city.row.malformed",
        `${file} rows[${row - 1}]${issue.path.map((part) => `.${String(part)}`).join("")}`,
        issue.message,
        "Write the row as its neighbours are written.",
      ),
    ),
  };
}

async function loadTimetable(dataDir: string): Promise<{ value: Timetable; findings: readonly Finding[] }> {
  const { json, findings } = await loadJson(dataDir, timetableFile);
  const parsed = timetableSchema.safeParse(json);
  if (parsed.success) return { value: parsed.data, findings };
  const fix = "Write calendars as name: rule, and schedules as name: { blocks, hours }.";
  return {
    value: { calendars: {}, schedules: {} },
    findings: [
      ...findings,
      ...parsed.error.issues.map((issue) =>
        error(
          "city.timetable.malformed",
          `${timetableFile} ${issue.path.map(String).join(".")}`,
          issue.message,
          fix,
        ),
      ),
    ],
  };
}

/** The parsed file with its bytes; undefined with a finding where it cannot be read. */
export async function loadJson(
  dataDir: string,
  name: string,
): Promise<{ bytes: Buffer; json: unknown; findings: readonly Finding[] }> {
  const bytes = await readFile(join(dataDir, name)).catch(() => undefined);
  if (bytes === undefined) {
    const finding = error(
      "city.file-missing",
      name,
      "The file is not there.",
      "Restore it from the repository.",
    );
    return { bytes: Buffer.alloc(0), json: undefined, findings: [finding] };
  }
  try {
    return { bytes, json: JSON.parse(bytes.toString("utf8")) as unknown, findings: [] };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : "It is no JSON.";
    const finding = error("city.file-not-json", name, message, "Mend the file at that place.");
    return { bytes, json: undefined, findings: [finding] };
  }
}
