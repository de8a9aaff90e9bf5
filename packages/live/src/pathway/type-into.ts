import type { Text as SharedText } from "yjs";

/**
 * Makes of a text what somebody typed, by the least change: only what differs from what they were shown is taken out and put
 * in. What others have typed since then stays where it is, and is not counted as theirs.
 */
export function typeInto(text: SharedText, next: string, shown: string = text.toJSON()): void {
  const own = changeOf(shown, next);
  const others = changeOf(shown, text.toJSON());
  const moved = others.put.length - (others.end - others.start);
  // From the end on, so that the places before it hold.
  const after = Math.max(own.start, others.end);
  if (own.end > after) text.delete(after + moved, own.end - after);
  const before = Math.min(own.end, others.start);
  if (before > own.start) text.delete(own.start, before - own.start);
  if (own.put === "") return;
  const behind = own.start >= others.end ? own.start : others.end;
  text.insert(own.start <= others.start ? own.start : behind + moved, own.put);
}

/** What was put in place of the letters from `start` to before `end`. */
function changeOf(from: string, to: string) {
  const start = sameStart(from, to);
  const end = sameEnd(from.slice(start), to.slice(start));
  return { start, end: from.length - end, put: to.slice(start, to.length - end) };
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  // A sign of two halves stays whole.
  return length > 0 && isHigh(one.charCodeAt(length - 1)) ? length - 1 : length;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length > 0 && isLow(one.charCodeAt(one.length - length)) ? length - 1 : length;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
