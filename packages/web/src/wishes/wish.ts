import type { Standing } from "@footbridge/core/model/persona.ts";
import { blockNames } from "@footbridge/core/model/week.ts";

/** What a person will not give up while they look. */
export const wishes = ["earning", "free", "evenings"] as const;
export type Wish = (typeof wishes)[number];

/** To keep earning is, where no least income was told, half a week of work at today's pay, in hours. */
export const hoursKept = 20;

const evenings: readonly string[] = ["weekday-evening-1", "weekday-evening-2"];

/** The standing of a person who holds to these wishes: never wider than the one they told. */
export function narrowed(standing: Standing, held: readonly Wish[] = []): Standing {
  const floor = standing.incomeFloor > 0 ? standing.incomeFloor : standing.hourlyWage * hoursKept;
  const notEvening = blockNames.filter((block) => !evenings.includes(block));
  return {
    ...standing,
    ...(held.includes("earning") ? { incomeFloor: floor } : {}),
    ...(held.includes("free") ? { budget: 0 } : {}),
    ...(held.includes("evenings")
      ? { unavailable: [...new Set([...standing.unavailable, ...notEvening])] }
      : {}),
  };
}
