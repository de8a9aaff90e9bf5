import { describe, expect, test } from "vitest";
import type { Requirement } from "../../src/model/requirement.ts";
import { standingSchema } from "../../src/model/persona.ts";
import { emptyPlan } from "../../src/personal-plan/plan.ts";
import { intakeFacts, withAnswers } from "../../src/personal-plan/intake-answers.ts";
import { type Asker, questionsFor } from "../../src/plan/intake-questions.ts";
import { week } from "../town/calendar.ts";

const standing = (more: object) =>
  standingSchema.parse({
    places: ["bronx"],
    home: "bronx",
    modes: ["in-person"],
    weeklyHours: 20,
    budget: 0,
    hourlyWage: 0,
    horizonWeeks: 52,
    ...more,
  });
const asker = (id: string, asks: Requirement, kind: Asker["kind"] = "fund"): Asker => ({
  kind,
  id,
  name: { en: id },
  asks,
});
const is = (word: string): Requirement => ({ is: word });
const words = ["veteran", "low-income", "snap", "union-member", "disability", "age:18+", "speaks:es"];
const asked = (more: object, ...askers: Asker[]) =>
  questionsFor(standing({ unknown: words, ...more }), askers, words).asked.map(({ word }) => word);

describe("what to ask when a person is taken in", () => {
  test("only what nobody told and what decides, the most asked for first", () => {
    const money = asker("voucher", { all: [is("low-income"), is("veteran")] });
    expect(asked({}, money, asker("account", is("veteran")))).toEqual(["veteran", "low-income"]);
    // Told already; met or unmet by something else: then nobody asks.
    expect(asked({ unknown: ["low-income"], attributes: ["veteran"] }, money)).toEqual(["low-income"]);
    expect(asked({ unknown: ["low-income"] }, money)).toEqual([]);
    expect(asked({ attributes: ["snap"] }, asker("aid", { any: [is("snap"), is("veteran")] }))).toEqual([]);
  });

  test("nobody is asked for health, courts or papers, nor for what a birth date tells", () => {
    const fund = asker("access", { all: [is("disability"), is("age:18+")] });
    const { asked: some, offered, privately } = questionsFor(standing({ unknown: words }), [fund], words);
    expect([some, privately]).toEqual([[], 1]);
    expect(offered).toEqual(["veteran", "low-income", "snap", "union-member"]);
  });

  test("answers stand in the plan; what was not answered stays unknown", () => {
    const plan = {
      ...emptyPlan(week(0)),
      goal: {
        target: "occupation:31-1131",
        label: { en: "Nursing assistant" },
        standing: standing({ attributes: ["parent"], unknown: ["veteran", "snap", "low-income"] }),
        arrives: week(20),
      },
    };
    const { goal } = withAnswers(plan, { veteran: true, snap: false, parent: false });
    expect(goal?.standing.attributes).toEqual(["veteran"]);
    expect(goal?.standing.unknown).toEqual(["low-income"]);
    expect(withAnswers(plan, {})).toBe(plan);
    expect(intakeFacts({ veteran: true, snap: false, "union-member": true }, "1992-03-14")).toEqual({
      "200": "1992-03-14",
      "300": "1",
      "603": "0",
    });
    expect(intakeFacts({}, undefined)).toEqual({});
  });
});
