import { expect, test } from "vitest";
import { drawKey } from "../../src/work/draw-key.ts";

test("a key is a UUID, and each is another", () => {
  const keys = Array.from({ length: 50 }, drawKey);
  for (const key of keys)
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(keys).size).toBe(50);
});
