import { withEdit } from "@footbridge/core/directory/edit.ts";
import type { Moment } from "@footbridge/core/directory/hours.ts";
import type { Listing } from "@footbridge/core/directory/find.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { type Beyond, readStandings } from "@footbridge/store/directory/standings.ts";
import type { Keeper } from "../city/keeper.ts";
import type { Shelves } from "../details/shelves.ts";

/** What the directory needs of the rest of the service. */
export interface DirectoryPlace {
  readonly db: Database;
  readonly keeper: Keeper;
  readonly today: () => Day;
}

/** The directory as it stands: services of the catalog with all that is known of them today. */
export interface DirectoryNow {
  readonly listings: readonly Listing[];
  readonly shelves: Shelves;
  readonly now: Moment;
}

export async function directoryNow({ db, keeper, today }: DirectoryPlace): Promise<DirectoryNow> {
  const { shelves } = keeper.now();
  const beyond = await readStandings(db);
  const listings = shelves.catalog.supports.flatMap((support) => listingOf(shelves, support, beyond) ?? []);
  return { listings, shelves, now: { day: today(), minute: minuteHere() } };
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

/** Minutes after midnight where this machine stands. */
function minuteHere(): number {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}
