/** The `index`-th of `parts` nearly equal whole shares of a total; the shares add up to the total. */
export const share = (total: number, parts: number, index: number): number =>
  Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts);

/** Whole shares in proportion to the weights that add up to the total. */
export function shares(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  let seen = 0;
  let given = 0;
  return weights.map((weight) => {
    seen += weight;
    const upTo = sum === 0 ? 0 : Math.round((total * seen) / sum);
    const mine = upTo - given;
    given = upTo;
    return mine;
  });
}
