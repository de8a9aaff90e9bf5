import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { homeOfData } from "../../src/city/load.ts";
import { readDemoCity } from "../../src/city/read-city.ts";
import { day } from "./days.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "city-"));
  for (const folder of ["city", "reference"])
    await cp(join(homeOfData, folder), join(dir, folder), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

const codes = async (): Promise<readonly string[]> =>
  (await readDemoCity(day("2026-11-23"), dir)).findings.map(({ code }) => code);

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(dir, file), "utf8");
  expect(text).toContain(from);
  await writeFile(join(dir, file), text.replace(from, to));
}

test("an untouched copy has nothing to mend", async () => {
  expect(await codes()).toEqual([]);
});

test("a missing file is named", async () => {
  await rm(join(dir, "city/streams.json"));
  const { findings } = await readDemoCity(day("2026-11-23"), dir);
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "city.file-missing", at: "city/streams.json" }),
  );
});

test("a file cut in half is no JSON", async () => {
  const text = await readFile(join(dir, "city/sites.json"), "utf8").catch(() => "");
  expect(text).toBe("");
  const whole = await readFile(join(dir, "city/occupations.json"), "utf8");
  await writeFile(join(dir, "city/occupations.json"), whole.slice(0, whole.length / 2));
  expect(await codes()).toContain("city.file-not-json");
});

test("a row with an unknown key or a negative price is refused with its place; the rows still add up", async () => {
  await change("city/supports.json", '"weekly": 95', '"weekly": -95');
  await change("city/personas.json", '"id": "veteran"', '"idd": "veteran"');
  const { findings, rows, files } = await readDemoCity(day("2026-11-23"), dir);
  expect(findings.map(({ at }) => at)).toContain("city/supports.json rows[0].weekly");
  const refused = rows.filter(({ outcome }) => outcome === "refused");
  expect(refused.map(({ file }) => file).toSorted()).toEqual(["city/personas.json", "city/supports.json"]);
  expect(refused.every((row) => row.findings.length > 0)).toBe(true);
  expect(rows.length).toBe(files.reduce((sum, file) => sum + file.rows, 0));
});

test("a class with a schedule or a start that nobody defined is named", async () => {
  await change("city/timetable.json", '"evenings-2"', '"evenings-two"');
  expect(await codes()).toContain("city.class.unknown-name");
});

test("a name that nothing bears is found", async () => {
  await change("city/streams.json", '"by": "aid-office"', '"by": "no-such-office"');
  await change("city/organizations.json", '"healthcare"', '"health"');
  expect((await codes()).filter((code) => code === "city.reference.unknown").length).toBeGreaterThanOrEqual(
    2,
  );
});
