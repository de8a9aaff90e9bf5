import { presentItinerary } from "./present.ts";
import type { PresentedItinerary } from "./present.ts";
import type { Town } from "./town.ts";
import type { WayOpen, WhyNot } from "./why-not.ts";

/** An explanation as `footbridge routes --why-not --json` prints it. */
export interface PresentedWhyNot {
  readonly status: WhyNot["status"];
  readonly target: string;
  readonly ways: readonly PresentedWay[];
  readonly missingBridges: readonly string[];
  readonly complete: boolean;
}

export type PresentedWay = Omit<WayOpen, "itinerary"> & { readonly itinerary?: PresentedItinerary };

/** Turns an explanation into its printed form: weeks as dates; the changed person stands in the person file's format. */
export function presentWhyNot(town: Pick<Town, "start">, target: string, answer: WhyNot): PresentedWhyNot {
  const { status, missingBridges, complete } = answer;
  const ways = answer.ways.map(({ itinerary, ...way }) => ({
    ...way,
    ...(itinerary === undefined ? {} : { itinerary: presentItinerary(town, itinerary) }),
  }));
  return { status, target, ways, missingBridges, complete };
}
