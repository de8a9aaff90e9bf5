import { error, type Finding } from "@footbridge/core/finding.ts";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** No answer lists more complaints than a person would mend in one go; a last one says how many were left out. */
export const mostFindings = 200;

/** What a schema complains of, as findings with their place below `root` (`body.standing.budget`). */
export function findingsOfIssues(issues: readonly Issue[], root: string): readonly Finding[] {
  const all = issues.slice(0, mostFindings).flatMap((issue) => findingsOfIssue(issue, root));
  const left = issues.length - mostFindings;
  if (left <= 0) return all;
  return [
    ...all,
    error("request.more", root, `${left} more are not listed.`, "Mend those above, then send it again."),
  ];
}

function findingsOfIssue(issue: Issue, root: string): readonly Finding[] {
  const at = placeOf(root, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      error(
        "request.unknown-key",
        placeOf(at, [key]),
        `Nothing here is called “${key}”.`,
        "Leave it out, or check its spelling.",
      ),
    );
  }
  if (issue.code === "invalid_union") return [unionFinding(issue, at)];
  if (issue.code === "invalid_type" && issue.input === undefined && isAbsent(issue)) {
    return [error("request.missing", at, "This is missing.", `Give ${article(issue.expected)}.`)];
  }
  return [error(`request.${codes[issue.code] ?? "invalid"}`, at, sentence(issue.message), fixOf(issue))];
}

const codes: Partial<Record<Issue["code"], string>> = {
  invalid_type: "wrong-kind",
  too_small: "too-small",
  too_big: "too-big",
  invalid_value: "not-in-list",
  invalid_format: "wrong-form",
};

const isAbsent = (issue: Issue): boolean => issue.message.endsWith("received undefined");

function unionFinding(issue: Extract<Issue, { code: "invalid_union" }>, at: string): Finding {
  return error(
    "request.no-form-fits",
    at,
    "This has none of the forms that are known here.",
    "See the forms at /api/docs, and check the spelling of each key.",
  );
}

function fixOf(issue: Issue): string {
  if (issue.code === "invalid_type") return `Give ${article(issue.expected)}.`;
  if (issue.code === "too_small") return `Give at least ${issue.minimum}.`;
  if (issue.code === "too_big") return `Give at most ${issue.maximum}.`;
  if (issue.code === "invalid_value") return `Give one of: ${issue.values.map(String).join(", ")}.`;
  return "See the example at /api/docs.";
}

const article = (kind: string): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);

const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

/** `body.standing.facts[2]`, as a person would write it in code. */
function placeOf(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) => (typeof part === "number" ? `${place}[${part}]` : `${place}.${String(part)}`),
    root,
  );
}
