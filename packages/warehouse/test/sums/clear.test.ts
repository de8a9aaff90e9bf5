import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearOthers, clearParts, clearSums } from "@footbridge/warehouse/sums/clear.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-clear-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [asked, formerly] = ["a".repeat(32), "b".repeat(32)];
const hash = "0123456789abcdef";
const now = Date.parse("2026-11-29T20:00:00Z");

/** Puts a file of some hours of age there. */
function put(name: string, hours: number): void {
  const path = join(folder, name);
  writeFileSync(path, "");
  const at = new Date(now - hours * 3_600_000);
  utimesSync(path, at, at);
}

test("sums of plans that nobody asks go after a day, with what a killed process left; all others stay", async () => {
  for (const end of [".json", "-amounts.parquet", "-middles"]) {
    put(`${asked}-${hash}${end}`, 1000);
    put(`${formerly}-${hash}${end}`, 25);
  }
  put(`${formerly}-fedcba9876543210.json`, 23);
  put(`${asked}-${hash}.json.4711.part`, 25);
  put(`${asked}-fedcba9876543210-amounts.parquet`, 25);
  put(`${asked}-fedcba9876543210-amounts.parquet.4711.part`, 1);
  put("note.txt", 1000);
  await clearSums(folder, () => new Set([asked]), now);
  expect(readdirSync(folder).toSorted()).toEqual([
    `${asked}-${hash}-amounts.parquet`,
    `${asked}-${hash}-middles`,
    `${asked}-${hash}.json`,
    `${asked}-fedcba9876543210-amounts.parquet.4711.part`,
    `${formerly}-fedcba9876543210.json`,
    "note.txt",
  ]);
});

test("of one file, what it said to plans of before goes, and its coding stays", async () => {
  for (const key of [asked, formerly])
    for (const end of ["period.parquet", "tally.parquet", "amounts.parquet", "counts.json", "coded.parquet"])
      put(`${key}-${end}`, 25);
  put(`${formerly}-pathway.parquet.4711.part`, 25);
  await clearParts(folder, () => new Set([asked]), now);
  expect(readdirSync(folder).filter((name) => name.startsWith(formerly))).toEqual([
    `${formerly}-coded.parquet`,
  ]);
  expect(readdirSync(folder).filter((name) => name.startsWith(asked))).toHaveLength(5);
});

test("what was kept for other decisions about people goes whole", async () => {
  for (const [name, hours] of [
    ["of-today", 1000],
    ["of-before", 25],
    ["of-another-process", 1],
  ] as const) {
    mkdirSync(join(folder, name));
    put(join(name, "kept.parquet"), hours);
    const at = new Date(now - hours * 3_600_000);
    utimesSync(join(folder, name), at, at);
  }
  await clearOthers(folder, "of-today", now);
  expect(readdirSync(folder).toSorted()).toEqual(["of-another-process", "of-today"]);
});

test("where there are no sums, no plan is made to ask which are wanted", async () => {
  const asking = (): ReadonlySet<string> => {
    throw new Error("nobody should ask");
  };
  await expect(clearSums(join(folder, "nowhere"), asking)).resolves.toBeUndefined();
});
