import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { labelsOf } from "@footbridge/api/city/words.ts";
import { directoryOf } from "@footbridge/api/hsds/directory.ts";
import { knownOf } from "@footbridge/api/hsds/known.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { labeller } from "@footbridge/core/plan/labels.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readVocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import { type KnownDirectory, readHsds } from "@footbridge/feeds/hsds/read-hsds.ts";
import { viewOfResult } from "@footbridge/feeds/report/import-view.ts";
import { textOf } from "@footbridge/feeds/report/text.ts";
import { fileAt, type InputFile } from "@footbridge/feeds/table/input-file.ts";
import { filesOfZip } from "@footbridge/feeds/table/zip.ts";
import { readStandings } from "@footbridge/store/directory/standings.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { withStore } from "../installation/with-store.ts";
import { findingsText } from "../text/findings.ts";
import type { ImportChoices } from "./command.ts";
import { type ToldList, writeReport } from "./report-file.ts";
import { storeList } from "./run-import.ts";

/** The directory as it goes out today, and the catalog it is made of. */
export async function directoryOfStore({ catalog, db }: Pick<Store, "catalog" | "db">) {
  const read = await catalog.read();
  const labelOf = labeller(read.catalog, labelsOf(await readVocabulary()));
  const directory = directoryOf(read.catalog, (word) => labelOf(word).en, await readStandings(db));
  return { catalog: read.catalog, directory };
}

/** What a package is compared with. */
export async function knownIn(store: Pick<Store, "catalog" | "db">): Promise<KnownDirectory> {
  const { catalog, directory } = await directoryOfStore(store);
  return knownOf(catalog, directory);
}

/** Imports a package, all of it or nothing; true where it could not be used. */
export async function runHsdsImport(paths: readonly string[], choices: ImportChoices): Promise<boolean> {
  let wrong = false;
  await withStore(choices.store, async (store) => {
    const today = new Date().toISOString().slice(0, 10) as Day;
    const { files, findings: broken } = filesOf(paths);
    const read = await readHsds(files, await knownIn(store), today);
    const result = broken.length === 0 ? read : { ...read, findings: broken };
    const unusable = result.findings.some(({ severity }) => severity === "error");
    const nothingNew = !unusable && Object.keys(result.records).length === 0;
    if (nothingNew) {
      process.stdout.write(
        `${result.rows.length} services, all known as the package tells them. Nothing changed.\n`,
      );
      return;
    }
    const list: ToldList =
      choices.dryRun === true
        ? { view: viewOfResult(result), rows: result.rows }
        : await storeList(store, result);
    if (choices.json === true) process.stdout.write(`${JSON.stringify([list.view], undefined, 2)}\n`);
    else process.stdout.write(`${textOf(list.view)}\n`);
    if (unusable && choices.json !== true)
      process.stdout.write(`Nothing was changed. What to mend:\n${findingsText(result.findings)}`);
    if (choices.report !== undefined) writeReport(choices.report, [list]);
    wrong = unusable;
  });
  return wrong;
}

/** The files of all paths; those of a ZIP archive are what is in it. */
function filesOf(paths: readonly string[]): {
  readonly files: readonly InputFile[];
  readonly findings: readonly Finding[];
} {
  const opened = paths
    .flatMap(filesAt)
    .map((path) =>
      /\.zip$/i.test(path)
        ? filesOfZip(readFileSync(path), basename(path))
        : { files: [fileAt(path)], findings: [] },
    );
  return {
    files: opened.flatMap(({ files }) => files),
    findings: opened.flatMap(({ findings }) => findings),
  };
}

/** A file is itself; a folder is the tables and JSON files in it. */
const filesAt = (path: string): readonly string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(path)
        .filter((name) => /\.(csv|json)$/i.test(name))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
