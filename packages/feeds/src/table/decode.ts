import { TextDecoder } from "node:util";
import { fileProblem, type FileProblem } from "./file-problem.ts";

/** First bytes of files that are no text table, with what to do instead. */
const disguises: readonly {
  readonly starts: readonly number[];
  readonly is: string;
  readonly fix: string;
}[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    is: "an Excel workbook (or another zip file), whatever its name says",
    fix: "Open it in a spreadsheet program and save the sheet as “CSV UTF-8”.",
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    is: "an old Excel workbook (.xls)",
    fix: "Open it in a spreadsheet program and save the sheet as “CSV UTF-8”.",
  },
  {
    starts: [0xff, 0xfe],
    is: "text in UTF-16",
    fix: "Save it again as “CSV UTF-8”.",
  },
  {
    starts: [0xfe, 0xff],
    is: "text in UTF-16",
    fix: "Save it again as “CSV UTF-8”.",
  },
  { starts: [0x1f, 0x8b], is: "a gzip archive", fix: "Unpack it first." },
  { starts: [0x25, 0x50, 0x44, 0x46], is: "a PDF", fix: "Ask the publisher for the table as CSV." },
];

/** The text of a file in pieces, without byte order mark; throws a FileProblem where it is not UTF-8 text. */
export async function* decode(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let offset = 0;
  for await (const chunk of chunks) {
    if (offset === 0 && chunk.length > 0) refuseDisguise(name, chunk);
    const text = decodeChunk(name, decoder, chunk, offset);
    offset += chunk.length;
    yield text;
  }
  if (offset === 0) throw emptyFile(name);
  yield finish(name, decoder, offset);
}

function refuseDisguise(name: string, head: Uint8Array): void {
  const disguise = disguises.find(({ starts }) => starts.every((byte, place) => head[place] === byte));
  if (disguise !== undefined) {
    throw fileProblem("feed.file-not-text", name, `This file is ${disguise.is}.`, disguise.fix);
  }
  const text = new TextDecoder("latin1").decode(head.subarray(0, 200)).trimStart().toLowerCase();
  if (text.startsWith("<!doctype") || text.startsWith("<html")) {
    throw fileProblem(
      "feed.file-not-text",
      name,
      "This file is a web page, not the table itself.",
      "Download the file again; the site may have answered with a log-in or an error page.",
    );
  }
}

function decodeChunk(name: string, decoder: TextDecoder, chunk: Uint8Array, offset: number): string {
  try {
    const text = decoder.decode(chunk, { stream: true });
    if (!text.includes("\u0000")) return text;
  } catch {
    throw notUtf8(name, chunk, offset);
  }
  throw fileProblem(
    "feed.file-not-text",
    name,
    `This file holds bytes that are no text, near byte ${offset + Math.max(0, chunk.indexOf(0))}.`,
    "Export the table again as “CSV UTF-8”.",
  );
}

function notUtf8(name: string, chunk: Uint8Array, offset: number): FileProblem {
  const high = chunk.findIndex((byte) => byte >= 0x80);
  const sample = new TextDecoder("windows-1252").decode(chunk.subarray(Math.max(0, high - 12), high + 12));
  return fileProblem(
    "feed.file-not-utf8",
    name,
    `This file is not UTF-8; it looks like Windows-1252 (Latin-1): near byte ${offset + Math.max(0, high)}, “${sample.replaceAll(/\s+/g, " ")}”.`,
    "Save it again as “CSV UTF-8”, then check names with accents.",
  );
}

function finish(name: string, decoder: TextDecoder, offset: number): string {
  try {
    return decoder.decode();
  } catch {
    throw fileProblem(
      "feed.file-truncated",
      name,
      `The file stops in the middle of a character, at byte ${offset}: it looks cut off.`,
      "Download or export the file again.",
    );
  }
}

const emptyFile = (name: string): FileProblem =>
  fileProblem("feed.file-empty", name, "The file is empty.", "Download or export the file again.");
