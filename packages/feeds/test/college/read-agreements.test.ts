import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAgreements } from "@footbridge/core/college/check-agreements.ts";
import { expect, onTestFinished, test } from "vitest";
import { demoAgreements, readAgreements, readProgressRules } from "../../src/college/read-agreements.ts";

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "agreements-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "agreements.json");
  writeFileSync(path, text);
  return path;
}

test("the demo's agreements can be read, and differ in the one place they should", async () => {
  const read = await readAgreements(demoAgreements);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  expect(checkAgreements(read.value).findings.map(({ code, at }) => [code, at])).toEqual([
    ["college.rules.differ", "rules midtown-health-old and midtown-health-new"],
  ]);
});

test("what is no file of agreements is told with its place", async () => {
  expect((await readAgreements("no-such-file.json")).findings[0]?.code).toBe("college.agreements.unreadable");
  const rule = { id: "a", from: { kind: "course", code: "X" }, institution: "Y", gives: [] };
  const read = await readAgreements(fileOf(JSON.stringify({ version: 1, degrees: [], rules: [rule] })));
  expect(read.findings.map(({ at }) => at)).toEqual(
    expect.arrayContaining(["rules.0.gives", "rules.0.reference"]),
  );
});

test("the rules of progress name their law", async () => {
  expect((await readProgressRules()).longestPercent.source).toContain("34 CFR 668.34");
});
