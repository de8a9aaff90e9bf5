import type { Checked } from "@footbridge/core/finding.ts";
import { type Mapping, readMapping } from "@footbridge/core/records/header/mapping.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { readJsonFile } from "../files/read-file.ts";

/** The mapping in a file (`--map`), each finding placed in it; undefined where none was named. */
export async function readMapFile(path: string | undefined): Promise<Checked<Mapping | undefined>> {
  if (path === undefined) return { ok: true, value: undefined, findings: [] };
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const { layout, template } = recordsKnowledge();
  const read = readMapping(json.value, layout, template);
  if (read.ok) return read;
  return { ok: false, findings: read.findings.map((each) => ({ ...each, at: `${path}: ${each.at}` })) };
}
