import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Scorecard } from "@footbridge/core/checks/scorecard.ts";
import type { Race } from "@footbridge/core/simulate/race.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const folder = "examples/pathways";

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

const footbridge = (...words: readonly string[]): Promise<Ended> =>
  run(process.execPath, ["packages/cli/src/main.ts", "pathways", ...words], {
    cwd: root,
    maxBuffer: 1e8,
  }).then(
    (ended) => ({ ...ended, code: 0 }),
    (thrown: Ended) => thrown,
  );

describe("the care ladder", () => {
  test("its scorecard says what to mend, and the change mends the childcare", async () => {
    const codesOf = async (file: string) => {
      const { stdout, code } = await footbridge("check", `${folder}/${file}.json`, "--json");
      const { parts } = JSON.parse(stdout) as Scorecard;
      const codes = parts.flatMap(({ checks }) =>
        checks.flatMap(({ findings }) => findings.map((it) => it.code)),
      );
      return { codes, code };
    };
    const [before, after] = await Promise.all([
      codesOf("care-ladder"),
      codesOf("care-ladder-evening-childcare"),
    ]);
    expect([before.code, after.code]).toEqual([1, 1]);
    expect(before.codes).toContain("pathway.supports.no-childcare");
    expect(after.codes).toEqual(before.codes.filter((code) => code !== "pathway.supports.no-childcare"));
  });

  test("evening childcare gets more people ready, on the same people and the same luck", async () => {
    const words = [
      "--against",
      `${folder}/care-ladder-evening-childcare.json`,
      "--people",
      "1000",
      "--replications",
      "10",
      "--json",
    ];
    const [first, again] = await Promise.all(
      [1, 2].map(() => footbridge("simulate", `${folder}/care-ladder.json`, ...words)),
    );
    expect(again?.stdout).toBe(first?.stdout);
    const { one, other, differences, assumptions } = JSON.parse(first?.stdout ?? "") as Race & {
      assumptions: object;
    };
    expect(differences.ready.low).toBeGreaterThan(0);
    expect(differences.ready.mean).toBeCloseTo(other.ready.mean - one.ready.mean, 6);
    // Every result carries the numbers it rests on.
    expect(Object.keys(assumptions)).toContain("patienceWeeks");
  });

  test("a design raced against itself differs in nothing", async () => {
    const file = `${folder}/care-ladder.json`;
    const { stdout } = await footbridge("simulate", file, "--against", file, "--replications", "3", "--json");
    const { differences } = JSON.parse(stdout) as Race;
    for (const spread of Object.values(differences)) expect(spread).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe("what cannot be run", () => {
  test("zero people, a billion, no such profile, no such file: told, with what to do", async () => {
    const file = `${folder}/care-ladder.json`;
    const ended = await Promise.all([
      footbridge("simulate", file, "--people", "0"),
      footbridge("simulate", file, "--people", "1000000000"),
      footbridge("simulate", file, "--profile", "martians"),
      footbridge("simulate", `${folder}/gone.json`),
    ]);
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(ended.map(({ stderr }) => stderr).join("\n")).toMatch(
      /from 1 to 1,000,000[\s\S]*from 1 to 1,000,000[\s\S]*city-jobseekers[\s\S]*Check the path/,
    );
  });

  test("it goes out as CTDL, comes in again the same, and goes out as it came", async () => {
    const place = await mkdtemp(join(tmpdir(), "footbridge-ctdl-"));
    onTestFinished(() => rm(place, { recursive: true, force: true }));
    const [ctdl, back] = [join(place, "ctdl.json"), join(place, "back.json")];
    const out = await footbridge("export", `${folder}/care-ladder.json`);
    await writeFile(ctdl, out.stdout);
    expect((await footbridge("import", ctdl, "--out", back, "--id", "care-ladder")).code).toBe(0);
    const ladder = JSON.parse(await readFile(join(root, folder, "care-ladder.json"), "utf8")) as unknown;
    expect(JSON.parse(await readFile(back, "utf8"))).toEqual(pathwaySchema.parse(ladder));
    expect((await footbridge("export", back)).stdout).toBe(out.stdout);
    expect((await footbridge("export", join(place, "none.json"))).code).toBe(2);
  });
});
