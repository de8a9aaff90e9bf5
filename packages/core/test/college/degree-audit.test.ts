import { expect, test } from "vitest";
import { auditDegree } from "../../src/college/degree-audit.ts";
import type { Day } from "../../src/units/day.ts";
import { agreements, course, journey, rule, term, type Told } from "./rules.ts";

const today = "2026-11-29" as Day;
const here = (...courses: readonly object[]) =>
  term("Riverwell College", "2026-01-20", "2026-05-20", { courses });
const there = (...courses: readonly object[]) =>
  term("Bridge School", "2025-09-01", "2025-12-20", { courses });

function audit(rules: readonly object[], ...events: Told[]) {
  const all = agreements(...rules);
  const [degree] = all.degrees;
  if (degree === undefined) throw new Error("the degree is there");
  const { slots, ...rest } = auditDegree(journey(...events), degree, all, today);
  const filled = Object.fromEntries(slots.map(({ slot, counted, state }) => [slot, `${counted} ${state}`]));
  return { ...rest, filled };
}

test("own courses, a bridge class by a rule, and what is open", () => {
  const { filled, counted, atMost, residency, leftOver, inDoubt } = audit(
    [rule("bridge", "W1", { minimumGrade: "C" })],
    there(course("W1", 0, "B", "non-credit")),
    here(course("BIO 101", 4, "A"), course("PHI 100", 3, "D"), course("MAT 020", 3, "P", "developmental")),
  );
  expect(filled).toEqual({ english: "3 done", math: "0 not-needed", science: "4 done", free: "3 part" });
  expect([counted, atMost, residency]).toEqual([10, 10, { asked: 3, counted: 7 }]);
  expect(leftOver).toEqual([{ title: "MAT 020", credits: 3, why: "developmental" }]);
  expect(inDoubt).toEqual([]);
});

test("an untouched choice stays open", () => {
  expect(audit([]).filled).toEqual({ english: "0 open", math: "0 open", science: "0 open", free: "0 open" });
});

test("rules that differ: both are told with what each would give, and neither counts", () => {
  const { counted, atMost, inDoubt } = audit(
    [rule("three", "W1"), rule("two", "W1", { gives: [{ slot: "free", credits: 2 }] })],
    there(course("W1", 3, "B")),
  );
  expect([counted, atMost]).toEqual([0, 3]);
  expect(inDoubt).toMatchObject([
    {
      why: "rules-differ",
      answers: [
        { rules: ["three"], more: 3 },
        { rules: ["two"], more: 2 },
      ],
    },
  ]);
});

test("a pass without a letter may or may not be a C", () => {
  const { counted, atMost, inDoubt } = audit(
    [rule("a", "W1", { minimumGrade: "C" })],
    there(course("W1", 3, "P")),
  );
  expect([counted, atMost, inDoubt[0]?.why]).toEqual([0, 3, "grade-unknown"]);
});

test("more than the slot holds: the rest is lost, or counts as free credit", () => {
  const { inDoubt } = audit(
    [rule("a", "W1", { gives: [{ slot: "english", credits: 5 }] })],
    there(course("W1", 5, "A")),
  );
  expect(inDoubt[0]?.answers.map(({ more }) => more)).toEqual([3, 5]);
});

test("a rule holds for what was finished while it was valid", () => {
  const late = rule("a", "W1", { validFrom: "2026-01-01" });
  expect(audit([late], there(course("W1", 3, "A"))).leftOver[0]?.why).toBe("rule-not-valid");
  expect(audit([], there(course("W1", 3, "A"))).leftOver[0]?.why).toBe("no-rule");
  expect(audit([rule("a", "W1", { minimumGrade: "B" })], there(course("W1", 3, "C"))).leftOver[0]?.why).toBe(
    "grade-too-low",
  );
});

test("a course counts once, and a grade too low for its slot is free credit", () => {
  const { filled, leftOver } = audit(
    [rule("a", "W1")],
    there(course("W1", 3, "A")),
    here(course("ENG 101", 3, "D")),
  );
  expect(filled).toMatchObject({ english: "0 open", free: "3 part" });
  expect(leftOver).toEqual([{ title: "W1", credits: 3, why: "taken-twice" }]);
});

test("a credential gives credit for prior learning, in two slots", () => {
  const cna = rule("cna", "cert:cna", {
    from: { kind: "credential", code: "cert:cna" },
    gives: [{ course: "BIO 101", credits: 4 }, { credits: 2 }],
  });
  const { filled, counted, residency } = audit(
    [cna],
    ["2025-05-01", { kind: "credential", type: "6", name: "Nursing assistant", code: "cert:cna" }],
  );
  expect(filled).toMatchObject({ science: "4 done", free: "2 part" });
  expect([counted, residency?.counted]).toEqual([6, 0]);
});
