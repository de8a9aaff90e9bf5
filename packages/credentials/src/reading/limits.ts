import { error, type Finding } from "@footbridge/core/finding.ts";
import { within } from "../model/values.ts";

/** Most bytes of a file: a picture with a credential in it. */
export const mostBytes = 16 * 1024 * 1024;

/** Most characters of the credential itself. */
export const mostText = 4 * 1024 * 1024;

/** Deepest nesting of a credential; the fullest published example has 12. */
export const deepest = 48;

/** Most values in a credential. */
export const mostValues = 100_000;

const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A finding that a file is larger than what is read. */
export const tooLarge = (bytes: number): Finding =>
  error(
    "credential.read.too-large",
    "",
    `The file has ${bytes} bytes; a credential has at most ${mostBytes}.`,
    "Give the credential itself, without what is around it.",
  );

/** What makes a parsed document unfit to be looked into: too deep, too many values, keys that mean mischief. */
export function checkLimits(document: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const open: { readonly value: unknown; readonly at: string; readonly depth: number }[] = [
    { value: document, at: "", depth: 0 },
  ];
  let values = 0;
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    values += 1;
    if (values > mostValues)
      return [
        error(
          "credential.read.too-many",
          "",
          `It holds more than ${mostValues} values.`,
          "Split it into several credentials.",
        ),
      ];
    const { value, at, depth } = each;
    if (typeof value !== "object" || value === null) continue;
    if (depth > deepest)
      return [
        error("credential.read.too-deep", "", `It is nested more than ${deepest} deep.`, "Write it flatter."),
      ];
    for (const [key, inner] of Object.entries(value)) {
      if (forbidden.has(key))
        findings.push(
          error(
            "credential.read.forbidden-name",
            "",
            `A field may not be called ${key}.`,
            "Take the field out.",
          ),
        );
      open.push({ value: inner, at: within(at, key), depth: depth + 1 });
    }
  }
  return findings;
}
