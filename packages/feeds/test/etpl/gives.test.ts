import { describe, expect, it } from "vitest";
import { judgeAward } from "../../src/etpl/award.ts";
import { givesOf, kindOf } from "../../src/etpl/gives.ts";
import type { Listed } from "../../src/etpl/listed.ts";
import { askedByName, isReview } from "../../src/etpl/review.ts";
import { loadAssumptions } from "../../src/reference/assumptions.ts";

const assumptions = await loadAssumptions();

const listed = (facts: Partial<Listed>): Listed => ({
  id: "1",
  provider: {
    id: "1",
    name: "School",
    kind: "provider",
    languages: [],
    site: { id: "1", name: "School", place: { id: "nj-essex", name: { en: "Essex" } }, accessibility: [] },
  },
  name: "Nurse Aide",
  occupations: ["31-1131"],
  award: "certificate",
  opensNothing: false,
  credentials: ["cert:cna"],
  requires: { all: [] },
  mode: "in-person",
  sittings: [],
  price: { tuition: 0, fees: 0, books: 0, tools: 0, exam: 0, other: 0 },
  supports: [],
  asOf: "2021-03-29",
  ...facts,
});

describe("what a listed program gives", () => {
  it("is being trained for its occupations, and its credentials", () => {
    expect(givesOf(listed({}), "nj-program-1")).toEqual(["list:nj-program-1", "trained:31-1131", "cert:cna"]);
  });

  it("is a degree for them after four years, not after two", () => {
    expect(givesOf(listed({ award: "bachelor", credentials: [] }), "p")).toEqual([
      "list:p",
      "trained:31-1131",
      "degree:31-1131",
      "degree:bachelor",
    ]);
    expect(givesOf(listed({ award: "associate", credentials: [] }), "p")).not.toContain("degree:31-1131");
  });

  it("is nothing but having done it, for a refresher, English and basic skills", () => {
    expect(givesOf(listed({ opensNothing: true }), "p")).toEqual(["list:p"]);
    expect(givesOf(listed({ name: "ESL I" }), "p")).toEqual(["list:p"]);
    expect(givesOf(listed({ name: "Adult Basic Skills", cip: "32.0101" }), "p")).toEqual(["list:p"]);
  });

  it("is a diploma after an equivalency program", () => {
    expect(givesOf(listed({ award: "equivalency" }), "p")).toEqual(["list:p", "diploma:hse"]);
    expect(kindOf(listed({ award: "equivalency" }))).toBe("equivalency");
  });
});

describe("a program's name", () => {
  it.each([
    "NCLEX-RN Review",
    "CDL Class A Refresher (80 Hour)",
    "Real Estate Continuing Education",
    "DANB General Chairside Exam Test Prep",
    "Cosmetology Completers Licensing Prep.",
    "Forklift Recertification",
  ])("%s tells that people must be trained already", (name) => {
    expect(isReview(name)).toBe(true);
  });

  it.each([
    "Nurse Aide",
    "Food Preparation",
    "Preview of Coding",
    "Nursing Assistant Career Prep",
    "Electrical & Renewable Energy",
  ])("%s does not", (name) => {
    expect(isReview(name)).toBe(false);
  });

  it("asks for the first nursing licence where it leads from it to the second", () => {
    expect(askedByName("LVN to RN Transition")).toEqual({ has: "licence:lpn" });
    expect(askedByName("Registered Nursing")).toBeUndefined();
  });
});

describe("an award", () => {
  const judge = (facts: object) =>
    judgeAward(
      { name: "Course", award: "certificate", weeks: 8, hours: 100, at: "here", ...facts },
      assumptions,
    );

  it("is no degree after a few weeks", () => {
    expect(judge({ award: "bachelor" })).toMatchObject({
      award: "certificate",
      findings: [{ code: "etpl.degree-too-short" }],
    });
    expect(judge({ award: "bachelor", weeks: 104 })).toMatchObject({ award: "bachelor", findings: [] });
  });

  it("opens nothing after a seminar of fewer than 20 hours", () => {
    expect([judge({ hours: 19 }).opensNothing, judge({ hours: 20 }).opensNothing]).toEqual([true, false]);
    expect(judge({ hours: undefined }).opensNothing).toBe(false);
  });
});
