import type { Condition } from "../conditions/condition.ts";
import type { Version } from "./definition.ts";
import type { Exclusion } from "./shared.ts";

const start = { window: "start" } as const;
const end = { window: "end" } as const;

/** Whose record lies in the window: 900 is entry, 901 exit; one who has not left is still served. */
export function cohortCondition({ cohort: { on } }: Version): Condition {
  if (on === "exit") return { date: "901", from: start, to: end };
  if (on === "entry") return { date: "900", from: start, to: end };
  if (on === "served") {
    return { all: [{ date: "900", to: end }, { any: [{ blank: "901" }, { date: "901", from: start }] }] };
  }
  return on.when;
}

/** The codes of 923 that take a record of the program out of the metric; none where the metric knows no exclusions. */
export function excludedCodes(
  metric: string,
  program: string,
  exclusions: readonly Exclusion[],
): readonly string[] {
  return exclusions
    .filter(({ metrics, programs }) => metrics.includes(metric) && (programs?.includes(program) ?? true))
    .map(({ code }) => code);
}
