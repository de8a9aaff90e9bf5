import type { Checked } from "@footbridge/core/finding.ts";
import type { TextTable } from "@footbridge/core/metrics/scores/table.ts";
import { decode } from "@footbridge/feeds/table/decode.ts";
import { findingOf } from "@footbridge/feeds/table/file-problem.ts";
import { fileAt } from "@footbridge/feeds/table/input-file.ts";
import { records, type TableRecord } from "@footbridge/feeds/table/records.ts";

const kind = { name: "scores", columns: [], knownBy: "", delimiter: ",", quotes: true } as const;

/** A CSV file (UTF-8, with or without a byte order mark) as header and rows of text. */
export async function readTextTable(path: string): Promise<Checked<TextTable>> {
  const { name, chunks } = fileAt(path);
  try {
    const read: TableRecord[] = [];
    for await (const record of records(name, decode(name, chunks()), kind)) read.push(record);
    const [first, ...rows] = read;
    return { ok: true, value: { header: first?.cells ?? [], rows }, findings: [] };
  } catch (thrown) {
    return { ok: false, findings: [findingOf(thrown, name)] };
  }
}
