import { describe, expect, test } from "vitest";
import { files, lines, sources } from "./tree.ts";

const sizes = sources.map((path) => ({ path, lines: lines(path) })).sort((a, b) => a.lines - b.lines);
const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;

describe("files stay small", () => {
  test("no file has more than 400 lines", () => {
    const code = files.filter((path) => /(?<!\.gen)\.(ts|tsx|mjs|scss)$/.test(path));
    expect(code.filter((path) => lines(path) > 400)).toEqual([]);
  });

  test("the median file has at most 90 lines and the 95th percentile at most 250", () => {
    expect(sizes.length).toBeGreaterThan(50);
    expect(at(0.5)).toBeLessThanOrEqual(90);
    expect(at(0.95)).toBeLessThanOrEqual(250);
  });
});
