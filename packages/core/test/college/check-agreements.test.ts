import { expect, test } from "vitest";
import { checkAgreements } from "../../src/college/check-agreements.ts";
import { agreements, rule } from "./rules.ts";

const codesOf = (...rules: readonly object[]) =>
  checkAgreements(agreements(...rules)).findings.map(({ code }) => code);
const gives = (credits: number, slot?: string) => ({
  gives: [{ ...(slot === undefined ? { course: "ENG 101" } : { slot }), credits }],
});

test("rules that say one thing each are left alone", () => {
  expect(codesOf(rule("a", "W1"), rule("b", "W2", gives(3, "free")))).toEqual([]);
});

test("two rules of one source with other credit are told apart, and neither is chosen", () => {
  expect(codesOf(rule("a", "W1"), rule("b", "w1 ", gives(4)))).toEqual(["college.rules.differ"]);
  expect(codesOf(rule("a", "W1"), rule("b", "W1", gives(3, "free")))).toEqual(["college.rules.differ"]);
  expect(codesOf(rule("a", "W1"), rule("b", "W1", { minimumGrade: "B" }))).toEqual(["college.rules.differ"]);
});

test("they may follow each other, but not by one day on each other", () => {
  const old = rule("a", "W1", { validUntil: "2026-06-30" });
  expect(codesOf(old, rule("b", "W1", { ...gives(4), validFrom: "2026-07-01" }))).toEqual([]);
  expect(codesOf(old, rule("b", "W1", { ...gives(4), validFrom: "2026-06-30" }))).toEqual([
    "college.rules.differ",
  ]);
  expect(codesOf(old, rule("b", "W1", { validFrom: "2026-06-30" }))).toEqual(["college.rules.twice"]);
});

test("one that holds for every degree and one for a single degree meet", () => {
  expect(codesOf(rule("a", "W1"), rule("b", "W1", { ...gives(4), degree: "nursing" }))).toEqual([
    "college.rules.differ",
  ]);
  const anywhere = { ...gives(4), from: { kind: "course", code: "W1" } };
  expect(codesOf(rule("a", "W1"), rule("b", "W1", anywhere))).toEqual(["college.rules.differ"]);
});

test("more than the slot holds, no such slot, no such degree, an end before its beginning", () => {
  expect(codesOf(rule("a", "W1", gives(4, "english")))).toEqual(["college.rule.more-than-slot"]);
  expect(codesOf(rule("a", "W1", gives(3, "welding")))).toEqual(["college.rule.no-such-slot"]);
  expect(codesOf(rule("a", "W1", { degree: "welding" }))).toEqual(["college.rule.no-such-degree"]);
  expect(codesOf(rule("a", "W1", { validFrom: "2026-02-01", validUntil: "2026-01-01" }))).toEqual([
    "college.rule.ends-before-start",
  ]);
});

test("a circle that changes what a course is worth is in trouble; one that does not is told", () => {
  const there = rule("a", "W1");
  const back = (credits: number) => ({
    ...rule("b", "ENG 101"),
    from: { kind: "course", code: "ENG 101", institution: "Riverwell College" },
    institution: "Bridge School",
    gives: [{ course: "W1", credits }],
  });
  expect(codesOf(there, back(3))).toEqual(["college.rules.circle"]);
  expect(codesOf(there, back(6))).toEqual(["college.rules.circle-changes"]);
  expect([...checkAgreements(agreements(there, back(6))).troubled.keys()].toSorted()).toEqual(["a", "b"]);
  expect([...checkAgreements(agreements(there, back(3))).troubled]).toEqual([]);
});
