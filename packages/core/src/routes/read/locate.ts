/** Where a JSON text first goes wrong, as an offset; its length where it only ends too early. */
export function firstFault(text: string): number {
  const open: string[] = [];
  let offset = 0;
  let expects: Expects = "value";
  for (;;) {
    offset = afterSpace(text, offset);
    if (offset >= text.length) return text.length;
    const step = stepAt(text, offset, expects, open);
    if (step.expects === undefined) return step.next;
    offset = step.next;
    expects = step.expects;
  }
}

type Expects = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

interface Move {
  readonly next: number;
  /** Undefined where the text is wrong at `next`. */
  readonly expects: Expects | undefined;
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids bare control characters in strings
const string = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/y;
const space = /[ \t\r\n]*/y;

function afterSpace(text: string, offset: number): number {
  space.lastIndex = offset;
  space.test(text);
  return space.lastIndex;
}

function stepAt(text: string, offset: number, expects: Expects, open: string[]): Move {
  const character = text[offset] ?? "";
  const wrong = { next: offset, expects: undefined };
  const after: Expects = open.length === 0 ? "nothing" : "comma-or-end";
  if (expects === "colon") return character === ":" ? { next: offset + 1, expects: "value" } : wrong;
  if (expects === "key" || expects === "key-or-end") {
    if (character === '"') return stringAt(text, offset, "colon");
    return expects === "key-or-end" && character === "}" ? closeAt(offset, open) : wrong;
  }
  if (expects === "comma-or-end") {
    if (character === ",") return { next: offset + 1, expects: open.at(-1) === "{" ? "key" : "value" };
    return character === (open.at(-1) === "{" ? "}" : "]") ? closeAt(offset, open) : wrong;
  }
  if (expects === "nothing") return wrong;
  if (character === "{" || character === "[") {
    open.push(character);
    return { next: offset + 1, expects: character === "{" ? "key-or-end" : "value-or-end" };
  }
  if (expects === "value-or-end" && character === "]") return closeAt(offset, open);
  if (character === '"') return stringAt(text, offset, after);
  scalar.lastIndex = offset;
  if (!scalar.test(text)) {
    // A word cut off by the end of the text is an early end, not a wrong word.
    const rest = text.slice(offset, offset + 6);
    const cut = ["true", "false", "null"].some((word) => word.startsWith(rest)) || rest === "-";
    return { next: cut ? text.length : offset, expects: undefined };
  }
  return { next: scalar.lastIndex, expects: after };
}

function closeAt(offset: number, open: string[]): Move {
  open.pop();
  return { next: offset + 1, expects: open.length === 0 ? "nothing" : "comma-or-end" };
}

function stringAt(text: string, offset: number, after: Expects): Move {
  string.lastIndex = offset;
  string.test(text);
  const end = string.lastIndex;
  if (text[end] === '"') return { next: end + 1, expects: after };
  const cut = /^(?:\\(?:u[\dA-Fa-f]{0,3})?)?$/.test(text.slice(end, end + 6));
  return { next: cut ? text.length : end, expects: undefined };
}
