import type { Page } from "@footbridge/contract/page.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { SeatsLeft } from "@footbridge/core/plan/with-seats.ts";
import type { FeedResult, ImportReport, RowOutcome } from "@footbridge/core/model/import.ts";

/** What the API asks of the store; `openStore` of the store package gives it, on either database. */
export interface ApiStore {
  readonly catalog: {
    version(): Promise<number>;
    read(): Promise<{ readonly version: number; readonly catalog: Catalog }>;
    /** Stores a list; absent where nothing is stored. */
    readonly import?: (feed: FeedResult) => Promise<ImportReport>;
  };
  /** Seats left where rosters are kept; absent, the catalog's are all there is. */
  readonly seats?: {
    version(): Promise<number>;
    left(): Promise<{ readonly version: number; readonly left: SeatsLeft }>;
  };
  readonly imports: {
    list(ask: PageAsk & { readonly feed?: string }): Promise<Page<ImportReport>>;
    get(id: string): Promise<ImportReport | undefined>;
    rows(
      id: string,
      ask: PageAsk & { readonly outcome?: RowOutcome["outcome"] },
    ): Promise<Page<RowOutcome> | undefined>;
  };
}

export interface PageAsk {
  readonly after?: string;
  readonly limit: number;
}
