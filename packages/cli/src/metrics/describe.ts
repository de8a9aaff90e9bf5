import { type Checked, error } from "@footbridge/core/finding.ts";
import type { Definition } from "@footbridge/core/metrics/definition.ts";
import { type Knowledge, metricsToName } from "@footbridge/core/metrics/knowledge.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { columnsText, tell } from "./tell.ts";

/** `footbridge metrics list`. */
export async function listMetrics(json: boolean): Promise<void> {
  const knowledge = await readKnowledge();
  const listed = knowledge.ok
    ? { ...knowledge, value: [...knowledge.value.definitions.values()] }
    : knowledge;
  tell(listed, json, (definitions) =>
    columnsText(
      ["metric", "what it says", "family", "whose definition", "versions"],
      definitions.map(({ id, name, family, standing, versions }) => [
        id,
        name.en,
        family,
        standing,
        versions.map(({ version }) => version).join(", "),
      ]),
      5,
    ),
  );
}

/** `footbridge metrics show ID`. */
export async function showMetric(id: string, json: boolean): Promise<void> {
  const knowledge = await readKnowledge();
  tell(knowledge.ok ? find(id, knowledge.value) : knowledge, json, metricText);
}

function find(id: string, knowledge: Knowledge): Checked<Definition> {
  const value = knowledge.definitions.get(id);
  if (value !== undefined) return { ok: true, value, findings: [] };
  const message = `There is no metric “${id}”.`;
  return { ok: false, findings: [error("metric.unknown", id, message, metricsToName(knowledge, id))] };
}

function metricText({ id, name, family, standing, unit, versions }: Definition): string {
  const each = versions.map((version) => {
    const { valid, source, plain, change, cohort, programs, counts } = version;
    const days =
      valid === undefined
        ? "by name only"
        : `from ${valid.from}${valid.to === undefined ? "" : ` to ${valid.to}`}`;
    return [
      `Version ${version.version} (${days})`,
      `  ${plain.en}`,
      ...(change === undefined ? [] : [`  Changed: ${change.en}`]),
      `  Counts ${counts}, for ${programs.join(", ")}; cohort: ${cohortText(cohort)}.`,
      `  Source: ${source.title}. ${source.reference}.`,
      "",
    ].join("\n");
  });
  return `${id}: ${name.en}\n${family}, ${standing} definition, in ${unit.replaceAll("-", " ")}\n\n${each.join("\n")}`;
}

const cohortText = ({ on, lagQuarters }: Definition["versions"][number]["cohort"]): string =>
  `${typeof on === "string" ? on : "a date of the record"} in the window, ${lagQuarters} quarters before the report's`;
