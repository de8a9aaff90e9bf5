import { error, type Finding } from "@footbridge/core/finding.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Provenance, Source } from "@footbridge/core/model/provenance.ts";
import { feedResult, type ReadOptions, Records } from "../feed-result.ts";
import { loadSectors, type SectorOf } from "../reference/sectors.ts";
import { textUpTo } from "../table/cells.ts";
import type { InputFile } from "../table/input-file.ts";
import { readTable, type Verdict } from "../table/read-table.ts";
import type { Row } from "../table/row.ts";
import { structureKind } from "./kinds.ts";

const source: Source = {
  id: "soc-2018",
  title: "Standard Occupational Classification, 2018",
  publisher: "U.S. Office of Management and Budget",
  vintage: "2018",
  licence: "public domain",
};

/** Reads the SOC 2018 structure: its detailed occupations, where O*NET (which says more of them) is not at hand. */
export async function readStructure(file: InputFile, options: ReadOptions = {}): Promise<FeedResult> {
  const records = new Records();
  const sectorOf = await loadSectors();
  const provenance: Provenance = { source: source.id, asOf: source.vintage };
  const table = await readTable(
    file,
    structureKind,
    (row) => judgeGroup(records, provenance, sectorOf, row),
    (rows) => options.progress?.(file.name, rows),
  );
  return feedResult("soc", [table], records, source);
}

function judgeGroup(records: Records, provenance: Provenance, sectorOf: SectorOf, row: Row): Verdict {
  const id = row.cell("SOCCode");
  const group = row.cell("SOCGroup");
  const title = textUpTo(row.cell("SOCTitle"), 300);
  if (!/^\d\d-\d{4}$/.test(id)) return { findings: [malformed(row, "SOCCode", id)] };
  if (!["Major", "Minor", "Broad", "Detailed"].includes(group))
    return { findings: [malformed(row, "SOCGroup", group)] };
  if (title === "") return { findings: [malformed(row, "SOCTitle", title)] };
  if (group !== "Detailed") return { findings: [notDetailed(row, group)] };
  if (records.get("occupations", id) !== undefined) return { findings: [repeated(row, id)] };
  const definition = textUpTo(row.cell("SOCDefinition"), 2000);
  const record = records.put("occupations", {
    id,
    title: { en: title },
    sector: sectorOf(id),
    description: definition === "" ? undefined : { en: definition },
    alternateTitles: [],
    related: [],
    experience: [],
    provenance,
  });
  return { record, findings: [] };
}

const malformed = (row: Row, column: string, value: string): Finding =>
  error(
    "soc.value-malformed",
    row.at(column),
    `“${value.slice(0, 40)}” is no value for ${column}.`,
    "Compare the row with the published structure.",
  );

const notDetailed = (row: Row, group: string): Finding =>
  error(
    "soc.group",
    row.at("SOCGroup"),
    `A ${group.toLowerCase()} group holds occupations, it is none itself.`,
    "Nothing to do.",
  );

const repeated = (row: Row, id: string): Finding =>
  error("soc.code-repeated", row.at("SOCCode"), `${id} occurs twice; the first row counts.`, "Remove one.");
