import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cipCrosswalkKind, socCrosswalkKind } from "@footbridge/feeds/soc/kinds.ts";
import { pairsAsCsv, readCrosswalk } from "@footbridge/feeds/soc/read-crosswalk.ts";
import { sortFiles } from "@footbridge/feeds/sort-files.ts";
import { inputFiles } from "./input-files.ts";

/** The reference files that training lists are read against, by the crosswalk each is made of. */
const codeFiles = [
  { kind: cipCrosswalkKind, name: "cip2020-soc2018.csv", from: "cip2020", to: "soc2018" },
  { kind: socCrosswalkKind, name: "soc2010-soc2018.csv", from: "soc2010", to: "soc2018" },
] as const;

/** Writes the crosswalks among the paths as reference files; one that cannot be used is left as it was. */
export async function writeCodes(paths: readonly string[], folder: string): Promise<void> {
  const { files } = inputFiles(paths, false);
  const { byKind } = await sortFiles(
    files,
    codeFiles.map(({ kind }) => kind),
  );
  for (const { kind, name, from, to } of codeFiles) {
    const file = byKind.get(kind);
    if (file === undefined) continue;
    const { pairs, result } = await readCrosswalk(file, kind);
    if (result.findings.some(({ severity }) => severity === "error")) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), pairsAsCsv(from, to, pairs));
  }
}
