import { withEdit } from "@footbridge/core/directory/edit.ts";
import type { Moment } from "@footbridge/core/directory/hours.ts";
import type { Listing } from "@footbridge/core/directory/find.ts";
import { clockIn } from "@footbridge/core/directory/city-clock.ts";
import { holidayOn } from "@footbridge/core/directory/holidays.ts";
import { addDays, type Day, dayNumber } from "@footbridge/core/units/day.ts";
import type { CityAround } from "@footbridge/feeds/city/around.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { type Beyond, readStandings } from "@footbridge/store/directory/standings.ts";
import type { Keeper } from "../city/keeper.ts";
import type { Shelves } from "../details/shelves.ts";

/** What the directory needs of the rest of the service. */
export interface DirectoryPlace {
  readonly db: Database;
  readonly keeper: Keeper;
  readonly today: () => Day;
  /** ZIP codes, time zone and holidays of the city. */
  readonly around: CityAround;
}

/** The directory as it stands: services of the catalog with all that is known of them today. */
export interface DirectoryNow {
  readonly listings: readonly Listing[];
  readonly shelves: Shelves;
  readonly now: Moment;
}

export async function directoryNow({ db, keeper, today, around }: DirectoryPlace): Promise<DirectoryNow> {
  const { shelves } = keeper.now();
  const beyond = await readStandings(db);
  const listings = shelves.catalog.supports.flatMap((support) => listingOf(shelves, support, beyond) ?? []);
  return { listings, shelves, now: momentIn(around, today(), new Date()) };
}

/** The shelves with each service as its organization edited it: where letters go, what is closed, how it is called. */
export async function shelvesEdited({ db, keeper }: Pick<DirectoryPlace, "db" | "keeper">): Promise<Shelves> {
  const { shelves } = keeper.now();
  const edited = [...(await readStandings(db))].flatMap(([id, { edit }]) => {
    const support = Object.keys(edit).length === 0 ? undefined : shelves.one.support.get(id);
    return support === undefined ? [] : [[id, withEdit(support, edit)] as const];
  });
  if (edited.length === 0) return shelves;
  return {
    ...shelves,
    one: { ...shelves.one, support: new Map([...shelves.one.support, ...edited]) },
  };
}

function listingOf(
  { one }: Shelves,
  support: Listing["support"],
  beyond: ReadonlyMap<string, Beyond>,
): Listing | undefined {
  const organization = one.organization.get(support.organization);
  if (organization === undefined) return undefined;
  const known = beyond.get(support.id);
  return {
    support: known === undefined ? support : withEdit(support, known.edit),
    organization,
    site: support.site === undefined ? undefined : one.site.get(support.site),
    standing: known?.standing ?? {},
  };
}

/** The moment in the city; `today` is told by the calendar of this machine, which may be a day ahead or behind. */
export function momentIn({ zone, holidays }: CityAround, today: Day, at: Date): Moment {
  const clock = clockIn(zone, at);
  const machine = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as Day;
  const day = addDays(today, dayNumber(clock.day) - dayNumber(machine));
  return { day, minute: clock.minute, holiday: holidayOn(day, holidays) };
}
