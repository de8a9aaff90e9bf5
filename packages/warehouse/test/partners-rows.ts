import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { stateRecords } from "@footbridge/core/generate/state/state.ts";
import { addDays, parseDay } from "@footbridge/core/units/day.ts";

/**
 * A partner's records of people whom the state of that seed knows too: some are the same periods again, others 45 days
 * earlier, so that they overlap; and one in three contradicts itself somewhere.
 */
export function* partnersRows(seed: number): Generator<StateRow> {
  for (const { row, flaw } of stateRecords({ people: 6000, seed, flaws: 0.3 })) {
    // No such day cannot stand in the table, and a record of nobody is refused when it is read.
    if (flaw === "no-such-day" || flaw === "no-identifier") continue;
    const number = Number(row["100"]?.slice(1) ?? 0);
    // The same period on a pathway twice has no last one: what came afterwards would be either's.
    yield number % 3 === 0 ? { ...row, pathway: undefined } : moved(row, -45);
  }
}

const moved = (row: StateRow, days: number): StateRow =>
  Object.fromEntries(
    Object.entries(row).map(([id, value]) => {
      const day = id === "200" || value === undefined ? undefined : parseDay(value);
      return [id, day === undefined ? value : addDays(day, days)];
    }),
  );
