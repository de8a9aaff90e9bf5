import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import type { Checked } from "@footbridge/core/finding.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { inFile, readJsonFile } from "../files/read-file.ts";

/** A pathway in a file, or everything that is wrong with it. */
export async function pathwayIn(path: string): Promise<Checked<Pathway>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const read = readPathway(json.value);
  const findings = read.findings.map((finding) => inFile(path, finding));
  return read.ok ? { ...read, findings } : { ok: false, findings };
}
