import type { FeedResult, RowOutcome } from "@footbridge/core/model/import.ts";
import { feedNames, type FeedName } from "@footbridge/feeds/feeds.ts";
import { readFeed, type State } from "@footbridge/feeds/read-feed.ts";
import { type ImportView, viewOfReport, viewOfResult } from "@footbridge/feeds/report/import-view.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { inputFiles } from "./input-files.ts";
import type { Progress } from "./progress.ts";
import type { ToldList } from "./report-file.ts";

/** What to import: one feed, or `all` that a folder holds. */
export interface ImportRequest {
  readonly feed: FeedName | "all";
  readonly paths: readonly string[];
  readonly state?: State;
  readonly vintage?: string;
}

/** Reads the lists of a request one after the other, so that one list at a time is in memory. */
export async function* readLists(request: ImportRequest, progress: Progress): AsyncGenerator<FeedResult> {
  const { files, folder } = inputFiles(request.paths, request.feed === "all");
  const options = { vintage: request.vintage, progress: progress.rows };
  if (request.feed !== "all") {
    const strangers = folder ? "mention" : "refuse";
    yield* await readFeed({ feed: request.feed, files, strangers, state: request.state }, options);
    return;
  }
  let occupations = false;
  for (const feed of feedNames) {
    if (feed === "crosswalk" || (feed === "soc" && occupations)) continue; // O*NET says more of the same occupations
    const asked = { feed, files, strangers: "ignore", state: request.state } as const;
    for (const result of await readFeed(asked, options)) {
      if (result.files.length === 0) continue;
      occupations ||= feed === "onet";
      yield result;
    }
  }
}

/** A list as it would be imported. */
export const tryList = (result: FeedResult): ToldList => ({ view: viewOfResult(result), rows: result.rows });

/** Stores a list and tells what became of it; its rows as the store judged them. */
export async function storeList(store: Store, result: FeedResult): Promise<ToldList> {
  const report = await store.catalog.import(result);
  const same = report.rows.refused === result.rows.filter(({ outcome }) => outcome === "refused").length;
  const rows = same ? result.rows : await storedRows(store, report.id);
  const view: ImportView = viewOfReport(report, rows);
  return { view, rows };
}

async function storedRows(store: Store, id: string): Promise<readonly RowOutcome[]> {
  const rows: RowOutcome[] = [];
  let after: string | undefined;
  do {
    const page = await store.imports.rows(id, { after, limit: 1000 });
    rows.push(...(page?.items ?? []));
    after = page?.next;
  } while (after !== undefined);
  return rows;
}
