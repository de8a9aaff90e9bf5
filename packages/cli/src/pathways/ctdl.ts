import { writeFile } from "node:fs/promises";
import { readCtdlPathway } from "@footbridge/feeds/ctdl/read-ctdl.ts";
import { writeCtdlPathway } from "@footbridge/feeds/ctdl/write-ctdl.ts";
import { inFile, readJsonFile } from "../files/read-file.ts";
import { findingsText } from "../text/findings.ts";
import { pathwayIn } from "./read.ts";

/** Where the rest of an imported document lies, beside the pathway. */
const keptBeside = (path: string): string => `${path.replace(/\.json$/, "")}.kept.json`;

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `footbridge pathways import`: CTDL to a pathway and what is kept of it. Exit code 0, 1 with findings, 2 unusable. */
export async function runPathwayImport(
  path: string,
  options: { readonly out: string; readonly id: string },
): Promise<void> {
  const json = await readJsonFile(path);
  const read = json.ok ? readCtdlPathway(json.value, options.id) : json;
  process.stderr.write(findingsText(read.findings.map((finding) => inFile(path, finding))));
  if (!read.ok) {
    process.exitCode = 2;
    return;
  }
  const { pathway, kept } = read.value;
  await writeFile(options.out, asText(pathway));
  await writeFile(keptBeside(options.out), asText(kept));
  process.stdout.write(
    `${pathway.steps.length} steps in ${options.out}; the document is kept in ${keptBeside(options.out)}.\n`,
  );
  process.exitCode = read.findings.length > 0 ? 1 : 0;
}

/** `footbridge pathways export`: a pathway as CTDL on the standard output. Exit code 0, or 2 unusable. */
export async function runPathwayExport(
  path: string,
  options: { readonly kept?: string; readonly page?: string },
): Promise<void> {
  const pathway = await pathwayIn(path);
  const kept = await readJsonFile(options.kept ?? keptBeside(path));
  const missing = !kept.ok && options.kept !== undefined;
  if (!pathway.ok || missing) {
    process.stderr.write(findingsText([...pathway.findings, ...(missing ? kept.findings : [])]));
    process.exitCode = 2;
    return;
  }
  const document = writeCtdlPathway(pathway.value, kept.ok ? kept.value : undefined, {
    page: options.page,
  });
  process.stdout.write(asText(document));
}
