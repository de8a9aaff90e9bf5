import { error, type Finding } from "@footbridge/core/finding.ts";

/** Most bytes of a file: a picture with a credential in it. */
export const mostBytes = 16 * 1024 * 1024;

/** Most characters of the credential itself. */
export const mostText = 4 * 1024 * 1024;

/** Deepest nesting of a credential; the fullest published example has 12. */
export const deepest = 48;

/** Most values in a credential. */
export const mostValues = 40_000;

/** Most objects in it, some 500 badges: the time to canonical statements grows with their square, 1 s at 5,000. */
export const mostObjects = 6_000;

const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A finding that a file is larger than what is read. */
export const tooLarge = (bytes: number): Finding =>
  error(
    "credential.read.too-large",
    "",
    `The file has ${bytes} bytes; a credential has at most ${mostBytes}.`,
    "Give the credential itself, without what is around it.",
  );

const refused = (code: string, message: string, fix: string): readonly Finding[] => [
  error(`credential.read.${code}`, "", message, fix),
];

/** What makes a parsed document unfit to be looked into: too deep, too many values, names that mean mischief. */
export function checkLimits(document: unknown): readonly Finding[] {
  const found = new Set<string>();
  const open: { readonly value: object; readonly depth: number }[] = [];
  const enter = (value: unknown, depth: number): void => {
    if (typeof value === "object" && value !== null) open.push({ value, depth });
  };
  enter(document, 0);
  let values = 0;
  let objects = 0;
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.depth > deepest)
      return refused("too-deep", `It is nested more than ${deepest} deep.`, "Write it flatter.");
    const names = Object.keys(each.value);
    values += names.length;
    if (!Array.isArray(each.value)) objects += 1;
    if (values > mostValues || objects > mostObjects)
      return refused(
        "too-many",
        `It holds more than ${mostValues} values, or ${mostObjects} objects.`,
        "Split it into several credentials.",
      );
    if (!Array.isArray(each.value)) for (const name of names) if (forbidden.has(name)) found.add(name);
    for (const inner of Object.values(each.value)) enter(inner, each.depth + 1);
  }
  return [...found].flatMap((name) =>
    refused("forbidden-name", `A field may not be called ${name}.`, "Take the field out."),
  );
}
