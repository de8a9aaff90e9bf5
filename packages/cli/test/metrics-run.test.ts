import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));

const metrics = (...words: readonly string[]) =>
  run(process.execPath, ["packages/cli/src/main.ts", "metrics", ...words], { cwd: root, maxBuffer: 1e8 });

interface Told {
  readonly report: { readonly id: string; readonly end: string };
  readonly results: readonly {
    readonly metric: string;
    readonly program: string;
    readonly group: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly value: number | null;
    readonly suppressed: boolean;
  }[];
}

const sample = [
  "run",
  "examples/metrics/pirl-sample.csv",
  "--report",
  "PY2023Q4",
  "--metric",
  "wioa.erq2",
  "--json",
];

test("metrics run tells unrounded figures, and nothing of a group of fewer than ten", async () => {
  const [shown, whole] = await Promise.all([metrics(...sample), metrics(...sample, "--no-suppression")]);
  const published = JSON.parse(shown.stdout) as Told;
  const all = JSON.parse(whole.stdout) as Told;
  expect(all.report).toMatchObject({ id: "PY2023Q4", end: "2024-06-30" });
  expect(published.results).toHaveLength(all.results.length);
  const rate = ({ numerator, denominator }: Told["results"][number]): number | null =>
    denominator === 0 ? null : (numerator ?? 0) / (denominator ?? 0);
  expect(all.results.map(({ value }) => value)).toEqual(all.results.map(rate));
  const few = all.results.map(({ denominator }) => (denominator ?? 0) > 0 && (denominator ?? 0) < 10);
  const told = published.results.filter((_, place) => few[place]);
  expect(told.length).toBeGreaterThan(0);
  expect(
    told.filter(
      ({ suppressed, value, denominator }) => !suppressed || value !== null || denominator !== null,
    ),
  ).toEqual([]);
});

test("a report that is none is refused with what to write", async () => {
  await expect(metrics("run", "examples/metrics/pirl-sample.csv", "--report", "2023")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Write program year and quarter: PY2023Q4.") as string,
  });
});

test("metrics list and show tell every definition and its source", async () => {
  expect((await metrics("list")).stdout).toContain("wioa.erq2");
  expect((await metrics("show", "wioa.cred")).stdout).toContain("Version guidance-text (by name only)");
});
