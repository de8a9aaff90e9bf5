import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { progressRulesSchema, risksOf, unknownOf } from "../../src/college/risks.ts";
import { collegeStanding } from "../../src/college/standing.ts";
import type { Day } from "../../src/units/day.ts";
import { course, journey, term, type Told } from "./rules.ts";

const rules = progressRulesSchema.parse(
  JSON.parse(readFileSync(new URL("../../../../data/college/progress.json", import.meta.url), "utf8")),
);
const today = "2026-11-29" as Day;

function stands(...events: Told[]) {
  const standing = collegeStanding(journey(...events), today);
  if (standing === undefined) throw new Error("there is a term");
  const risks = risksOf(standing, undefined, rules, today);
  return { standing, risks: risks.map(({ kind }) => kind), unknown: unknownOf(standing) };
}
const spring = (more: object) =>
  term("Riverwell College", "2026-01-20", "2026-05-20", { registered: true, ...more });
const autumn = (more: object) =>
  term("Riverwell College", "2026-09-01", "2026-12-20", { registered: true, ...more });

test("two of three credits are enough, one hundredth less is not", () => {
  expect(stands(spring({ creditsTried: 12, creditsEarned: 8 })).risks).toEqual([]);
  expect(stands(spring({ creditsTried: 12, creditsEarned: 7.99 })).risks).toEqual(["pace"]);
  expect(stands(spring({ status: "withdrawn", creditsTried: 12, creditsEarned: 0 })).risks).toEqual(["pace"]);
});

test("two points are enough; what nobody tells is unknown and no risk", () => {
  expect(stands(spring({ gradePoints: 2 })).risks).toEqual([]);
  expect(stands(spring({ gradePoints: 1.99 })).risks).toEqual(["grade-points"]);
  expect(stands(spring({ registered: undefined })).unknown).toEqual([
    "pace",
    "grade-points",
    "not-registered",
  ]);
});

test("a term that ends within thirty days without a registration, or with registration open", () => {
  expect(stands(autumn({ registered: false })).risks).toEqual(["not-registered"]);
  const far = { end: "2027-01-20", registered: false };
  expect(stands(autumn(far)).risks).toEqual([]);
  expect(stands(autumn({ ...far, registerFrom: "2026-11-29" })).risks).toEqual(["not-registered"]);
  expect(stands(autumn({ ...far, registerFrom: "2026-11-30" })).risks).toEqual([]);
});

test("a developmental class is open until that class is passed", () => {
  const failed = spring({ courses: [course("MAT 020", 3, "F", "developmental")] });
  expect(stands(failed).risks).toContain("developmental-open");
  const passed = autumn({ courses: [course("MAT 020", 3, "P", "developmental")] });
  expect(stands(failed, passed).risks).not.toContain("developmental-open");
});

test("credits by level, and the days that count", () => {
  const { standing } = stands(
    spring({
      fourYear: false,
      firstMath: "passed",
      major: "Nursing",
      courses: [course("MAT 101", 4, "B"), course("ESL 10", 2, "P", "non-credit"), course("BIO 101", 4, "W")],
    }),
    term("City University", "2026-09-01", "2026-11-20", {
      fourYear: true,
      creditsEarned: 9,
      creditsTried: 9,
    }),
  );
  expect(standing.earned).toEqual({ credit: 13, developmental: 0, nonCredit: 2, termsUnknown: 0 });
  expect(standing.pace).toEqual({ tried: 17, earned: 13 });
  expect([standing.major, standing.college]).toEqual(["Nursing", "City University"]);
  expect(standing.milestones.map(({ kind, day }) => [kind, day])).toEqual([
    ["twelve-credits", "2026-11-20"],
    ["first-math", "2026-05-20"],
    ["next-term", "2026-09-01"],
    ["transfer", "2026-09-01"],
  ]);
});

test("two colleges side by side are one term, and no sign of going on", () => {
  const beside = term("City University", "2026-02-01", "2026-05-20", {});
  expect(stands(spring({}), beside).standing.milestones).toEqual([]);
});
