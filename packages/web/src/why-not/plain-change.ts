import type { ToldChange } from "@footbridge/contract/why-not.ts";
import type { Change } from "@footbridge/core/routes/why-not/change.ts";

/** A change without the words and advice that came with it: what is kept and applied. */
export function plainChange(told: ToldChange): Change {
  const { advice, label, ...change } = told;
  return advice === undefined && label === undefined ? told : change;
}
