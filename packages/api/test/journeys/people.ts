import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { type StateRequest, stateRows } from "@footbridge/core/generate/state/state.ts";
import { foldable } from "./comparable.ts";

/** Doors of people who become participants. */
const doors = { es: 36, adult: 18, dw: 10, youth: 12, aefla: 14, vr: 10 };

/** Made-up people whose periods a journey can tell, each as rows in the order of their entries. */
export function* foldablePeople(request: StateRequest): Generator<readonly StateRow[]> {
  let own: StateRow[] = [];
  const whole = (): boolean => own.length > 0 && foldable(own);
  for (const row of stateRows({ doors, ...request })) {
    if (own[0] !== undefined && own[0]["100"] !== row["100"]) {
      if (whole()) yield own;
      own = [];
    }
    own.push(row);
  }
  if (whole()) yield own;
}
