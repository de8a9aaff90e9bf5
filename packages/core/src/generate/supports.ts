import type { TownService } from "../routes/town.ts";
import type { Seeded } from "../units/seeded.ts";

/** What some people cannot study without. */
export const needs = ["childcare", "transport", "language-support", "accommodation"] as const;
export type Need = (typeof needs)[number];

/** Cents a week where a place has the service, and how often it has. */
const prices: Readonly<Record<Need, { readonly weekly: readonly number[]; readonly found: number }>> = {
  childcare: { weekly: [0, 1500, 4000, 9000], found: 0.8 },
  transport: { weekly: [0, 700, 1700, 3400], found: 1 },
  "language-support": { weekly: [0, 0, 1000], found: 0.6 },
  accommodation: { weekly: [0], found: 0.7 },
};

/** The services of each place, one price for a need where there is any. */
export function draftServices(places: readonly string[], random: Seeded): readonly TownService[] {
  return places.flatMap((place) =>
    needs
      .filter((need) => random.chance(prices[need].found))
      .map((need) => ({ place, need, weekly: random.pick(prices[need].weekly) })),
  );
}
