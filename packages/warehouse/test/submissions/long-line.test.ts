import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "footbridge-long-line-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 2 GiB that take no room on the disk: what was never written reads as zeros. */
const length = 2 ** 31;

test.each([
  ["in the first line", "PIRL100", "line 1"],
  ["in a row", "PIRL100,PIRL900,PIRL901\nP1,20230110,", "line 2"],
])("2 GiB without a line end %s are refused in bounded memory", (_, start, place) => {
  const path = join(folder, "long.csv");
  const file = openSync(path, "w");
  writeSync(file, start + "x".repeat(3_000_000));
  ftruncateSync(file, length);
  closeSync(file);
  const reader = fileURLToPath(new URL("read-long-line.ts", import.meta.url));
  const told = JSON.parse(execFileSync(process.execPath, [reader, path, folder], { encoding: "utf8" }));
  expect(told).toMatchObject({ outcome: "unusable", errors: [{ code: "file.line.endless", at: place }] });
  // A process that has read nothing needs some 140 MiB; a line held in memory would need 2,048 more.
  expect(told.peakMib).toBeLessThan(512);
  expect(readdirSync(folder)).not.toContain("records.parquet");
});
