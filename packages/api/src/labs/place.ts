import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Live } from "../live/http.ts";
import type { Teller } from "./tell.ts";

/** What labs need of the rest of the service. */
export interface LabsPlace {
  readonly db: Database;
  readonly live: Live;
  readonly today: () => Day;
  /** The address people use, where it is another than that asked for. */
  readonly publicUrl?: string | undefined;
  readonly teller: Teller;
}
