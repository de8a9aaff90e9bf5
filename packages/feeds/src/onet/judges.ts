import { error, type Finding, repair, warning } from "@footbridge/core/finding.ts";
import { cleanText, plainNumber, textUpTo } from "../table/cells.ts";
import type { Verdict } from "../table/read-table.ts";
import type { Row } from "../table/row.ts";
import { occupationId } from "./code.ts";
import { draftOf, type Drafts, isFinding, malformedCode, partOf } from "./draft.ts";
import { educationElement, isEducationCategory } from "./education.ts";

/** Longest alternate title the catalog holds, in characters. */
const longestTitle = 200;

/** Occupation Data: the row that opens an occupation. */
export function judgeOccupation(drafts: Drafts, row: Row): Verdict {
  const code = row.cell("O*NET-SOC Code");
  const id = occupationId(code);
  if (id === undefined) return { findings: [malformedCode(row, code)] };
  const title = textUpTo(row.cell("Title"), 300);
  if (title === "") return { findings: [valueMissing(row, "Title")] };
  if (drafts.has(id)) return { findings: [repeatedOccupation(row, code)] };
  const draft = {
    id,
    title,
    description: textUpTo(row.cell("Description"), 2000),
    education: new Map(),
    related: new Map(),
    titles: new Set<string>(),
  };
  drafts.set(id, draft);
  return partOf(draft);
}

export function judgeZone(drafts: Drafts, row: Row): Verdict {
  const draft = draftOf(drafts, row);
  if (isFinding(draft)) return { findings: [draft] };
  const zone = Number(row.cell("Job Zone"));
  if (!Number.isInteger(zone) || zone < 1 || zone > 5) return { findings: [valueMissing(row, "Job Zone")] };
  draft.jobZone = zone;
  return partOf(draft);
}

/** Education: only the required level of education is kept, and of it only what the publisher does not advise against. */
export function judgeEducation(drafts: Drafts, row: Row): Verdict {
  const draft = draftOf(drafts, row);
  if (isFinding(draft)) return { findings: [draft] };
  if (row.cell("Element ID") !== educationElement) return { findings: [notKept(row)] };
  if (row.cell("Recommend Suppress") === "Y") return { findings: [suppressed(row)] };
  const share = plainNumber(row.cell("Data Value"));
  const category = Number(row.cell("Category"));
  if (share === undefined) return { findings: [valueMissing(row, "Data Value")] };
  if (!isEducationCategory(category)) return { findings: [valueMissing(row, "Category")] };
  draft.education.set(category, share);
  return partOf(draft);
}

export function judgeRelated(drafts: Drafts, row: Row): Verdict {
  const draft = draftOf(drafts, row);
  if (isFinding(draft)) return { findings: [draft] };
  const other = occupationId(row.cell("Related O*NET-SOC Code"));
  const index = Number(row.cell("Index"));
  if (other === undefined || !drafts.has(other))
    return { findings: [malformedCode(row, row.cell("Related O*NET-SOC Code"))] };
  if (!Number.isInteger(index)) return { findings: [valueMissing(row, "Index")] };
  draft.related.set(other, index);
  return partOf(draft);
}

export function judgeTitle(drafts: Drafts, row: Row): Verdict {
  const draft = draftOf(drafts, row);
  if (isFinding(draft)) return { findings: [draft] };
  const raw = cleanText(row.cell("Alternate Title"));
  if (raw === "" || raw === "n/a") return { findings: [valueMissing(row, "Alternate Title")] };
  const title = textUpTo(raw, longestTitle);
  draft.titles.add(title);
  return partOf(draft, title === raw ? [] : [shortened(row)]);
}

const valueMissing = (row: Row, column: string): Finding =>
  error(
    "onet.value-missing",
    row.at(column),
    `“${row.cell(column).slice(0, 40)}” is no value for ${column}.`,
    "Compare the row with the same file of an official O*NET release.",
  );

const repeatedOccupation = (row: Row, code: string): Finding =>
  error(
    "onet.code-repeated",
    row.at("O*NET-SOC Code"),
    `${code} occurs twice; the first row counts.`,
    "Remove one.",
  );

const notKept = (row: Row): Finding => ({
  ...error(
    "onet.element-not-kept",
    row.at("Element ID"),
    `Element ${row.cell("Element ID").slice(0, 20)} is not kept: the catalog holds the required level of education only.`,
    "Nothing to do.",
  ),
});

const suppressed = (row: Row): Finding =>
  error(
    "onet.suppressed",
    row.at("Recommend Suppress"),
    "The publisher advises against using this figure: too few people answered.",
    "Nothing to do.",
  );

const shortened = (row: Row): Finding =>
  repair(
    "onet.title-shortened",
    row.at("Alternate Title"),
    `The title was cut to ${longestTitle} characters.`,
    "Nothing to do.",
  );

/** A list as a whole that lacks the table all others hang on. */
export const withoutOccupations = (file: string): Finding =>
  error(
    "onet.occupations-missing",
    file,
    "There is no Occupation Data among the files, so nothing can be told about any occupation.",
    "Give “Occupation Data.txt” too, or the whole folder of the release.",
  );

export const withoutTable = (name: string): Finding =>
  warning(
    "onet.table-absent",
    name,
    `${name} is not among the files; that part of each occupation stays unknown.`,
    "Give the whole folder of the release to have it.",
  );
