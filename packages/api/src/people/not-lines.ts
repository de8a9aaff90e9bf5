import { error, type Finding } from "@footbridge/core/finding.ts";

/** Why bytes as a whole are no events, one to a line; what each line is worth is then not asked. */
export function notLines(bytes: Uint8Array): Finding | undefined {
  const [first, second] = bytes;
  const found = kinds.find(({ is }) => is(first, second));
  if (found !== undefined) return found.finding;
  const begin = bytes.findIndex((sign) => !blanks.has(sign));
  if (bytes[begin] === openList) return oneList;
  return bytes[begin] === openObject && endsLine(bytes, begin + 1) ? spread : undefined;
}

const [openList, openObject, newline] = [0x5b, 0x7b, 0x0a];
/** A byte order mark of UTF-8, spaces and ends of lines. */
const blanks: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0d, newline]);

function endsLine(bytes: Uint8Array, from: number): boolean {
  const end = bytes.indexOf(newline, from);
  return end !== -1 && bytes.subarray(from, end).every((sign) => blanks.has(sign));
}

const whole = (code: string, message: string, fix: string): Finding =>
  error(`import.${code}`, "body", message, fix);

const kinds = [
  {
    is: (first?: number, second?: number) =>
      (first === 0xff && second === 0xfe) ||
      (first === 0xfe && second === 0xff) ||
      (first === 0 && second === openObject) ||
      (first === openObject && second === 0),
    finding: whole("utf-16", "The file is written in UTF-16.", "Save it as UTF-8 and send it again."),
  },
  {
    is: (first?: number, second?: number) =>
      (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b),
    finding: whole("packed", "The file is packed (gzip or zip).", "Unpack it and send what is in it."),
  },
] as const;

const oneList = whole(
  "one-list",
  "The file is one list, not an event to a line.",
  "Write one event to a line, without brackets and commas around them: jq -c '.[]' FILE.",
);

const spread = whole(
  "spread",
  "An event stands on several lines.",
  "Write each event on a line of its own: jq -c . FILE.",
);
