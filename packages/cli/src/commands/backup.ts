import { type Command, Option } from "commander";
import { storeOptions, placeBeside, type WhereOptions, withWhere } from "../installation/where.ts";

interface BackupWishes extends WhereOptions {
  readonly withKeys?: boolean;
  /** As it was called when there was one key. */
  readonly withPeopleKey?: boolean;
}

/** Adds `footbridge backup FILE`: everything in one file, also while the application runs. */
export function register(program: Command): void {
  withWhere(program.command("backup"))
    .description("write everything the database holds, and the originals of submissions, into one file")
    .argument("<file>", "where to; an older file of that name is replaced once the new one is whole")
    .option(
      "--with-keys",
      "also the keys of pseudonyms and of sign-in: who has the file can then tell whose records are whose",
    )
    .addOption(new Option("--with-people-key").hideHelp())
    .action(run);
}

async function run(file: string, options: BackupWishes): Promise<void> {
  const { withStore } = await import("../installation/with-store.ts");
  const { writeBackup } = await import("@footbridge/store/backup/write-backup.ts");
  const { contentsOf } = await import("../installation/backup-words.ts");
  const { filesToTake, takenWords } = await import("../installation/beside-tables.ts");
  const place = placeBeside(options);
  let gone = 0;
  await withStore({ ...storeOptions(options), readOnly: true }, async (store) => {
    const report = await writeBackup(store, file, {
      files: async (originals) => {
        const files = filesToTake(place, originals, options.withKeys ?? options.withPeopleKey === true);
        gone = originals.filter((sha256) => !files.some(({ name }) => name.endsWith(sha256))).length;
        return files;
      },
    });
    process.stdout.write(`Backed up ${store.place}: ${contentsOf(report)} in ${file}.\n`);
    process.stdout.write(takenWords(report, place, gone));
  });
}
