import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { homeOfData, readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "footbridge-data-"));
  for (const part of ["metrics", "records"])
    cpSync(join(homeOfData, part), join(data, part), { recursive: true });
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Changes one file of the copied data. */
function change(file: string, how: (text: string) => string): void {
  const path = join(data, file);
  writeFileSync(path, how(readFileSync(path, "utf8")));
}

async function complaints(): Promise<readonly (readonly [code: string, at: string])[]> {
  const { findings } = await readKnowledge(data);
  return findings.map(({ code, at }) => [code, at]);
}

test("the definitions as they stand are in order", async () => {
  expect(await complaints()).toEqual([]);
});

describe("a bad definition is told with its place, and the others beside it", () => {
  test("an element, a term and a program that are not there", async () => {
    change("metrics/wioa.erq2.json", (text) =>
      text.replace('"term": "employed-q2"', '"term": "employed-q22"').replace('"adult"', '"grown-ups"'),
    );
    change("metrics/shared/terms.json", (text) => text.replace('"code": "1606"', '"code": "16066"'));
    const codes = (await complaints()).map(([code]) => code);
    expect(codes).toContain("condition.element.unknown");
    const places = await complaints();
    expect(
      places.some(
        ([code, at]) =>
          code === "condition.term.unknown" && at.startsWith("wioa.erq2.json versions[0].numerator"),
      ),
    ).toBe(true);
    expect(
      places.some(
        ([code, at]) => code === "metric.program.unknown" && at === "wioa.erq2.json versions[0].programs",
      ),
    ).toBe(true);
  });

  test("a code that its element has not", async () => {
    change("metrics/shared/programs.json", (text) => text.replace('"in-adult"', '"in-adults"'));
    change("metrics/shared/terms.json", (text) =>
      text.replace('"in-adult":', '"in-adults":').replaceAll('"in-adult"', '"in-adults"'),
    );
    change("metrics/shared/groups.json", (text) =>
      text.replace(/"code": "201",\s*"in": \[\s*"1"/, '"code": "201", "in": ["7"'),
    );
    expect(await complaints()).toContainEqual(["condition.code.unknown", "shared/groups.json sex:1"]);
  });

  test("a term that leads back to itself", async () => {
    change("metrics/shared/terms.json", (text) =>
      JSON.stringify({
        ...(JSON.parse(text) as object),
        first: { term: "second" },
        second: { term: "first" },
      }),
    );
    expect((await complaints()).map(([code]) => code)).toContain("condition.term.circle");
  });

  test("a rate without a numerator, and two versions of one day", async () => {
    change("metrics/wioa.ese.json", (text) => {
      const definition = JSON.parse(text) as { versions: { valid?: object; numerator?: object }[] };
      delete definition.versions[0]?.numerator;
      if (definition.versions[0] !== undefined) definition.versions[0].valid = { from: "2016-07-01" };
      return JSON.stringify(definition);
    });
    expect(await complaints()).toEqual([
      ["metric.valid.overlap", "wioa.ese.json versions[0].valid"],
      ["metric.kind.numerator", "wioa.ese.json versions[0]"],
    ]);
  });

  test("a file that is no JSON, one that is missing and one under another name", async () => {
    change("metrics/wioa.cred.json", (text) => text.slice(0, -20));
    rmSync(join(data, "metrics/shared/pathway.json"));
    change("metrics/wioa.msg.json", (text) => text.replace('"id": "wioa.msg"', '"id": "wioa.gains"'));
    const found = await complaints();
    expect(found).toContainEqual(["metric.file.json", "metrics/wioa.cred.json"]);
    expect(found).toContainEqual(["metric.file.missing", "metrics/shared/pathway.json"]);
    expect(found).toContainEqual(["metric.file.name", "metrics/wioa.msg.json"]);
  });

  test("a key that no definition has, at its path", async () => {
    change("metrics/wioa.meq2.json", (text) => text.replace('"unit":', '"units":'));
    const [first] = await complaints();
    expect(first?.[0]).toBe("metric.file.form");
    expect(first?.[1]).toContain("metrics/wioa.meq2.json");
  });
});
