import { CsvError, parse, type Options } from "csv-parse";
import { fileProblem } from "./file-problem.ts";
import type { TableKind } from "./kind.ts";

/** A record of a delimited text with the line it starts on (1 is the first line of the file). */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record in characters; more means that a quotation mark was never closed. */
const longestRecord = 1_000_000;

/** Cuts a text into records as it arrives; blank lines are passed over. Throws a FileProblem where the text is broken. */
export async function* records(
  name: string,
  text: AsyncIterable<string>,
  kind: TableKind,
): AsyncGenerator<TableRecord> {
  const parser = parse(parseOptions(kind));
  const feeding = feed(text, parser);
  let end = 0;
  try {
    for await (const item of parser as AsyncIterable<ParsedRecord>) {
      const line = end + 1;
      end = item.info.lines;
      if (item.record.length > 1 || item.record[0]?.trim() !== "") yield { line, cells: item.record };
    }
    await feeding;
  } catch (thrown) {
    throw thrown instanceof CsvError ? brokenText(name, thrown, Math.max(end + 1, linesOf(thrown))) : thrown;
  } finally {
    parser.destroy();
  }
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const parseOptions = (kind: TableKind): Options => ({
  bom: true,
  delimiter: kind.delimiter,
  quote: kind.quotes ? '"' : false,
  escape: kind.quotes ? '"' : null,
  record_delimiter: ["\r\n", "\n"],
  relax_column_count: true,
  info: true,
  max_record_size: longestRecord,
});

/** Writes the text into the parser at the parser's pace; a broken file breaks the parser with the same problem. */
async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const piece of text) {
      if (parser.destroyed) return;
      if (!parser.write(piece)) await drained(parser);
    }
    parser.end();
  } catch (thrown) {
    if (!parser.destroyed) parser.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

/** When the parser wants more, or is gone. */
const drained = (parser: ReturnType<typeof parse>): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      parser.off("drain", done).off("close", done);
      resolve();
    };
    parser.on("drain", done).on("close", done);
  });

/** The line the parser stood on; records it had cut before may not have reached us when it broke. */
const linesOf = (cause: CsvError): number => (typeof cause["lines"] === "number" ? cause["lines"] : 0);

function brokenText(name: string, cause: CsvError, line: number): Error {
  if (cause.code === "CSV_QUOTE_NOT_CLOSED" || cause.code === "CSV_MAX_RECORD_SIZE") {
    return fileProblem(
      "feed.file-truncated",
      `${name}, line ${line}`,
      "A quotation mark is opened here and never closed: the file looks cut off, or a mark was lost.",
      "Download or export the file again; if it stays so, mend the quotation marks of this row.",
    );
  }
  return fileProblem(
    "feed.quotes-broken",
    `${name}, line ${line}`,
    "The quotation marks of this row do not match, so the rows after it cannot be trusted.",
    "Mend the quotation marks of this row, or export the list again.",
  );
}
