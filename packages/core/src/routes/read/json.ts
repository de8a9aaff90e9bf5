import { error, warning } from "../../finding.ts";
import type { Checked, Finding } from "../../finding.ts";
import { firstFault } from "./locate.ts";

/** Reads text as JSON; the finding says line and column. A byte order mark is passed over with a warning. */
export function parseJson(text: string): Checked<unknown> {
  const marked = text.startsWith("\uFEFF");
  const plain = marked ? text.slice(1) : text;
  const findings = marked ? [byteOrderMark] : [];
  if (plain.trim() === "") return { ok: false, findings: [...findings, empty] };
  try {
    return { ok: true, value: JSON.parse(plain), findings };
  } catch {
    return { ok: false, findings: [...findings, complaint(plain)] };
  }
}

const byteOrderMark = warning(
  "json.byte-order-mark",
  "line 1, column 1",
  "The file begins with a byte order mark.",
  "Save it as UTF-8 without one.",
);

const empty = error("json.empty", "line 1, column 1", "The file is empty.", "Write one JSON object.");

function complaint(text: string): Finding {
  const offset = firstFault(text);
  const at = placeOf(text, offset);
  if (offset >= text.length) {
    const message = "The file ends in the middle: it is cut off.";
    return error("json.truncated", at, message, "Get the whole file again, or close what is still open.");
  }
  const found = JSON.stringify(text.slice(offset, offset + 1));
  const fix = "Look for a missing or surplus comma, quote or bracket here or just before.";
  return error("json.syntax", at, `This is not JSON: ${found} cannot stand here.`, fix);
}

/** Line and column of an offset, both counted from 1. */
function placeOf(text: string, offset: number): string {
  let line = 1;
  let begin = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", begin)) {
    line += 1;
    begin = next + 1;
  }
  return `line ${String(line)}, column ${String(offset - begin + 1)}`;
}
