import type { InputFile } from "../table/input-file.ts";

/** What the Read Me of a release says it is: `30.1`, `30.1, December 2025`. */
export interface OnetRelease {
  readonly version: string;
  readonly words: string;
}

/** The release a Read Me file names, or undefined where it names none. */
export async function onetRelease(readMe: InputFile): Promise<OnetRelease | undefined> {
  const text = await beginning(readMe);
  const version = /O\*NET\s+(\d+\.\d+)\s+Database/.exec(text)?.[1];
  if (version === undefined) return undefined;
  const month = /([A-Z][a-z]+ \d{4}) Release/.exec(text)?.[1];
  return { version, words: month === undefined ? version : `${version}, ${month}` };
}

async function beginning(file: InputFile): Promise<string> {
  try {
    for await (const chunk of file.chunks()) return Buffer.from(chunk.subarray(0, 2000)).toString("latin1");
  } catch {
    return ""; // the release then counts as not stated, which is true of what could be read
  }
  return "";
}
