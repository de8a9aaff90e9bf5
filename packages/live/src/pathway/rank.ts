const digits = "0123456789abcdefghijklmnopqrstuvwxyz";

const digitAt = (rank: string, place: number): number => Math.max(0, digits.indexOf(rank[place] ?? "0"));

/** A rank after `low` and before `high`, as text that sorts; without `high` the nearest that leaves room. */
export function rankBetween(low = "", high?: string): string {
  if (high === undefined || high <= low) return rankAfter(low);
  let rank = "";
  let open = false;
  for (let place = 0; ; place += 1) {
    const least = digitAt(low, place);
    const most = open ? digits.length : digitAt(high, place);
    const middle = Math.floor((least + most) / 2);
    if (middle > least) return rank + (digits[middle] ?? "");
    // Ranks that end in 0, which nobody here writes, have nothing between them.
    if (place > low.length + high.length) return rankAfter(low);
    rank += digits[least] ?? "0";
    if (most > least) open = true;
  }
}

function rankAfter(low: string): string {
  for (let place = 0; ; place += 1) {
    const digit = digitAt(low, place);
    if (digit + 1 < digits.length) return low.slice(0, place).padEnd(place, "z") + (digits[digit + 1] ?? "");
  }
}

/** Ranks of a list that is laid down at once. */
export const rankAt = (place: number): string => {
  let rank = "";
  for (let rest = place; ; rest -= digits.length - 1) {
    if (rest < digits.length - 1) return rank + (digits[rest + 1] ?? "");
    rank += "z";
  }
};

/** By rank; equal ranks, written at the same moment, by key. */
export const byRank = (
  one: { readonly rank: string; readonly key: string },
  other: { readonly rank: string; readonly key: string },
): number => (one.rank === other.rank ? (one.key < other.key ? -1 : 1) : one.rank < other.rank ? -1 : 1);
