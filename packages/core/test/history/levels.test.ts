import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { levelOf } from "../../src/history/level-of.ts";
import { levelAtEntry, levelGains, levelSteps, testedLevels } from "../../src/history/levels.ts";
import { standingEvents } from "../../src/history/standing-events.ts";
import { day, journey, knowledge, type Told } from "./journey.ts";

const reading = { test: "TABE 11/12", subject: "Reading" };
const assessment = (test: string, subject: string, score: number, form?: string) =>
  ({ kind: "assessment", test, subject, score, ...(form === undefined ? {} : { form }) }) as const;
const levelsOf = (...told: readonly Told[]) => testedLevels(standingEvents(journey(...told)), knowledge);
const year = { from: day("2023-07-01"), to: day("2024-06-30") };

const shared = new URL("../../../../../shared/data/pirl/nrs_efl_cut_scores.csv", import.meta.url);

const noShared = !existsSync(shared);

test.skipIf(noShared)(
  "with shared: every published cut score of TABE, CASAS and BEST Plus that is verified or corroborated",
  () => {
    const lines = readFileSync(shared, "utf8").trim().split("\n").slice(1);
    const rows = lines
      .map((line) => line.split(","))
      .filter(([, name = ""]) => /^(TABE|CASAS|BEST Plus)/.test(name));
    const asked = rows.flatMap(([, test = "", subject = "", level, low = "", high = "", status = ""]) =>
      [low, high]
        .filter((text) => text !== "")
        .map((score) => {
          const found = levelOf(knowledge, { test, subject }, Number(score));
          const expected =
            status === "verified" || status === "corroborated" ? Number(level) : "unknown-test";
          return { test, subject, score, expected, found: typeof found === "string" ? found : found.level };
        }),
    );
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter(({ expected, found }) => expected !== found)).toEqual([]);
  },
);

describe("a score", () => {
  test.each([
    [299, "outside-scale"],
    [300, 1],
    [441, 1],
    [442, 2],
    [576, 5],
    [800, 6],
    [801, "outside-scale"],
  ])("of %i in TABE 11/12 Reading", (score, expected) => {
    const found = levelOf(knowledge, reading, score);
    expect(typeof found === "string" ? found : found.level).toBe(expected);
  });

  test("that the form cannot tell is none", () => {
    expect(levelOf(knowledge, { ...reading, form: "E" }, 576)).toBe("outside-form");
    for (const form of ["d", "11D", "12-d"])
      expect(levelOf(knowledge, { ...reading, form }, 576)).toMatchObject({ level: 5 });
    expect(levelOf(knowledge, { ...reading, form: "X" }, 576)).toBe("unknown-form");
  });

  test("beyond the highest level of BEST Plus is an exit from it", () => {
    expect(levelOf(knowledge, { test: "BEST Plus 2.0", subject: "Oral" }, 565)).toMatchObject({ level: 7 });
  });
});

describe("a level gained", () => {
  test("is a later test at a higher level in the same subject by the same test", () => {
    const levels = levelsOf(
      ["2023-09-01", assessment("TABE 11/12", "Reading", 490)],
      ["2023-09-01", assessment("TABE 11/12", "Mathematics", 500)],
      ["2023-12-01", assessment("TABE 11/12", "Reading", 499)],
      ["2024-03-01", assessment("TABE 11/12", "Reading", 501)],
    );
    expect(levelGains(levels, year)).toEqual(["2024-03-01"]);
  });

  test("is none across generations of a test", () => {
    const levels = levelsOf(
      ["2023-09-01", assessment("TABE 9/10", "Reading", 370)],
      ["2024-03-01", assessment("TABE 11/12", "Reading", 600)],
    );
    expect(levelGains(levels, year)).toEqual([]);
  });

  test("begins anew from the last test before the program year", () => {
    const levels = levelsOf(
      ["2023-01-10", assessment("TABE 11/12", "Reading", 400)],
      ["2023-05-10", assessment("TABE 11/12", "Reading", 510)],
      ["2023-10-10", assessment("TABE 11/12", "Reading", 520)],
    );
    expect(levelGains(levels, { from: day("2023-01-01"), to: day("2024-06-30") })).toEqual(["2023-05-10"]);
  });

  test("by a test that the NRS no longer took is none", () => {
    const levels = levelsOf(
      ["2025-06-01", assessment("BEST Plus 2.0", "Oral", 400)],
      ["2025-07-01", assessment("BEST Plus 2.0", "Oral", 500)],
    );
    expect(levels.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(levelGains(levels, { from: day("2025-01-01"), to: day("2026-06-30") })).toEqual([]);
  });
});

test("a person is placed by the lowest subject of the first testing", () => {
  const levels = levelsOf(
    ["2023-09-01", assessment("TABE 11/12", "Reading", 490)],
    ["2023-09-01", assessment("TABE 11/12", "Mathematics", 600)],
    ["2024-01-01", assessment("TABE 11/12", "Reading", 310)],
  );
  expect(levelAtEntry(levels, year)).toEqual({ scale: "ABE", level: 2 });
});

test("each level is told beside the one it is held against, and whether it is a gain", () => {
  const steps = levelSteps(
    levelsOf(
      ["2023-09-04", assessment("TABE 11/12", "Reading", 450)],
      ["2024-02-05", assessment("TABE 11/12", "Reading", 520)],
      ["2024-09-03", assessment("TABE 11/12", "Reading", 521)],
      ["2024-09-03", assessment("TABE 11/12", "Mathematics", 450)],
    ),
  );
  expect(steps.map(({ level, base, gain }) => [level, base, gain])).toEqual([
    [2, undefined, false],
    [3, "e0", true],
    // Held against the last test before the program year: that had brought the level already.
    [3, "e1", false],
    [2, undefined, false],
  ]);
});
