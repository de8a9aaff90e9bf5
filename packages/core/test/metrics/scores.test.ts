import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adjust, readAdjustments } from "../../src/metrics/scores/adjust.ts";
import { readScores } from "../../src/metrics/scores/read-scores.ts";
import { score, scoringRulesSchema, type Scores } from "../../src/metrics/scores/score.ts";
import type { TextTable } from "../../src/metrics/scores/table.ts";
import { noSharedFiles, sharedRows } from "./shared-pirl.ts";

const rules = scoringRulesSchema.parse(
  JSON.parse(readFileSync(new URL("../../../../data/metrics/shared/scoring.json", import.meta.url), "utf8")),
);

/** A table as it would be cut from a file with these lines. */
const table = (...lines: readonly string[]): TextTable => {
  const [header = [], ...rows] = lines.map((line) => line.split(","));
  return { header, rows: rows.map((cells, row) => ({ line: row + 2, cells })) };
};

const header = "program,indicator,numerator,denominator,adjusted_level";

function scores(...lines: readonly string[]): Scores {
  const read = readScores(table(header, ...lines));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return score(read.value, rules);
}

const codes = (...lines: readonly string[]): readonly string[] =>
  readScores(table(...lines)).findings.map(({ code, at }) => `${at}: ${code}`);

const oneProgram = [
  "one program,ERQ2,14720,20000,75.1",
  "one program,ERQ4,8200,25000,70.0",
  "one program,MEQ2,3434,,3890",
  "one program,CRED,12500,25000,55.2",
  "one program,MSG,21600,30000,85.6",
];

describe("the worked examples of RSA-TAC-20-02", () => {
  it("Table 1: five scores of a program and their mean", () => {
    expect(scores(...oneProgram)).toEqual({
      individual: ["98.0", "46.8", "88.2", "90.5", "84.1"].map((score, place) => ({
        program: "one program",
        indicator: ["ERQ2", "ERQ4", "MEQ2", "CRED", "MSG"][place],
        score,
        failed: place === 1,
      })),
      program: [{ program: "one program", score: "81.5", failed: true }],
      indicator: [
        { indicator: "ERQ2", score: "98.0", failed: false },
        { indicator: "ERQ4", score: "46.8", failed: true },
        { indicator: "MEQ2", score: "88.2", failed: true },
        { indicator: "CRED", score: "90.5", failed: false },
        { indicator: "MSG", score: "84.1", failed: true },
      ],
    });
  });

  it("Attachment I: 0.899896 fails, though rounded it would pass", () => {
    const { indicator, individual } = scores(
      "Title I Adult,ERQ2,16244,24000,75.2",
      "Title I DW,ERQ2,13000,18000,72.5",
      "Title I Youth,ERQ2,20000,30000,76.3",
      "Title II,ERQ2,9000,15000,79.7",
      "Title III,ERQ2,6000,12000,68.7",
      "Title IV,ERQ2,31555,42000,65.4",
    );
    expect(indicator).toEqual([{ indicator: "ERQ2", score: "89.9", failed: true }]);
    expect(individual.map(({ score }) => score)).toEqual(["90.0", "99.6", "87.3", "75.2", "72.7", "114.8"]);
  });

  it.each([
    ["70.2", "75.5", "73.7", "-1.8", "68.4"],
    ["70.2", "75.5", "78.3", "2.8", "73.0"],
    ["47.0", "50.0", "52.0", "2.0", "49.0"],
    ["48", "53", "59", "6.0", "54.0"],
    ["70.25", "75.5", "75.6", "0.1", "70.35"],
    ["3890", "4100.5", "4000", "-100.5", "3789.5"],
  ])("adjusts %s by %s → %s", (negotiated, estimate0, estimate1, adjustment_factor, adjusted_level) => {
    const read = readAdjustments(
      table("negotiated_level,estimate0,estimate1", [negotiated, estimate0, estimate1].join(",")),
    );
    expect(read.ok && read.value.map(adjust)).toEqual([{ adjustment_factor, adjusted_level }]);
  });
});

describe("the rule", () => {
  it("is exact where binary fractions would truncate 90.0 to 89.9", () => {
    expect(scores("a,ERQ2,63,100,70").individual[0]).toMatchObject({ score: "90.0", failed: false });
    expect(scores("a,MSG,9,10,100").program[0]).toMatchObject({ score: "90.0", failed: false });
    expect(scores("a,ERQ2,35,100,70").individual[0]).toMatchObject({ score: "50.0", failed: false });
  });

  it("leaves ESE out of programs, and keeps names and their order", () => {
    const { program, indicator } = scores(
      "Youth ,wioa.erq2,90,100,90",
      "statewide,ese,50,100,60",
      "adult,erq2,45,100,90",
    );
    expect(program.map(({ program, score }) => [program, score])).toEqual([
      ["Youth", "100.0"],
      ["adult", "50.0"],
    ]);
    expect(indicator.map(({ indicator, score }) => [indicator, score])).toEqual([
      ["ERQ2", "75.0"],
      ["ESE", "83.3"],
    ]);
  });

  it("takes ESE of a blank program as the state's", () => {
    expect(scores(",ESE,50,100,60").individual[0]).toMatchObject({ program: "statewide" });
  });
});

describe("tables as people write them", () => {
  it("pass with other columns, another order, case and spaces, dollars, percent and thousands", () => {
    const read = readScores(
      table(
        "Adjusted Level,note,DENOMINATOR,Numerator,Indicator,Program",
        "75.1 %,x, 20000 , 14720 ,ERQ2, A ",
      ),
    );
    expect(read).toMatchObject({ ok: true, findings: [] });
    const dollars: TextTable = {
      header: header.split(","),
      rows: [{ line: 2, cells: ["A", "MEQ2", "$3,434", "", "$3,890.00"] }],
    };
    const paid = readScores(dollars);
    expect(paid.ok && score(paid.value, rules).individual[0]?.score).toBe("88.2");
  });

  it("are refused with every finding and its place", () => {
    expect(codes("program,indicator,numerator,numerator", "a,ERQ2,1,2")).toEqual([
      'line 1, column "numerator": scores.column-repeated',
      'line 1, column "denominator": scores.column-missing',
      'line 1, column "adjusted_level": scores.column-missing',
    ]);
    expect(codes(header, "", ",,,,")).toEqual(["line 2: scores.no-rows"]);
    expect(
      codes(
        header,
        ",ERQ2,1,2,3",
        "a,ERQ9,1,2,3",
        "a,ERQ2,x,,",
        "a,ERQ4,1,0,0",
        "a,CRED,3,2,50",
        "a,MSG,-1,2,50",
        "a,MEQ2,4000,2,3900",
      ),
    ).toEqual([
      'line 2, column "program": scores.no-program',
      'line 3, column "indicator": scores.unknown-indicator',
      'line 4, column "numerator": scores.not-a-number',
      'line 4, column "denominator": scores.number-missing',
      'line 4, column "adjusted_level": scores.number-missing',
      'line 5, column "denominator": scores.zero',
      'line 5, column "adjusted_level": scores.zero',
      'line 6, column "numerator": scores.more-than-all',
      'line 7, column "numerator": scores.negative',
      'line 8, column "denominator": scores.earnings-denominator',
    ]);
  });

  it("a repeated row counts once if it says the same, and is refused if not", () => {
    const twice = readScores(table(header, "a,ERQ2,1,2,50", "a,erq2,2,4,50.0"));
    expect(twice).toMatchObject({ ok: true, findings: [{ code: "scores.repeated", severity: "warning" }] });
    expect(twice.ok && twice.value).toHaveLength(1);
    expect(readScores(table(header, "a,ERQ2,1,2,50", "a,ERQ2,1,2,51"))).toMatchObject({
      ok: false,
      findings: [{ code: "scores.repeated", severity: "error", at: "line 3" }],
    });
  });

  it("a level of one percent or less, and several rows of ESE, are warned of", () => {
    expect(codes(header, "a,ERQ2,1,2,0.751", "a,ESE,1,2,50", "b,ESE,1,2,50")).toEqual([
      'line 2, column "adjusted_level": scores.level-as-share',
      'column "indicator": scores.ese-repeated',
    ]);
  });

  it("a program written in two ways is warned of", () => {
    expect(codes(header, "Adult,ERQ2,1,2,50", "adult,ERQ4,1,2,50", "dw,ERQ4,1,2,50")).toEqual([
      'column "program": scores.program-spelling',
    ]);
  });

  it("14,720 without quotation marks is no 14, and semicolons are no commas", () => {
    expect(codes(header, "a,ERQ2,14,720,20,000,75.1", "a,ERQ4,1,2,50,, ")).toEqual([
      "line 2: scores.row-ragged",
    ]);
    expect(codes(header.replaceAll(",", ";"), "a;ERQ2;1;2;50")).toEqual(["line 1: scores.divider"]);
  });
});

describe.skipIf(noSharedFiles)("the published example files (where they are at hand)", () => {
  const rows = noSharedFiles ? [] : sharedRows("scoring_examples.csv");
  const line = (row: Readonly<Record<string, string>>): string =>
    [
      row["program"],
      row["indicator"],
      row["numerator_or_value"],
      row["denominator"],
      row["adjusted_level"],
    ].join(",");

  it.each(rows.filter(({ level }) => level === "individual"))(
    "$source_table, $program, $indicator: $score_pct_truncated",
    (row) => {
      expect(scores(line(row)).individual[0]?.score).toBe(row["score_pct_truncated"]);
    },
  );

  it.each(rows.filter(({ level }) => level !== "individual"))(
    "$source_table, $level: $score_pct_printed_in_source",
    (row) => {
      const members = rows.filter(
        ({ source_table, level, program, indicator }) =>
          source_table === row["source_table"] &&
          level === "individual" &&
          (row["level"] === "overall program" ? program === row["program"] : indicator === row["indicator"]),
      );
      const { program, indicator } = scores(...new Set(members.map(line)));
      const [overall, ...others] = row["level"] === "overall program" ? program : indicator;
      expect(others).toEqual([]);
      expect(overall?.score).toBe(row["score_pct_printed_in_source"]);
    },
  );

  it("the adjusted levels", () => {
    const examples = sharedRows("adjusted_level_examples.csv");
    const read = readAdjustments(
      table(
        "negotiated_level,estimate0,estimate1",
        ...examples.map((row) => [row["negotiated_level"], row["estimate0"], row["estimate1"]].join(",")),
      ),
    );
    expect(read.ok && read.value.map(adjust)).toEqual(
      examples.map(({ adjustment_factor, adjusted_level }) => ({ adjustment_factor, adjusted_level })),
    );
  });
});
