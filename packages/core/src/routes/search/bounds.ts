import type { Clock } from "../clock.ts";
import { ForwardPass } from "../forward/pass.ts";
import { emptyReach } from "../forward/reach.ts";
import type { Lens } from "../lens/lens.ts";
import { never } from "../network/snapshot.ts";
import type { Aim } from "../problem/targets.ts";
import { LeastValues } from "./least-values.ts";
import type { OpenVector } from "./parts.ts";

/** A way to the target with the best case (time, cost, risk, steps) of any route to it. */
export interface BoundedAim extends Aim {
  readonly bound: OpenVector;
}

/**
 * The aims that can be reached at all, each with its best case: dates by a forward pass, the rest by the dearest part of
 * the cheapest way. Undefined when the clock ran out.
 */
export function boundAims(lens: Lens, aims: readonly Aim[], clock: Clock): readonly BoundedAim[] | undefined {
  const reach = emptyReach(lens.snapshot);
  new ForwardPass(lens.snapshot).run(lens, reach);
  const least = new LeastValues(lens, reach.weeks);
  if (!least.run(clock)) return undefined;
  return aims
    .filter(({ fact }) => reach.weeks[fact] !== never)
    .map((aim) => ({
      ...aim,
      bound: [
        reach.weeks[aim.fact]!,
        least.cost[aim.fact]!,
        least.risk[aim.fact]!,
        least.steps[aim.fact]!,
      ] as const,
    }));
}
