import { describe, expect, test } from "vitest";
import { costsOf } from "@footbridge/core/metrics/costs/cost.ts";
import { fundsColumns, readFunds } from "@footbridge/core/metrics/costs/read-funds.ts";

const read = (...rows: readonly string[]) =>
  readFunds({
    header: [...fundsColumns],
    rows: rows.map((row, at) => ({ line: at + 2, cells: row.split(",") })),
  });

const counted = (program: string, service: "career" | "training", numerator: number | null) => ({
  metric: `project.${service}-services`,
  program,
  group: "all",
  numerator,
  suppressed: numerator === null,
});

describe("cost per participant", () => {
  test("career services are the total less administration and training, each divided by who received it", () => {
    const funds = read(
      "adult,$1000000.00,100000,400000.50",
      "es,300000,60000,",
      "dw,500000,50000,",
      "youth,,,90000",
    );
    if (!funds.ok) throw new Error(JSON.stringify(funds.findings));
    const cells = [
      counted("adult", "career", 400),
      counted("adult", "training", 150),
      counted("es", "career", 0),
      counted("youth", "training", null),
      { ...counted("adult", "career", 7), group: "sex:1" },
      { ...counted("adult", "career", 9), area: "queens" },
    ];
    expect(costsOf(funds.value, cells)).toEqual([
      // (1,000,000 − 100,000 − 400,000.50) ÷ 400 = 1,249.99875
      {
        program: "adult",
        service: "career",
        spent: "499999.50",
        participants: 400,
        each: "1249.99",
        suppressed: false,
      },
      {
        program: "adult",
        service: "training",
        spent: "400000.50",
        participants: 150,
        each: "2666.67",
        suppressed: false,
      },
      // Nobody to divide by is no cost of nought.
      {
        program: "es",
        service: "career",
        spent: "240000.00",
        participants: 0,
        each: null,
        suppressed: false,
      },
      // What training cost DW is not known, and so neither is what its career services did.
      {
        program: "youth",
        service: "training",
        spent: "90000.00",
        participants: null,
        each: null,
        suppressed: true,
      },
    ]);
  });

  test("what is wrong with expenditures is told at once, with its place", () => {
    const wrong = read(
      "vr,1,1,1",
      "adult,-5,0,0",
      "es,10,1,5",
      "dw,10,6,5",
      "youth,1,1,0",
      "youth,1,1,0",
      "adult,much,,",
    );
    expect(wrong.findings.map(({ code, at }) => [code, at])).toEqual([
      ["funds.program", 'line 2, column "program"'],
      ["scores.negative", 'line 3, column "total"'],
      ["funds.es-training", 'line 4, column "training"'],
      ["funds.more-than-total", 'line 5, column "total"'],
      ["funds.program-twice", 'line 7, column "program"'],
      ["scores.not-a-number", 'line 8, column "total"'],
    ]);
    expect(wrong.ok).toBe(false);
  });
});
