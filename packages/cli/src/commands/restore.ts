import type { Command } from "commander";
import { storeOptions, placeBeside, type WhereOptions, withWhere } from "../installation/where.ts";

interface RestoreOptions extends WhereOptions {
  readonly force?: boolean;
}

/** Adds `footbridge restore FILE`: everything from one file, or nothing. */
export function register(program: Command): void {
  withWhere(program.command("restore"))
    .description("bring back what footbridge backup wrote, into an empty database")
    .argument("<file>", "a file that footbridge backup wrote, on either kind of database")
    .option("--force", "replace everything in a database that is not empty")
    .action(run);
}

async function run(file: string, options: RestoreOptions): Promise<void> {
  const { withStore } = await import("../installation/with-store.ts");
  const { restoreBackup } = await import("@footbridge/store/backup/restore.ts");
  const { contentsOf } = await import("../installation/backup-words.ts");
  const { broughtWords, keysThere, placesFor } = await import("../installation/beside-tables.ts");
  const place = placeBeside(options);
  const before = keysThere(place);
  await withStore(storeOptions(options), async (store) => {
    const report = await restoreBackup(store, file, {
      force: options.force === true,
      placeOf: placesFor(place),
    });
    process.stdout.write(`Restored ${contentsOf(report)} into ${store.place}, as of ${report.made}.\n`);
    process.stdout.write(broughtWords(report, place, before));
  });
}
