import { expect, test } from "vitest";
import { toldOnce } from "../../src/mine/told-once.ts";

const line = (seq: number, second: number, more: object = {}) => ({
  seq,
  at: `2026-11-29T10:00:${String(second).padStart(2, "0")}.000Z`,
  own: true,
  name: "Ana",
  role: "participant",
  org: "",
  action: "give consent",
  why: "coordination: lantern",
  ...more,
});

test("a yes in two linked records is told once; the same yes later, or to another house, is told again", () => {
  const told = toldOnce([
    line(9, 41),
    line(7, 40),
    line(6, 40),
    line(5, 20),
    line(4, 20, { why: "coordination: harbor" }),
    line(3, 20),
    line(2, 20),
    line(1, 17),
  ]);
  expect(told.map(({ seq }) => seq)).toEqual([9, 7, 5, 4, 3, 1]);
});
