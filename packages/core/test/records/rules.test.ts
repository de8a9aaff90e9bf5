import { describe, expect, test } from "vitest";
import { writtenOut } from "@footbridge/core/records/rules/expand.ts";
import { readRules } from "@footbridge/core/records/rules/read-rules.ts";
import { layout } from "./knowledge.ts";

const sound = {
  id: "13.blank",
  group: 13,
  severity: "error",
  elements: ["923"],
  when: { blank: "923" },
  message: "x",
  fix: "y",
  source: "z",
};
const read = (...rules: readonly object[]) => readRules([{ name: "13.json", json: { rules } }], layout);
const codes = (...rules: readonly object[]): readonly string[] =>
  read(...rules).findings.map(({ code }) => code);

describe("a file of rules", () => {
  test("that is sound has no findings", () => {
    expect(read(sound)).toMatchObject({ ok: true, value: { records: [{ id: "13.blank" }], shares: [] } });
  });

  test("written once for several elements is written out for each", () => {
    expect(
      writtenOut({
        each: [
          ["1600", "1703"],
          ["1602", "1704"],
        ],
        message: "$1 and $2",
        set: { $1: { value: "0" } },
      }),
    ).toEqual([
      { message: "1600 and 1703", set: { "1600": { value: "0" } } },
      { message: "1602 and 1704", set: { "1602": { value: "0" } } },
    ]);
  });

  test.each([
    ["rule.shape", { ...sound, severity: "grave" }],
    ["rule.shape", { ...sound, when: { blanc: "923" } }],
    ["rule.shape", { ...sound, extra: 1 }],
    ["rule.group", { ...sound, group: 12 }],
    ["rule.repair", { ...sound, severity: "repair" }],
    ["rule.repair", { ...sound, set: { "923": { value: "00" } } }],
    ["rule.code.unknown", { ...sound, severity: "repair", set: { "923": { value: "99" } } }],
    ["rule.element.unknown", { ...sound, elements: ["9999"] }],
    ["condition.element.unknown", { ...sound, when: { blank: "9999" } }],
    ["condition.code.unknown", { ...sound, when: { code: "923", in: ["77"] } }],
    ["condition.term.unknown", { ...sound, when: { term: "nobody" } }],
  ])("tells %s with its place", (code, rule) => {
    const { ok, findings } = read(sound, rule);
    expect(ok).toBe(false);
    expect(findings[0]).toMatchObject({ code, severity: "error" });
    expect(findings[0]?.at).toContain("13.json rules[1]");
  });

  test("tells everything at once, over all files", () => {
    expect(codes({ ...sound, group: 1 }, { ...sound, elements: ["9999"] })).toEqual([
      "rule.group",
      "rule.element.unknown",
    ]);
    const two = readRules(
      [
        { name: "a", json: [] },
        { name: "b", json: { rules: [{ ...sound, group: 1 }] } },
      ],
      layout,
    );
    expect(two.findings.map(({ at }) => at)).toEqual(["a", "b rules[0]"]);
  });
});
