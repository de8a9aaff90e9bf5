import { describe, expect, it } from "vitest";
import {
  isSame,
  outcomesOf,
  readAssumptions,
  readResult,
  resultText,
  whyNotRun,
} from "@footbridge/core/plan/cohort-file.ts";
import { classThenJob, pathway, plain, scenario } from "../simulate/cohort.ts";

const assumptions = { ...plain, patienceWeeks: { ...plain.patienceWeeks, value: 20 } };
const ask = scenario(classThenJob({ completion: { rate: 0.5 } }), {
  people: 200,
  replications: 3,
  assumptions,
});
const other = { title: "twice as good", pathway: classThenJob({ completion: { rate: 1 } }) };

/** What was written, as somebody reads it elsewhere, and perhaps changes it. */
function written(against: typeof other | undefined, change: object = {}): Record<string, unknown> {
  const result = outcomesOf(ask, against);
  if (result === undefined) throw new Error("a run was stopped");
  return { ...(JSON.parse(resultText(ask, against, result)) as object), ...change };
}

const codes = (value: unknown): readonly string[] => readResult(value).findings.map(({ code }) => code);

describe("the file of a result", () => {
  it.each([[undefined], [other]])(
    "comes out the same when it is run again, to the last digit (%o)",
    (against) => {
      const read = readResult(written(against));
      if (!read.ok) throw new Error("it was not read");
      const { scenario: asked, other: raced, told } = read.value;
      expect(asked).toEqual(ask);
      expect(raced).toEqual(against);
      const again = outcomesOf(asked, raced);
      expect(again !== undefined && isSame(told, again)).toBe(true);
      // The order of fields decides nothing.
      const turned = Object.fromEntries(Object.entries(told as object).toReversed());
      expect(isSame(turned, told)).toBe(true);
    },
  );

  it("is told apart from one that was changed", () => {
    const read = readResult(written(undefined));
    if (!read.ok) throw new Error("it was not read");
    const again = outcomesOf({ ...read.value.scenario, seed: 2 }, undefined);
    expect(again !== undefined && isSame(read.value.told, again)).toBe(false);
  });

  it.each([
    ["no object", [1, 2], ["simulate.file"]],
    [
      "a billion people",
      { counts: { ...(written(undefined).counts as object), people: 1e9 } },
      ["simulate.people"],
    ],
    [
      "a seed that is none",
      { counts: { ...(written(undefined).counts as object), seed: "x" } },
      ["simulate.file"],
    ],
    [
      "an odds of nothing",
      { assumptions: { ...assumptions, tries: { ...plain.tries, value: -1 } } },
      ["simulate.file"],
    ],
    ["no cards", { pathway: pathway([]) }, ["simulate.no-steps"]],
    ["another design without cards", { other: pathway([]) }, ["simulate.no-steps"]],
    [
      "negative seats",
      {
        pathway: {
          ...ask.pathway,
          steps: [{ ...ask.pathway.steps[0], intake: { everyWeeks: 1, seats: -1 } }],
        },
      },
      ["pathway.shape"],
    ],
  ])("with %s is told, and not run", (_, change, wanted) => {
    expect(codes(Array.isArray(change) ? change : written(undefined, change))).toEqual(wanted);
  });

  it("lends its assumptions; so does a file that holds nothing else", () => {
    expect(readAssumptions(written(undefined))).toMatchObject({ ok: true, value: assumptions });
    expect(readAssumptions({ about: "ours", ...assumptions })).toMatchObject({
      ok: true,
      value: assumptions,
    });
    expect(readAssumptions({ ...assumptions, tries: undefined }).findings.map(({ at }) => at)).toEqual([
      "tries",
    ]);
  });

  it("says once what both designs of a race lack", () => {
    const wrong = { ...ask, people: 0 };
    expect(whyNotRun(wrong, other).map(({ code }) => code)).toEqual(["simulate.people"]);
  });
});
