import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Provenance } from "@footbridge/core/model/provenance.ts";
import type { Wage } from "@footbridge/core/model/wage.ts";
import type { Records } from "../feed-result.ts";
import { cleanText, plainNumber } from "../table/cells.ts";
import type { Verdict } from "../table/read-table.ts";
import type { Row } from "../table/row.ts";
import { type Area, areaOf } from "./area.ts";

/** Hours of a full-time working year, by which the survey makes annual figures of hourly ones. */
const hoursPerYear = 2080;

/** What a row of wages is read against. */
export interface WageContext {
  readonly records: Records;
  readonly provenance: Provenance;
  /** True for the codes the catalog's occupations go by. */
  readonly isSoc: (code: string) => boolean;
}

/** A row of wages: pay per hour in cents; a figure the survey suppressed (blank) stays absent, which is not zero. */
export function judgeWage({ records, provenance, isSoc }: WageContext, row: Row): Verdict {
  const code = row.cell("Standard Occupational Code");
  const area = areaOf(cleanText(row.cell("Area Name")));
  const findings = [...codeFindings(row, code), ...figureFindings(row)];
  if (area === undefined) findings.push(blankArea(row));
  if (area === undefined || findings.some((finding) => finding.severity === "error")) return { findings };
  const wage = wageOf(row, code, area, provenance);
  if (records.get("wages", `${code}@${area.id}`) !== undefined) {
    return { findings: [repeatedWage(row, code, area.name)] };
  }
  const record = records.put("wages", wage);
  return { record, findings: isSoc(code) ? findings : [...findings, surveyCode(row, code)] };
}

function wageOf(row: Row, code: string, area: Area, provenance: Provenance): Wage {
  return {
    occupation: code,
    area: area.id,
    entryHourly: hourly(row.cell("Entry Wage")),
    medianHourly: hourly(row.cell("Median Wage")),
    experiencedHourly: hourly(row.cell("Experienced Wage")),
    meanHourly: hourly(row.cell("Mean Wage")),
    employment: plainNumber(row.cell("Employment")),
    provenance: { ...provenance, area: area.name },
  };
}

/** Cents per hour of an annual figure in dollars. */
function hourly(annual: string): number | undefined {
  const dollars = plainNumber(annual);
  return dollars === undefined ? undefined : Math.round((dollars * 100) / hoursPerYear);
}

const codeFindings = (row: Row, code: string): Finding[] =>
  /^\d\d-\d{4}$/.test(code)
    ? []
    : [
        error(
          "oews.code-malformed",
          row.at("Standard Occupational Code"),
          `“${code.slice(0, 40)}” is no occupation code.`,
          "Codes look like 29-1141; correct or remove the row.",
        ),
      ];

const figures = ["Employment", "Mean Wage", "Median Wage", "Entry Wage", "Experienced Wage"];

/** Blank is suppressed; anything else that is no whole figure of plausible size refuses the row. */
const figureFindings = (row: Row): Finding[] =>
  figures
    .filter((column) => row.cell(column) !== "" && !plausible(row.cell(column)))
    .map((column) =>
      error(
        "oews.figure-malformed",
        row.at(column),
        `“${row.cell(column).slice(0, 40)}” is no figure.`,
        "Leave a suppressed figure blank; correct any other.",
      ),
    );

const plausible = (cell: string): boolean => {
  const figure = plainNumber(cell);
  return figure !== undefined && Number.isInteger(figure) && figure < 100_000_000;
};

const blankArea = (row: Row): Finding =>
  error(
    "oews.area-missing",
    row.at("Area Name"),
    "The row does not say for which area it holds.",
    "Fill in the area.",
  );

const repeatedWage = (row: Row, code: string, area: string): Finding =>
  error(
    "oews.row-repeated",
    row.at("Standard Occupational Code"),
    `${code} occurs twice for ${area}; the first row counts.`,
    "Remove one.",
  );

/** Kept, because the figure is true of the survey's own group: totals, groups, and codes that join several occupations. */
const surveyCode = (row: Row, code: string): Finding =>
  warning(
    "oews.survey-code",
    row.at("Standard Occupational Code"),
    `${code} is a total, a group or a code of the survey's own, not a detailed occupation of SOC 2018; kept under that code.`,
    "Nothing to do.",
  );
