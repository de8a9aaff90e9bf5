import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

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

test("with expenditures it tells what a participant cost, and writes the rows of ETA-9169", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-funds-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [funds, form] = [join(folder, "funds.csv"), join(folder, "form.csv")];
  await writeFile(funds, "program,total,administrative,training\nadult,100000,10000,40000\n");
  const asked = await metrics(...sample, "--funds", funds, "--eta9169", form);
  const { costs, results } = JSON.parse(asked.stdout) as Told & { readonly costs: readonly object[] };
  const trained = results.find(
    ({ metric, program, group }) =>
      metric === "project.training-services" && program === "adult" && group === "all",
  )?.numerator;
  expect(costs[1]).toEqual({
    program: "adult",
    service: "training",
    spent: "40000.00",
    participants: trained,
    // 39 people in the sample: 40,000 ÷ 39 = 1,025.641…
    each: "1025.64",
    suppressed: false,
  });
  expect((await readFile(form, "utf8")).split("\r\n")[1]).toMatch(
    /^PY2023Q4,Adult,Everyone,all,86,65,86,39,/,
  );
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

/** The sample under headings of somebody's own, sex in words, and the file that says what they mean. */
async function foreign(): Promise<{ readonly file: string; readonly map: string; readonly broken: string }> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-map-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [head = "", ...rows] = (await readFile(join(root, "examples/metrics/pirl-sample.csv"), "utf8"))
    .trimEnd()
    .split(/\r?\n/);
  const elements = head.split(",");
  const sex = elements.indexOf("201");
  const words = new Map([
    ["1", "man"],
    ["2", "woman"],
  ]);
  const told = rows.map((row) =>
    row
      .split(",")
      .map((cell, place) => (place === sex ? (words.get(cell) ?? cell) : cell))
      .join(","),
  );
  const paths = {
    file: join(folder, "ours.csv"),
    map: join(folder, "map.json"),
    broken: join(folder, "broken.json"),
  };
  await writeFile(
    paths.file,
    `${[elements.map((element) => `Our field ${element}`).join(","), ...told].join("\n")}\n`,
  );
  const columns = Object.fromEntries(elements.map((element) => [`Our field ${element}`, element]));
  await writeFile(paths.map, JSON.stringify({ columns, values: { "201": { man: "1", woman: "2" } } }));
  await writeFile(paths.broken, JSON.stringify({ columns: { "Our field 900": "no such element" } }));
  return paths;
}

test("a file with anyone's headings and words has the same numbers, once a mapping says what they mean", async () => {
  const { file, map, broken } = await foreign();
  const theirs = ["run", file, ...sample.slice(2), "--no-suppression"];
  const [known, mapped] = await Promise.all([
    metrics(...sample, "--no-suppression"),
    metrics(...theirs, "--map", map),
  ]);
  const { results } = JSON.parse(mapped.stdout) as Told;
  expect(results).toEqual((JSON.parse(known.stdout) as Told).results);
  expect(results.some(({ group, value }) => group === "sex:2" && value !== null)).toBe(true);
  await expect(metrics(...theirs)).rejects.toMatchObject({ code: 2 });
  await expect(metrics(...theirs, "--map", broken)).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("broken.json") as string,
  });
});
