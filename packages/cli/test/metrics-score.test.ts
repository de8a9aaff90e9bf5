import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-scores-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const asExcelSavesIt =
  '\uFEFF"Program",Indicator,Numerator,Denominator,Adjusted_Level,Note\r\n' +
  '"Adult, Title I",erq2,"14,720",20000,75.1,"two\r\nlines"\r\n' +
  '"Adult, Title I",MEQ2,3434,,"$3,890",\r\n' +
  "statewide,ESE,50,100,60,\r\n";

describe("footbridge metrics score", () => {
  it("prints the three kinds of score as JSON alone", async () => {
    const { code, out, err } = await run(["metrics", "score", written("a.csv", asExcelSavesIt), "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual({
      individual: [
        { program: "Adult, Title I", indicator: "ERQ2", score: "98.0", failed: false },
        { program: "Adult, Title I", indicator: "MEQ2", score: "88.2", failed: false },
        { program: "statewide", indicator: "ESE", score: "83.3", failed: false },
      ],
      program: [{ program: "Adult, Title I", score: "93.1", failed: false }],
      indicator: [
        { indicator: "ERQ2", score: "98.0", failed: false },
        { indicator: "MEQ2", score: "88.2", failed: true },
        { indicator: "ESE", score: "83.3", failed: true },
      ],
    });
  });

  it("prints a table to read", async () => {
    const { out } = await run(["metrics", "score", written("b.csv", asExcelSavesIt)]);
    expect(out).toContain("Adult, Title I  MEQ2       88.2 %");
    expect(out).toMatch(/MEQ2 +88\.2 % {2}failed/);
  });

  it.each([
    ["empty.csv", "", "feed.file-empty"],
    ["workbook.csv", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), "feed.file-not-text"],
    ["columns.csv", "program,indicator\na,ERQ2\n", "scores.column-missing"],
    ["zero.csv", "program,indicator,numerator,denominator,adjusted_level\na,ERQ2,1,0,70\n", "scores.zero"],
    ["cut.csv", 'program,indicator,numerator,denominator,adjusted_level\n"a,ERQ2,1,2', "feed.file-truncated"],
  ])("ends with 2 and a finding for %s", async (name, content, finding) => {
    const { code, out, err } = await run(["metrics", "score", written(name, content), "--json"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`[${finding}]`);
  });

  it("ends with 2 where there is no file", async () => {
    const { code, err } = await run(["metrics", "score", join(folder, "none.csv")]);
    expect(code).toBe(2);
    expect(err).toContain("[feed.file-unreadable]");
  });
});

describe("footbridge metrics adjust", () => {
  const levels = written(
    "levels.csv",
    "source,negotiated_level,estimate0,estimate1\n1,70.2,75.5,73.7\n2,47,50,52\n",
  );

  it("prints factor and level of each row, in their order", async () => {
    const { code, out } = await run(["metrics", "adjust", levels, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { adjustment_factor: "-1.8", adjusted_level: "68.4" },
      { adjustment_factor: "2.0", adjusted_level: "49.0" },
    ]);
  });

  it("prints a table to read, and ends with 2 where a number is none", async () => {
    expect((await run(["metrics", "adjust", levels])).out).toContain(
      "1                 -1.8            68.4",
    );
    const bad = written("bad.csv", "negotiated_level,estimate0,estimate1\n70.2,soon,73.7\n");
    expect(await run(["metrics", "adjust", bad])).toMatchObject({ code: 2, out: "" });
  });
});
