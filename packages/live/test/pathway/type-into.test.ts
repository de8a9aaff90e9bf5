import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { typeInto } from "../../src/pathway/type-into.ts";

/** What a text says after somebody, who was shown `shown`, typed `next` while it already said `now`. */
function typed(shown: string, now: string, next: string): string {
  const text = new Y.Doc().getText("words");
  text.insert(0, now);
  typeInto(text, next, shown);
  return text.toJSON();
}

describe("typing into words that others have changed since one was shown them", () => {
  test.each([
    ["a night class", "Free: a night class", "a night class in Spanish", "Free: a night class in Spanish"],
    ["a night class", "Free: a night class", "a class", "Free: a class"],
    ["a night class", "a night class, free", "one night class", "one night class, free"],
    ["a night class", "a day class", "a night class in June", "a day class in June"],
    ["a night class", "a class", "a night and day class", "a and day class"],
    ["abc", "", "abcd", "d"],
    ["", "theirs", "mine", "minetheirs"],
  ])("%j, now %j, typed %j: %j", (shown, now, next, told) => {
    expect(typed(shown, now, next)).toBe(told);
  });

  test("what both put in is there, whole, wherever they did (4,000 seeded pairs)", () => {
    let seed = 7;
    const below = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let round = 0; round < 4000; round += 1) {
      const shown = "abcdefghij".slice(0, below(11));
      const changed = (put: string): string => {
        const start = below(shown.length + 1);
        const end = start + below(shown.length - start + 1);
        return shown.slice(0, start) + put + shown.slice(end);
      };
      const [now, next] = [changed("XYZ"), changed("123")];
      const told = typed(shown, now, next);
      expect([shown, now, next, told.includes("XYZ"), told.includes("123")]).toEqual([
        shown,
        now,
        next,
        true,
        true,
      ]);
      // Nothing of what was there is doubled, and what neither took away is there.
      const letters = Array.from(shown).filter((letter) => now.includes(letter) && next.includes(letter));
      expect(told.replaceAll(/[XYZ123]/g, "")).toBe(letters.join(""));
    }
  });
});
