import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Keeper } from "../city/keeper.ts";
import type { About } from "../people/about.ts";

/** What plans need of the rest of the service. */
export interface PlansPlace {
  readonly db: Database;
  readonly keeper: Keeper;
  readonly today: () => Day;
  /** What codes are sealed with. */
  readonly secret: () => Promise<string>;
  readonly about: About;
}
