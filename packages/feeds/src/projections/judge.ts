import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Provenance } from "@footbridge/core/model/provenance.ts";
import type { Demand } from "@footbridge/core/model/wage.ts";
import type { Records } from "../feed-result.ts";
import { cleanText, plainNumber } from "../table/cells.ts";
import type { Verdict } from "../table/read-table.ts";
import type { Row } from "../table/row.ts";
import { columns } from "./kinds.ts";

/** The area of national projections. */
export const nation = { id: "us", name: "United States" } as const;

/** What a row of projections is read against. */
export interface ProjectionContext {
  readonly records: Records;
  readonly provenance: Provenance;
  readonly isSoc: (code: string) => boolean;
}

/** A line item becomes the demand for its occupation; summaries are sums of line items and are not kept twice. */
export function judgeProjection({ records, provenance, isSoc }: ProjectionContext, row: Row): Verdict {
  const code = row.cell(columns.code);
  const type = row.cell(columns.type);
  const title = cleanText(row.cell(columns.title)).replaceAll(/\[\d+\]/g, "");
  if (!/^\d\d-\d{4}$/.test(code)) return { findings: [malformed(row, columns.code, code)] };
  if (type === "Summary") return { findings: [summary(row, title)] };
  if (type !== "Line item") return { findings: [malformed(row, columns.type, type)] };
  const figures = [columns.first, columns.last, columns.openings] as const;
  const bad = figures.filter((column) => row.cell(column) !== "—" && thousands(row, column) === undefined);
  if (bad.length > 0) return { findings: bad.map((column) => malformed(row, column, row.cell(column))) };
  const demand: Demand = {
    occupation: code,
    area: nation.id,
    employmentNow: thousands(row, columns.first),
    employmentThen: thousands(row, columns.last),
    annualOpenings: thousands(row, columns.openings),
    provenance,
  };
  const before = records.get("demands", `${code}@${nation.id}`);
  if (before !== undefined && !sameFigures(before, demand)) return { findings: [contradicts(row, code)] };
  return {
    record: records.put("demands", demand),
    findings: isSoc(code) ? [] : [ownCode(row, code, title)],
  };
}

/** People, of a figure in thousands; undefined where it is none or not available (`—`). */
function thousands(row: Row, column: string): number | undefined {
  const figure = plainNumber(row.cell(column));
  return figure === undefined ? undefined : Math.round(figure * 1000);
}

const sameFigures = (a: Demand, b: Demand): boolean =>
  a.employmentNow === b.employmentNow &&
  a.employmentThen === b.employmentThen &&
  a.annualOpenings === b.annualOpenings;

const malformed = (row: Row, column: string, value: string): Finding =>
  error(
    "projections.value-malformed",
    row.at(column),
    `“${value.slice(0, 40)}” is no value for ${column}.`,
    "Compare the row with the published table.",
  );

const summary = (row: Row, title: string): Finding =>
  error(
    "projections.summary",
    row.at(columns.type),
    `“${title.slice(0, 80)}” sums up lines that follow; it is not kept a second time.`,
    "Nothing to do.",
  );

const contradicts = (row: Row, code: string): Finding =>
  error(
    "projections.contradiction",
    row.at(columns.code),
    `Another table gives other figures for ${code}; the first one read counts.`,
    "Give tables of one edition only.",
  );

const ownCode = (row: Row, code: string, title: string): Finding =>
  warning(
    "projections.matrix-code",
    row.at(columns.code),
    `${code} (${title.slice(0, 80)}) joins several occupations of SOC 2018; kept under that code.`,
    "Nothing to do.",
  );
