/** Round marks from 0 to at least a number, four or five of them. */
export function roundMarks(most: number): readonly number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => place * step);
}

/** The height of a line of words in the drawing. */
const lineHeight = 13;

/** Heights from the highest on screen to the lowest, moved up where words would lie over one another. */
export function apart(heights: readonly number[]): readonly number[] {
  const moved = [...heights];
  for (let place = moved.length - 2; place >= 0; place -= 1)
    moved[place] = Math.min(moved[place] ?? 0, (moved[place + 1] ?? 0) - lineHeight);
  return moved;
}
