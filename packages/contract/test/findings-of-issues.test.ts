import { z } from "zod";
import { describe, expect, test } from "vitest";
import { findingsOfIssues, mostFindings } from "../src/findings-of-issues.ts";
import { exampleStanding, routeQuestionSchema } from "../src/routes.ts";
import { findTargets } from "../src/targets.ts";

const complaints = (value: unknown) => {
  const read = routeQuestionSchema.safeParse(value, { reportInput: true });
  return read.success ? [] : findingsOfIssues(read.error.issues, "body");
};

const said = (value: unknown) => complaints(value).map(({ at, message, fix }) => `${at}: ${message} ${fix}`);

const standing = exampleStanding;
const target = "occupation:31-1131";

describe("what a schema complains of", () => {
  test("nothing, where all is well", () => {
    expect(said({ standing, target })).toEqual([]);
  });

  test("every complaint is there, each with its place and a mend", () => {
    expect(
      said({
        standing: { ...standing, weeklyHours: -3, budget: "lots", modes: ["by-mail"] },
        target: "nurse",
        x: 1,
      }),
    ).toEqual([
      "body.standing.modes[0]: “by-mail” is none of the words known here. Give one of: in-person, hybrid, online, self-paced.",
      "body.standing.weeklyHours: -3 is less than 0. Give at least 0.",
      "body.standing.budget: This is text, not a number. Give a number.",
      "body.target: This is not a target as occupation:ID, sector:ID, wage:CENTS or fact:ID. Give a target as occupation:ID, sector:ID, wage:CENTS or fact:ID.",
      "body.x: Nothing here is called “x”. Leave it out, or check its spelling.",
    ]);
  });

  test("a missing part is told apart from a wrong one", () => {
    const { budget, ...without } = standing;
    expect(budget).toBe(180_000);
    expect(said({ standing: without, target })).toEqual([
      "body.standing.budget: This is missing. Give a number.",
    ]);
    expect(said({ standing: { ...standing, budget: null }, target })).toEqual([
      "body.standing.budget: This is null, not a number. Give a number.",
    ]);
  });

  test("a day that does not exist is no day", () => {
    expect(said({ standing, target, start: "2027-02-30" })).toEqual([
      "body.start: This is not a day as YYYY-MM-DD. Give a day as YYYY-MM-DD.",
    ]);
  });

  test("a person is told once: standing or persona", () => {
    const once = [
      "body: This is not exactly one of standing and persona. Give exactly one of standing and persona.",
    ];
    expect(said({ target })).toEqual(once);
    expect(said({ target, standing, persona: "ana" })).toEqual(once);
  });

  test("a body that is no object is one complaint", () => {
    expect(said([1, 2])).toEqual(["body: This is a list, not an object. Give an object."]);
    expect(said(undefined)).toEqual(["body: This is missing. Give an object."]);
  });

  test("more than anyone would mend at once are counted, not listed", () => {
    const modes = Array.from({ length: mostFindings + 300 }, () => "by-mail");
    const findings = complaints({ standing: { ...standing, modes }, target });
    expect(findings).toHaveLength(mostFindings + 1);
    expect(findings.at(-1)?.message).toBe("300 more are not listed.");
  });

  test("a query's number may come as text, and must still be one", () => {
    const read = findTargets.query.safeParse({ q: "nurse", limit: "many" }, { reportInput: true });
    const findings = read.success ? [] : findingsOfIssues(read.error.issues, "query");
    expect(findings.map(({ at, message }) => `${at}: ${message}`)).toEqual([
      "query.limit: This is not a number.",
    ]);
  });
});

test("a form without words of its own is told in ours", () => {
  const schema = z.object({ born: z.iso.date(), email: z.email(), code: z.string().regex(/^0[0-7]$/) });
  const read = schema.safeParse({ born: "2023-02-29", email: "a", code: "9" }, { reportInput: true });
  expect(findingsOfIssues(read.error?.issues ?? [], "body").map(({ message }) => message)).toEqual([
    "This is not a day that exists, as 2027-03-01.",
    "This is not an e-mail address, as ana@example.org.",
    "This is not text of the form /^0[0-7]$/.",
  ]);
});
