import { expect, test } from "vitest";
import { type LineEvent, lineAfter, noLineYet } from "../../src/labs/room/line.ts";

const here: LineEvent = { kind: "here", waiting: false };
const waiting: LineEvent = { kind: "here", waiting: true };
const gone: LineEvent = { kind: "gone" };
const read: LineEvent = { kind: "read" };

const toldAfter = (...events: readonly LineEvent[]): string => events.reduce(lineAfter, noLineYet).told;

test("who comes in for the first time is not back, however long it took", () => {
  expect(toldAfter(here)).toBe("nothing");
  expect(toldAfter(gone)).toBe("gone");
  expect(toldAfter(gone, here)).toBe("nothing");
});

test("who lost the line and was told so is back, until they have read it", () => {
  expect(toldAfter(here, gone)).toBe("gone");
  expect(toldAfter(here, gone, here)).toBe("back");
  expect(toldAfter(here, gone, here, read)).toBe("nothing");
});

test("a return of long ago is not told again when the line flickers", () => {
  // A flicker is a line that is here again before its going was noticed.
  expect(toldAfter(here, gone, here, read, here)).toBe("nothing");
  expect(toldAfter(here, here)).toBe("nothing");
  expect(toldAfter(here, gone, here, read, gone, here)).toBe("back");
});

test("what was written before one ever came in is told to have arrived", () => {
  expect(toldAfter(gone, waiting)).toBe("back");
  expect(toldAfter(gone, waiting, here)).toBe("back");
  expect(toldAfter(gone, waiting, here, read)).toBe("nothing");
});

test("a line that goes again before its return was read is gone", () => {
  expect(toldAfter(here, gone, here, gone)).toBe("gone");
  expect(toldAfter(here, gone, read)).toBe("gone");
});
