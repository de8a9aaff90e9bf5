/** Where a place in a text is once somebody else has changed it: what they put before it moves it on. */
export function caretAfter(before: string, after: string, caret: number): number {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  return start >= caret ? caret : Math.max(start, caret + after.length - before.length);
}
