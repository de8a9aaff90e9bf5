import { describe, expect, test } from "vitest";
import { nextSize } from "../../src/people/bring-events.ts";

describe("how many events the next slice has", () => {
  test.each([
    ["as many, when it took as long as a slice should", 800, 60, 800],
    ["fewer, when it took longer", 800, 80, 600],
    ["half at the least, when the machine stalled", 800, 6000, 400],
    ["half as many again at the most", 800, 1, 1200],
    ["never so few that the rest costs more than the events", 60, 9000, 50],
    ["never more than one statement should hold", 3900, 5, 4000],
  ])("%s", (_, size, took, expected) => expect(nextSize(size, took)).toBe(expected));
});
