import { beforeAll, expect, test } from "vitest";
import {
  type Answer,
  type Answers,
  answersOf,
  type Period,
  person,
  type Program,
  programs,
  rate,
} from "../vocabulary.ts";

/** The table of exclusions: `out` of both counts, or `in`. Codes 05, 06 and 07 hold for one program each. */
const reasons = ["00", "01", "02", "03", "04", "05", "06", "07", undefined] as const;
const always = new Set(["01", "02", "03", "04"]);
const onlyFor: Readonly<Record<string, Program>> = { "05": "youth", "06": "vr", "07": "aefla" };

const isOut = (reason: string | undefined, program: Program, metric: string): boolean => {
  if (reason === undefined || reason === "00") return false;
  if (always.has(reason)) return true;
  return onlyFor[reason] === program && !(reason === "07" && metric === "wioa.msg");
};

/** In every indicator's cohort of the report for PY2023: one exit for Q2, one for Q4, and studying now. */
const everywhere = (program: Program, reason: string | undefined): readonly Period[] => {
  const base = person("Ana").in(program);
  const outcome = base
    .training("06")
    .credential("5", "2022-09-01")
    .working("1", "1", "1", "1")
    .with({ "1704": "6000.00", "1618": "1" });
  return [
    outcome.exited("2022-10-03").with({ "923": reason }),
    base
      .studying("2022-10-03")
      .with({ "1806": "2023-10-03" })
      .entered("2023-02-01")
      .exited("2024-01-05")
      .with({ "923": reason }),
  ];
};

const indicators = ["wioa.erq2", "wioa.erq4", "wioa.meq2", "wioa.cred", "wioa.msg", "wioa.ese"];
const answerOf = (metric: string, program: Program, reason: string | undefined): Answer | undefined => {
  if (program === "es" && (metric === "wioa.cred" || metric === "wioa.msg")) return undefined;
  return isOut(reason, program, metric) ? rate(0, 0) : rate(1, 1);
};

const rates = ["wioa.erq2", "wioa.erq4", "wioa.cred", "wioa.msg"] as const;

test.each(programs.flatMap((program) => reasons.map((reason) => [program, reason] as const)))(
  "%s, other reason for exit %s: in or out of each indicator",
  async (program, reason) => {
    const answers = await answersOf(everywhere(program, reason), "PY2023Q4", indicators);
    const told = rates.map((metric) => [metric, answers(metric, program)]);
    const right = rates.map((metric) => [metric, answerOf(metric, program, reason)]);
    expect(told).toEqual(right);
    const kept = !isOut(reason, program, "wioa.ese");
    expect(answers("wioa.ese", "statewide")).toEqual(kept ? rate(1, 1) : rate(0, 0));
    expect(answers("wioa.meq2", program)?.value).toBe(kept ? 6000 : null);
  },
);

let counts: Answers;
beforeAll(async () => {
  counts = await answersOf([...everywhere("adult", "03"), ...everywhere("adult", "00")], "PY2023Q4", [
    "wioa.participants-served",
    "wioa.participants-exited",
  ]);
});

test("who is excluded from indicators still counts as served and as exited", () => {
  expect(counts("wioa.participants-served", "adult")?.value).toBe(2);
  expect(counts("wioa.participants-exited", "adult")?.value).toBe(2);
});
