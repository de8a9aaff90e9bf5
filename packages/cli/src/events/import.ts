import { type Imported, importFile } from "@footbridge/api/people/import-file.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import { today } from "../installation/demo-city.ts";
import { storeOptions, type WhereOptions } from "../installation/where.ts";
import { withStore } from "../installation/with-store.ts";
import { bounds, readEventFile, UnusableFile } from "./read-file.ts";
import { importedText, progressOn } from "./tell.ts";
import { memberOf, type WhoseOptions } from "./whose.ts";

/** How `events import` was asked for. */
export interface ImportOptions extends WhereOptions, WhoseOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

/** Brings in a file of events; answers the exit code. */
export async function runImport(path: string, options: ImportOptions): Promise<number> {
  const bytes = await bytesOrComplaint(path);
  if (bytes === undefined) return 2;
  let result: Imported | undefined;
  await withStore(storeOptions(options), async ({ db, background }) => {
    const member = await memberOf(db, options, path);
    const progress = progressOn(process.stderr);
    result = await importFile(bytes, {
      member,
      background,
      knowledge: await readJourneyKnowledge(),
      today: today(),
      bounds,
      signal: signalOfStop(),
      dryRun: options.dryRun,
      told: progress.tell,
    });
    progress.done();
  });
  if (result === undefined) return 2;
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(result, undefined, 2)}\n`
      : importedText(result, options.dryRun === true),
  );
  return result.usable && !result.cutShort && result.taken === 0 ? 0 : 1;
}

async function bytesOrComplaint(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readEventFile(path);
  } catch (failure) {
    if (!(failure instanceof UnusableFile)) throw failure;
    process.stderr.write(`${failure.message}\n`);
    return undefined;
  }
}

/** Ctrl+C ends it after the slice under way; a second one at once. */
function signalOfStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
