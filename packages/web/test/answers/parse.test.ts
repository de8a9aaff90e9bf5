import { describe, expect, it } from "vitest";
import { parseHours, parseMoney, writeMoney } from "../../src/ask/parse.ts";

describe("amounts as people type them", () => {
  it.each([
    ["18", 1800],
    ["$18.50", 1850],
    [" $ 1,200 ", 120_000],
    ["0", 0],
  ])("reads %s as %i cents", (text, cents) => expect(parseMoney(text)).toBe(cents));

  it.each(["abc", "-5", "18.555", "$", "1e9", "9999999"])("does not guess at %s", (text) =>
    expect(parseMoney(text)).toBeUndefined(),
  );

  it.each([0, 1800, 1850, 5])("writes %i cents so that they are read back the same", (cents) =>
    expect(parseMoney(writeMoney(cents))).toBe(cents),
  );

  it("reads hours from 1 to 100, with a point or a comma", () => {
    expect(parseHours("12,5")).toBe(12.5);
    expect(parseHours("30")).toBe(30);
    for (const text of ["0", "101", "ten", "-3", ""]) expect(parseHours(text)).toBeUndefined();
  });
});
