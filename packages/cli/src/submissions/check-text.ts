import type { Day } from "@footbridge/core/units/day.ts";
import type { FindingGroup, SubmissionReading } from "@footbridge/warehouse/submissions/reading.ts";

/** What was read, as of when, and what came of it. */
export interface ToldCheck {
  readonly file: string;
  readonly asOf: Day;
  readonly reading: SubmissionReading;
}

/** The result as JSON; its shape only grows. */
export function checkJson({ file, asOf, reading }: ToldCheck): string {
  const { outcome, form, rows, bytes, sha256, groups } = reading;
  return `${JSON.stringify({ file, asOf, outcome, form, rows, bytes, sha256, findings: groups }, undefined, 2)}\n`;
}

const forms = { pirl: "PIRL", template: "common metrics template", mapped: "by your mapping" } as const;

const outcomes = {
  clean: "Clean: nothing to mend.",
  warnings: "Usable: nothing must be mended, but look at what follows.",
  errors: "Not ready: the errors must be mended.",
  unusable: "Not usable: nothing was read.",
} as const satisfies Record<SubmissionReading["outcome"], string>;

const titles = { error: "Errors", warning: "Warnings", repair: "Repaired while reading" } as const;

/** The result as text, worst first. */
export function checkText({ file, asOf, reading }: ToldCheck): string {
  const { outcome, form, rows, groups } = reading;
  const read =
    outcome === "unusable" ? "" : `, ${rows.toLocaleString("en-US")} rows, ${forms[form]}, as of ${asOf}`;
  const parts = (["error", "warning", "repair"] as const).flatMap((severity) => {
    const own = groups.filter((group) => group.severity === severity);
    return own.length === 0 ? [] : [`\n${titles[severity]}\n`, ...own.map(groupText)];
  });
  return `${file}${read}\n${outcomes[outcome]}\n${parts.join("")}`;
}

function groupText({ code, count, elements, message, fix, firstRows, at }: FindingGroup): string {
  const where = at ?? placesText(count, firstRows);
  // The place of a finding of the whole file names its element already.
  const about =
    elements.length === 0 || at !== undefined
      ? ""
      : `, element${elements.length > 1 ? "s" : ""} ${elements.join(", ")}`;
  return `  ${message}\n    ${where}${about} [${code}]\n    ${fix}\n`;
}

function placesText(count: number, firstRows: readonly number[]): string {
  const shown = firstRows.slice(0, 5).join(", ");
  const times = `${count.toLocaleString("en-US")} time${count === 1 ? "" : "s"}`;
  return `${times}: row${firstRows.length === 1 ? "" : "s"} ${shown}${count > Math.min(5, firstRows.length) ? " …" : ""}`;
}
