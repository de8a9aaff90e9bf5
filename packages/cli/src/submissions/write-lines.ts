import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { error, type Finding } from "@footbridge/core/finding.ts";

/** Writes lines to a file; answers what is wrong where it cannot be written. A failure to make the lines is thrown. */
export async function writeLines(
  lines: AsyncIterable<string> | Iterable<string>,
  to: string,
): Promise<readonly Finding[]> {
  const out = createWriteStream(to);
  let failed: Error | undefined;
  out.once("error", (failure) => (failed = failure));
  try {
    await pipeline(Readable.from(lines), out);
    return [];
  } catch (failure) {
    if (failed === undefined || failed !== failure) throw failure;
    return [
      error(
        "file.unwritable",
        to,
        `It cannot be written: ${failed.message}.`,
        "Check that the folder is there and may be written to.",
      ),
    ];
  }
}
