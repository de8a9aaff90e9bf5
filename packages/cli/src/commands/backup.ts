import type { Command } from "commander";
import { storeOptions, type WhereOptions, withWhere } from "../installation/where.ts";

/** Adds `footbridge backup FILE`: everything in one file, also while the application runs. */
export function register(program: Command): void {
  withWhere(program.command("backup"))
    .description("write everything the database holds into one file")
    .argument("<file>", "where to; an older file of that name is replaced once the new one is whole")
    .action(run);
}

async function run(file: string, options: WhereOptions): Promise<void> {
  const { withStore } = await import("../installation/with-store.ts");
  const { writeBackup } = await import("@footbridge/store/backup/write-backup.ts");
  const { contentsOf } = await import("../installation/backup-words.ts");
  await withStore({ ...storeOptions(options), readOnly: true }, async (store) => {
    const report = await writeBackup(store, file);
    process.stdout.write(`Backed up ${store.place}: ${contentsOf(report)} in ${file}.\n`);
  });
}
