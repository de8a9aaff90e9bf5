import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { start } from "./running.ts";

const sample = "examples/metrics/pirl-sample.csv";

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "footbridge-check-test-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** How it ended and what it said; a trace of the inside is never said. */
async function refusal(...words: readonly string[]): Promise<string> {
  const { code, err } = await start(words).ended;
  return `${/ at .*\.ts:\d/.test(err) ? "a trace" : code}: ${err}`;
}

test("what is asked for wrongly ends with 2: 1 means errors in a file", async () => {
  const said = await Promise.all([
    refusal("submissions", "check"),
    refusal("metrics", "run", sample),
    refusal("submissions", "check", "no-such.csv"),
    refusal("metrics", "run", "no-such.csv", "--report", "PY2023Q4"),
  ]);
  expect(said).toEqual([
    expect.stringMatching(/^2: .*missing required argument/),
    expect.stringMatching(/^2: .*--report/),
    expect.stringMatching(/^2: (.|\n)*There is no such file/),
    expect.stringMatching(/^2: (.|\n)*There is no such file/),
  ]);
});

test("what was found is never written over the file itself, and said where it cannot be written", async () => {
  const dir = await folder();
  const file = join(dir, "q.csv");
  const text = await readFile(sample, "utf8");
  await writeFile(file, text);
  const over = await refusal("submissions", "check", file, "--csv", join(dir, ".", "q.csv"));
  const nowhere = await refusal("submissions", "check", file, "--csv", join(dir, "no", "f.csv"));
  expect([over, nowhere]).toEqual([
    expect.stringMatching(/^2: (.|\n)*would be written over/),
    expect.stringMatching(/^2: (.|\n)*cannot be written/),
  ]);
  expect(await readFile(file, "utf8")).toBe(text);
});

test("of a file that could not be used, the list of findings says why", async () => {
  const dir = await folder();
  const file = join(dir, "empty.csv");
  await writeFile(file, "");
  const { code } = await start(["submissions", "check", file, "--csv", join(dir, "f.csv")]).ended;
  expect(code).toBe(2);
  expect(await readFile(join(dir, "f.csv"), "utf8")).toMatch(
    /^row,element,.*\r?\n,,byte 1,error,file\.empty,/,
  );
});

test("the same records under two names are refused: everybody would count twice", async () => {
  const dir = await folder();
  const copy = join(dir, "copy.csv");
  await writeFile(copy, await readFile(sample));
  expect(await refusal("metrics", "run", sample, copy, "--report", "PY2023Q4")).toMatch(
    /^2: (.|\n)*file\.twice/,
  );
});
