import { describe, expect, it } from "vitest";
import { noSharedFiles, sharedRows } from "./shared-pirl.ts";

/** Published ratios of the PY2018 Q1 Wagner-Peyser report: rate ← numerator, denominator. */
const ratios: Readonly<Record<string, readonly [string, string]>> = {
  G28: ["F26", "F27"],
  G32: ["F30", "F31"],
  I28: ["H26", "H27"],
  I32: ["H30", "H31"],
  K28: ["J26", "J27"],
  K32: ["J30", "J31"],
  M28: ["L26", "L27"],
};

it("the national employment rates are the quotients that were printed", () => {
  expect(3_166_576 / 4_673_618).toBe(0.6775427516754685);
  expect(2_389_050 / 3_559_768).toBe(0.6711251969229456);
});

describe.skipIf(noSharedFiles)("the published Wagner-Peyser results (where they are at hand)", () => {
  const rows = noSharedFiles ? [] : sharedRows("wpma_py2018q1_expected_results.csv");
  const cells = Map.groupBy(rows, ({ cell }) => cell ?? "");
  const valueOf = (cell: string, state: string): string | undefined =>
    cells.get(cell)?.find((row) => row["state"] === state)?.["value"];

  it.each(Object.entries(ratios))("%s is its numerator over its denominator, everywhere", (rate, parts) => {
    const [above, below] = parts.map((cell) => cells.get(cell) ?? []);
    for (const { state = "", value } of cells.get(rate) ?? []) {
      const [n, d] = [above, below].map((of) => Number(of?.find((row) => row["state"] === state)?.["value"]));
      if (n === undefined || d === undefined || d === 0) continue;
      expect({ rate, state, value: n / d }).toEqual({ rate, state, value: Number(value) });
    }
    expect(valueOf(rate, "ALL")).toBeDefined();
  });

  it("the states of every count add up to all of them", () => {
    const counts = [...cells].filter(([cell]) => /^[FHJL]\d\d[a-z]?$|^G\d\d[nd]$/.test(cell));
    expect(counts.length).toBeGreaterThan(60);
    for (const [cell, states] of counts) {
      const sum = states
        .filter(({ state }) => state !== "ALL")
        .reduce((total, { value }) => total + Number(value), 0);
      expect({ cell, sum }).toEqual({ cell, sum: Number(valueOf(cell, "ALL")) });
    }
  });
});
