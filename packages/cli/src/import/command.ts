import { textOf } from "@footbridge/feeds/report/text.ts";
import type { Store, StoreOptions } from "@footbridge/store/open-store.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import { withStore } from "../installation/with-store.ts";
import { progressOn } from "./progress.ts";
import { type ToldList, writeReport } from "./report-file.ts";
import { type ImportRequest, readLists, storeList, tryList } from "./run-import.ts";
import { writeCodes } from "./write-codes.ts";

/** How an import is told and where it goes. */
export interface ImportChoices {
  readonly store: StoreOptions;
  readonly dryRun?: true;
  readonly json?: true;
  readonly report?: string;
  readonly out?: string;
}

/** Imports, tells, writes the report; true where a list could not be used at all. */
export async function runImport(request: ImportRequest, choices: ImportChoices): Promise<boolean> {
  if (choices.out !== undefined) await writeCodes(request.paths, choices.out);
  const told: ToldList[] = [];
  const each = async (fate: (result: FeedResult) => ToldList | Promise<ToldList>): Promise<void> => {
    const progress = progressOn(process.stderr);
    for await (const result of readLists(request, progress)) {
      progress.done();
      const list = await fate(result);
      if (choices.json !== true) process.stdout.write(`${textOf(list.view)}\n`);
      told.push(list);
    }
  };
  if (choices.dryRun === true) await each(tryList);
  else await withStore(choices.store, (store: Store) => each((result) => storeList(store, result)));
  if (choices.json === true)
    process.stdout.write(
      `${JSON.stringify(
        told.map(({ view }) => view),
        undefined,
        2,
      )}\n`,
    );
  if (choices.report !== undefined) writeReport(choices.report, told);
  if (told.length === 0) process.stderr.write("Nothing to import was found there.\n");
  return told.length === 0 || told.some(({ view }) => !view.usable);
}
