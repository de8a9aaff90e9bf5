import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "footbridge-journeys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const footbridge = (...words: readonly string[]) =>
  run(process.execPath, ["packages/cli/src/main.ts", ...words], { cwd: root, maxBuffer: 1e8 });
const events = "examples/journeys/journeys.jsonl";

interface Told {
  readonly results: readonly {
    readonly metric: string;
    readonly program: string;
    readonly group: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly value: number | null;
  }[];
}

test("the example's journeys become rows, and the rows numbers", async () => {
  const rows = join(folder, "rows.csv");
  const { stdout } = await footbridge("journeys", "check", events);
  expect(stdout).toContain("38 events of 2 people. Nothing must be mended.");
  await footbridge("journeys", "rows", events, "--as-of", "2025-09-30", "--out", rows);
  expect(readFileSync(rows, "utf8").trim().split("\n")).toHaveLength(4);
  const told = await footbridge("metrics", "run", rows, "--report", "PY2024Q4", "--no-suppression", "--json");
  const { results } = JSON.parse(told.stdout) as Told;
  const cell = (metric: string, program: string) => {
    const found = results.find(
      (one) => one.metric === metric && one.program === program && one.group === "all",
    );
    return found === undefined ? undefined : [found.numerator, found.denominator, found.value];
  };
  // Marisol left adult education in December 2023 and the adult program in March 2024; Dwayne the youth program in June.
  expect(cell("wioa.erq2", "adult")).toEqual([1, 1, 1]);
  expect(cell("wioa.meq2", "adult")?.[2]).toBe(9890);
  expect(cell("wioa.erq2", "youth")).toEqual([0, 1, 0]);
  const earlier = await footbridge(
    "metrics",
    "run",
    rows,
    "--report",
    "PY2023Q4",
    "--no-suppression",
    "--json",
  );
  const before = JSON.parse(earlier.stdout) as Told;
  const gains = before.results.find(
    (one) => one.metric === "wioa.msg" && one.program === "aefla" && one.group === "all",
  );
  expect([gains?.numerator, gains?.denominator]).toEqual([1, 1]);
});

test("a college's report becomes events that can be added to the journeys", async () => {
  const college = join(folder, "college.jsonl");
  await footbridge(
    "journeys",
    "college",
    "examples/journeys/student-tracker.csv",
    "--org",
    "laguardia",
    "--out",
    college,
  );
  const lines = readFileSync(college, "utf8");
  expect(lines.trim().split("\n")).toHaveLength(2);
  const both = join(folder, "both.jsonl");
  writeFileSync(both, readFileSync(join(root, events), "utf8") + lines + lines);
  const { stdout } = await footbridge("journeys", "check", both, "--json");
  expect(JSON.parse(stdout)).toMatchObject({ people: 2, findings: [] });
});

test("what a person earned becomes a learner record that can be verified", async () => {
  const [order, key, record] = ["order.json", "key.json", "clr.json"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const who = ["--person", "marisol", "--issuer", "Queens Career Center", "--holder", "marisol@example.com"];
  await footbridge("journeys", "earned", events, ...who, "--as-of", "2025-09-30", "--out", order);
  const { earned } = JSON.parse(readFileSync(order, "utf8")) as {
    earned: { name: string; day: string; kind: string }[];
  };
  expect(earned.map(({ day, kind, name }) => `${day} ${kind} ${name}`)).toEqual([
    "2023-09-06 assessment TABE 11/12, Reading",
    "2023-12-12 assessment TABE 11/12, Reading",
    "2023-12-13 training English for health care",
    "2024-03-29 training Nursing assistant",
    "2024-04-12 certification Certified nursing assistant",
  ]);
  await footbridge("credentials", "key", "--out", key);
  await footbridge("credentials", "issue", "--kind", "clr", "--from", order, "--key", key, "--out", record);
  const told = await footbridge("credentials", "verify", record, "--json");
  expect(JSON.parse(told.stdout)).toMatchObject({ outcome: "valid" });
  const forged = join(folder, "forged.json");
  writeFileSync(
    forged,
    readFileSync(record, "utf8").replaceAll("Certified nursing assistant", "Registered nurse"),
  );
  await expect(footbridge("credentials", "verify", forged)).rejects.toMatchObject({ code: 1 });
});

test("events that cannot be are told with their lines, and nothing is written", async () => {
  const bad = join(folder, "bad.jsonl");
  const [first = "", second = ""] = readFileSync(join(root, events), "utf8").split("\n");
  const early = JSON.stringify({ ...(JSON.parse(second) as object), happened: "1980-01-01" });
  writeFileSync(bad, `${first}\n${early}\nnot json\n{"id":"x"}\n`);
  const failed = await footbridge("journeys", "check", bad).catch((thrown: unknown) => thrown);
  expect(failed).toMatchObject({ code: 1 });
  const { stdout } = failed as { stdout: string };
  expect(stdout).toContain("line 2, happened");
  expect(stdout).toContain("[journey.before-birth]");
  expect(stdout).toContain("line 3\n    The line is not JSON.");
  expect(stdout).toContain("line 4");
  const out = join(folder, "none.csv");
  await expect(
    footbridge("journeys", "rows", bad, "--as-of", "2025-09-30", "--out", out),
  ).rejects.toMatchObject({ code: 1 });
  expect(() => readFileSync(out)).toThrow("ENOENT");
  await expect(footbridge("journeys", "check", join(folder, "missing"))).rejects.toMatchObject({ code: 2 });
});
