import { checked, type Checked, error, type Finding } from "../../finding.ts";
import { parseReport } from "../calendar.ts";
import type { Knowledge } from "../knowledge.ts";
import type { AppendixTarget } from "./appendix.ts";

/** Reads what an appendix is to promise: `METRIC:PROGRAM:LEVEL:REPORT`, such as `wioa.erq2:adult:72.5:PY2026Q4`. */
export function readAppendixTargets(
  words: readonly string[],
  { definitions, programs }: Knowledge,
): Checked<readonly AppendixTarget[]> {
  const findings: Finding[] = [];
  const targets = words.flatMap((word) => {
    const [metric = "", program = "", level = "", report = "", ...more] = word.split(":");
    const wrong = [
      ...(definitions.has(metric) ? [] : [`there is no metric “${metric}”`]),
      ...(programs.some(({ id }) => id === program) ? [] : [`there is no program “${program}”`]),
      ...(/^\d{1,9}(\.\d{1,4})?$/.test(level) ? [] : [`“${level}” is no level`]),
      ...(definitions.get(metric)?.unit === "percent" && Number(level) > 100
        ? ["a rate cannot be above 100 percent"]
        : []),
      ...(parseReport(report) === undefined ? [`“${report}” is no report`] : []),
      ...(more.length > 0 ? ["it has more than four parts"] : []),
    ];
    if (wrong.length === 0) return [{ metric, program, group: "all", level, report }];
    findings.push(
      error(
        "appendix.target",
        word,
        `This is no target: ${wrong.join(", ")}.`,
        "Write METRIC:PROGRAM:LEVEL:REPORT, such as wioa.erq2:adult:72.5:PY2026Q4.",
      ),
    );
    return [];
  });
  return checked(targets, findings);
}
