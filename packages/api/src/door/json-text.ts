import { type Checked, error, type Finding } from "@footbridge/core/finding.ts";
import { parseJson } from "@footbridge/core/routes/read/json.ts";

/** JSON from bytes as they came: UTF-8, not nested deeper than `nesting`; says the line and column of what is wrong. */
export function jsonOfBytes(bytes: Uint8Array, nesting: number): Checked<unknown> {
  const text = decode(bytes);
  if (text === undefined)
    return refuse("not-utf8", "The text is not UTF-8.", "Save it as UTF-8 and send it again.");
  if (nestsDeeperThan(text, nesting)) {
    const message = `It nests more than ${nesting} levels deep.`;
    return refuse("too-deep", message, "Make it flatter.", { most: nesting });
  }
  return parseJson(text);
}

const refuse = (code: string, message: string, fix: string, values?: Finding["values"]): Checked<never> => ({
  ok: false,
  findings: [error(`json.${code}`, "body", message, fix, values)],
});

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [34, 92, 91, 93, 123, 125];

/** Counted before parsing, so that nothing deep is ever built; brackets within strings do not count. */
function nestsDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let place = 0; place < text.length && depth <= most; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign === quote) quoted = !quoted;
    else if (quoted && sign === backslash) place += 1;
    else if (quoted) continue;
    else if (sign === openList || sign === openObject) depth += 1;
    else if (sign === closeList || sign === closeObject) depth -= 1;
  }
  return depth > most;
}
