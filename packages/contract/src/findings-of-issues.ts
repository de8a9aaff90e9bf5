import { error, type Finding } from "@footbridge/core/finding.ts";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** No answer lists more complaints than a person would mend in one go; a last one says how many were left out. */
export const mostFindings = 200;

/** What a schema complains of (parsed with `reportInput`), as findings with their place below `root` (`body.standing.budget`). */
export function findingsOfIssues(issues: readonly Issue[], root: string): readonly Finding[] {
  const all = issues.slice(0, mostFindings).flatMap((issue) => findingsOfIssue(issue, root));
  const left = issues.length - mostFindings;
  if (left <= 0) return all;
  const more = error(
    "request.more",
    root,
    `${left} more are not listed.`,
    "Mend those above, then send it again.",
    { left },
  );
  return [...all, more];
}

function findingsOfIssue(issue: Issue, root: string): readonly Finding[] {
  const at = placeOf(root, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(placeOf(at, [key]), key));
    case "invalid_type":
      return [issue.input === undefined ? missing(at, issue.expected) : wrongKind(at, issue)];
    case "too_small":
      return [
        error(
          "request.too-small",
          at,
          tooSmall(issue),
          `Give at least ${amount(issue.minimum, issue.origin)}.`,
          { origin: issue.origin, least: Number(issue.minimum) },
        ),
      ];
    case "too_big":
      return [
        error("request.too-big", at, tooBig(issue), `Give at most ${amount(issue.maximum, issue.origin)}.`, {
          origin: issue.origin,
          most: Number(issue.maximum),
        }),
      ];
    case "invalid_value":
      return [notInList(at, issue)];
    case "invalid_format":
      return [
        wrongForm(at, issue.message.startsWith("Invalid") ? formOf(issue) : issue.message, issue.format),
      ];
    case "custom":
      return [issue.message === "Invalid input" ? noFormFits(at) : wrongForm(at, issue.message)];
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    default:
      return [noFormFits(at)];
  }
}

const unknownKey = (at: string, key: string): Finding =>
  error(
    "request.unknown-key",
    at,
    `Nothing here is called “${key}”.`,
    "Leave it out, or check its spelling.",
    { key },
  );

const missing = (at: string, expected: string): Finding =>
  error("request.missing", at, "This is missing.", `Give ${kindWords[expected] ?? expected}.`, {
    wanted: expected,
  });

const wrongKind = (at: string, { expected, input }: Extract<Issue, { code: "invalid_type" }>): Finding => {
  const wanted = kindWords[expected] ?? expected;
  const message = Number.isNaN(input) ? `This is not ${wanted}.` : `This is ${kindOf(input)}, not ${wanted}.`;
  return error("request.wrong-kind", at, message, `Give ${wanted}.`, { wanted: expected });
};

function notInList(at: string, { values, input }: Extract<Issue, { code: "invalid_value" }>): Finding {
  const given = typeof input === "string" ? `“${input.slice(0, 60)}”` : "This";
  const words = values.map(String).join(", ");
  return error(
    "request.not-in-list",
    at,
    `${given} is none of the words known here.`,
    `Give one of: ${words}.`,
    { given: typeof input === "string" ? input.slice(0, 60) : "…", words },
  );
}

const wrongForm = (at: string, wanted: string, form = "other"): Finding =>
  error("request.wrong-form", at, `This is not ${wanted}.`, `Give ${wanted}.`, { form, wanted });

/** What a text should be, where its schema has no words of its own for it. */
const formOf = ({ format, pattern }: Extract<Issue, { code: "invalid_format" }>): string =>
  forms[format] ?? (pattern === undefined ? "text of the form known here" : `text of the form ${pattern}`);

const forms: Readonly<Record<string, string>> = {
  date: "a day that exists, as 2027-03-01",
  datetime: "a moment that exists, as 2027-03-01T09:30:00Z",
  email: "an e-mail address, as ana@example.org",
  uuid: "an id drawn by lot (UUID)",
  url: "an address, as https://example.org",
};

const noFormFits = (at: string): Finding =>
  error("request.no-form-fits", at, "This has none of the forms known here.", "See the forms at /api/docs.");

const kindWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function kindOf(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return "a list";
  return kindWords[typeof input] ?? "something else";
}

const nouns: Readonly<Record<string, string>> = { string: "characters", array: "entries" };

const amount = (bound: number | bigint, origin: string): string =>
  origin in nouns ? `${bound} ${nouns[origin]}` : String(bound);

function tooSmall({ minimum, origin, input }: Extract<Issue, { code: "too_small" }>): string {
  if (origin in nouns)
    return minimum === 1 ? "This is empty." : `This has fewer than ${amount(minimum, origin)}.`;
  return `${shown(input)} is less than ${minimum}.`;
}

function tooBig({ maximum, origin, input }: Extract<Issue, { code: "too_big" }>): string {
  return origin in nouns
    ? `This has more than ${amount(maximum, origin)}.`
    : `${shown(input)} is more than ${maximum}.`;
}

const shown = (input: unknown): string => (typeof input === "number" ? String(input) : "This");

/** `body.standing.facts[2]`, as a person would write it in code. */
function placeOf(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) => (typeof part === "number" ? `${place}[${part}]` : `${place}.${String(part)}`),
    root,
  );
}
