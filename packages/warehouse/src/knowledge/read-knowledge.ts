import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checked, type Checked, error, type Finding } from "@footbridge/core/finding.ts";
import { checkKnowledge } from "@footbridge/core/metrics/check-knowledge.ts";
import type { Definition } from "@footbridge/core/metrics/definition.ts";
import {
  type Knowledge,
  type KnowledgeFile,
  knowledgeOf,
  parseDefinition,
  parseShared,
} from "@footbridge/core/metrics/knowledge.ts";

/** The project's own data. */
export const homeOfData = fileURLToPath(new URL("../../../../data/", import.meta.url));

/**
 * The definitions of `data/metrics` with the elements of `data/records`, checked against one another. Every file that is
 * not there, not JSON or not in order is a finding that names it and the place in it.
 */
export async function readKnowledge(dataDir: string = homeOfData): Promise<Checked<Knowledge>> {
  const findings: Finding[] = [];
  const shared = async <F extends KnowledgeFile>(name: F) => {
    const read = await readJson(dataDir, name, (json) => parseShared(name, json));
    findings.push(...read.findings);
    return read.ok ? read.value : undefined;
  };
  const official = await shared("records/pirl-elements.json");
  const own = await shared("records/project-elements.json");
  const terms = await shared("metrics/shared/terms.json");
  const programs = await shared("metrics/shared/programs.json");
  const families = await shared("metrics/shared/groups.json");
  const exclusions = await shared("metrics/shared/exclusions.json");
  const pathway = await shared("metrics/shared/pathway.json");
  const areas = await shared("metrics/shared/areas.json");
  const suppression = await shared("metrics/shared/suppression.json");
  const definitions = await readDefinitions(dataDir, findings);
  const whole =
    official && own && terms && programs && families && exclusions && pathway && areas && suppression;
  if (findings.length > 0 || !whole) return { ok: false, findings };
  const elements = [...official, ...own];
  const rest = { families, exclusions, pathway, areas, suppression, definitions };
  const knowledge = knowledgeOf({ elements, terms, programs, ...rest });
  return checked(knowledge, checkKnowledge(knowledge));
}

async function readDefinitions(dataDir: string, findings: Finding[]): Promise<readonly Definition[]> {
  const definitions: Definition[] = [];
  const names = await readdir(join(dataDir, "metrics")).catch(() => []);
  for (const file of names.filter((name) => name.endsWith(".json")).toSorted()) {
    const name = `metrics/${file}`;
    const read = await readJson(dataDir, name, (json) => parseDefinition(name, json));
    findings.push(...read.findings);
    if (!read.ok) continue;
    definitions.push(read.value);
    if (`${read.value.id}.json` === file) continue;
    const fix = `Call the file ${read.value.id}.json, or change the id.`;
    findings.push(error("metric.file.name", name, `It defines ${read.value.id}.`, fix));
  }
  return definitions;
}

async function readJson<T>(
  dataDir: string,
  name: string,
  parse: (json: unknown) => Checked<T>,
): Promise<Checked<T>> {
  const refuse = (code: string, message: string, fix: string): Checked<T> => ({
    ok: false,
    findings: [error(code, name, message, fix)],
  });
  const text = await readFile(join(dataDir, name), "utf8").catch(() => undefined);
  if (text === undefined)
    return refuse("metric.file.missing", "The file cannot be read.", "Put it back, or mend its rights.");
  try {
    return parse(JSON.parse(text));
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    return refuse("metric.file.json", `This is not JSON: ${why}.`, "Mend the sign that it names.");
  }
}
