import { error, type Finding } from "@footbridge/core/finding.ts";

/** How the text of a file is encoded; `legacy` is Windows-1252, which also reads Latin-1. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "legacy";

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly fix: string;
}

const saveAsCsv = "Open it in your spreadsheet program and save it as “CSV UTF-8 (comma delimited)”.";

const signatures: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: "an Excel workbook (or another zipped file), not a CSV file",
    fix: saveAsCsv,
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: "an empty zip archive, not a CSV file", fix: saveAsCsv },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Excel workbook (.xls), not a CSV file", fix: saveAsCsv },
  { bytes: [0x1f, 0x8b], what: "a compressed file (gzip)", fix: "Unpack it and send the CSV file inside." },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF document", fix: "Send the table itself as a CSV file." },
  {
    bytes: [0x42, 0x5a, 0x68],
    what: "a compressed file (bzip2)",
    fix: "Unpack it and send the CSV file inside.",
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    what: "a compressed file (7z)",
    fix: "Unpack it and send the CSV file inside.",
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "a picture", fix: "Send the table itself as a CSV file." },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: "a Parquet file", fix: "Send the table as a CSV file." },
];

const startsWith = (head: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

/** What a file is that holds no plain text; undefined where it may be one. */
export function notPlainText(head: Buffer): Finding | undefined {
  const found = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (found !== undefined) return error("file.not-csv", "byte 1", `The file is ${found.what}.`, found.fix);
  if (/^\s*<(!doctype|html|table|\?xml|workbook)/i.test(head.subarray(0, 200).toString("latin1")))
    return error("file.not-csv", "byte 1", "The file is a web page or XML, not a CSV file.", saveAsCsv);
  return undefined;
}

/** What a file is that only looks like a CSV file; undefined where it may be one. */
export function notACsv(head: Buffer): Finding | undefined {
  const found = notPlainText(head);
  if (found !== undefined) return found;
  if (/^\s*(\[\s*)?\{\s*("|\\rtf)/.test(head.subarray(0, 200).toString("latin1")))
    return error("file.not-csv", "byte 1", "The file is JSON or rich text, not a CSV file.", saveAsCsv);
  return undefined;
}

/** The encoding that the first bytes tell: a byte order mark, or every other byte zero as UTF-16 has it. */
export function encodingOf(head: Buffer): Encoding {
  if (startsWith(head, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(head, [0xfe, 0xff])) return "utf-16be";
  const look = head.subarray(0, 64);
  if (look.length < 8) return "utf-8";
  const zeros = (from: number): number => {
    let count = 0;
    for (let at = from; at < look.length; at += 2) if (look[at] === 0) count += 1;
    return count;
  };
  const most = Math.floor(look.length / 2) * 0.9;
  if (zeros(1) >= most && zeros(0) === 0) return "utf-16le";
  return zeros(0) >= most && zeros(1) === 0 ? "utf-16be" : "utf-8";
}

/** How many bytes of byte order mark UTF-8 text begins with. */
export const markLength = (head: Buffer): number => (startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0);
