import type { Race } from "@footbridge/core/simulate/race.ts";

/** Whether two designs came to the very same, to the last digit. */
export const sameResult = ({ one, other }: Race): boolean => JSON.stringify(one) === JSON.stringify(other);
