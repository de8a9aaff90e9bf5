import type { Text as SharedText } from "yjs";

/**
 * Makes of a text what somebody typed, by the least change: only what differs from what they were shown is taken out and put in.
 */
export function typeInto(text: SharedText, next: string, shown: string = text.toJSON()): void {
  const start = sameStart(shown, next);
  const end = sameEnd(shown.slice(start), next.slice(start));
  const taken = Math.min(shown.length - start - end, Math.max(0, text.length - start));
  const put = next.slice(start, next.length - end);
  const place = Math.min(start, text.length);
  if (taken > 0) text.delete(place, taken);
  if (put !== "") text.insert(place, put);
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
