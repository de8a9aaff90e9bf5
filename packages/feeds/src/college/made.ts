import { createHash } from "node:crypto";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import type { Row } from "../table/row.ts";
import { degreeOf } from "./degrees.ts";

/** Who hands the list in, and when it is read. */
export interface Origin {
  readonly org: string;
  readonly by: string;
  /** ISO 8601 with zone. */
  readonly recordedAt: string;
  readonly file: string;
  /** Take a name where there is no number: for those who ask a person whose it is. */
  readonly byName?: boolean;
}

/** What a row came to. */
export interface Made {
  readonly events: readonly JourneyEvent[];
  readonly findings: readonly Finding[];
}

export const nothing: Made = { events: [], findings: [] };
export const refused = (...findings: readonly Finding[]): Made => ({ events: [], findings });

/** An event whose id follows from what it says, so that the same row twice is one event. */
export function eventOf(
  person: string,
  happened: Day,
  body: JourneyEvent["body"],
  { org, by, recordedAt, file }: Origin,
): JourneyEvent {
  const said = JSON.stringify([person, happened, body]);
  const id = `college-${createHash("sha256").update(said).digest("hex").slice(0, 32)}`;
  const evidence = [{ kind: "college list", reference: file }];
  return { id, person, happened, recordedAt, by, org, source: "import", evidence, body };
}

/** `20240826`, `2024-08-26` or `8/26/2024`; undefined where it is no day. */
export function dayIn(text: string): Day | undefined {
  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (digits !== null) return parseDay(`${digits[1]}-${digits[2]}-${digits[3]}`);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american === null) return parseDay(text);
  return parseDay(`${american[3]}-${american[1]?.padStart(2, "0")}-${american[2]?.padStart(2, "0")}`);
}

/** What a cell says, for other languages; `some` where it is not blank. */
const saidIn = (row: Row, column: string) => ({
  said: row.cell(column),
  given: row.cell(column) === "" ? "none" : "some",
});

const noDay = (row: Row, column: string): Finding =>
  error(
    "college.no-day",
    row.at(column),
    row.cell(column) === "" ? "The day is missing." : `“${row.cell(column)}” is no day.`,
    "Write the day as 2024-08-26 or 20240826.",
    saidIn(row, column),
  );

/** A term's days and college, and what is wrong with them. */
export function termIn(
  row: Row,
  columns: { readonly begin: string; readonly end: string; readonly college: string },
): {
  readonly begin: Day | undefined;
  readonly end: Day | undefined;
  readonly college: string;
  readonly findings: readonly Finding[];
} {
  const begin = dayIn(row.cell(columns.begin));
  const end = dayIn(row.cell(columns.end));
  const college = row.cell(columns.college);
  const turned = begin !== undefined && end !== undefined && end < begin;
  const findings = [
    ...(begin === undefined ? [noDay(row, columns.begin)] : []),
    ...(end === undefined ? [noDay(row, columns.end)] : []),
    ...(college === "" ? [noCollege(row, columns.college)] : []),
    ...(turned ? [endsBeforeStart(row, columns)] : []),
  ];
  return { begin, end, college, findings };
}

const noCollege = (row: Row, column: string): Finding =>
  error("college.no-college", row.at(column), "The college is missing.", "Write the college's name.");

const endsBeforeStart = (
  row: Row,
  { begin, end }: { readonly begin: string; readonly end: string },
): Finding =>
  error(
    "college.ends-before-start",
    row.at(end),
    `The term ends (${row.cell(end)}) before it begins (${row.cell(begin)}).`,
    "Correct one of the two days.",
    { begin: row.cell(begin), end: row.cell(end) },
  );

/** A degree earned on a day; a title that cannot be told is refused, never guessed. */
export function degreeEvent(
  row: Row,
  columns: { readonly title: string; readonly day: string },
  person: string,
  origin: Origin,
): Made {
  const title = row.cell(columns.title);
  const happened = dayIn(row.cell(columns.day));
  const degree = degreeOf(title);
  const findings = [
    ...(happened === undefined ? [noDay(row, columns.day)] : []),
    ...(degree === undefined ? [unknownDegree(row, columns.title)] : []),
  ];
  if (happened === undefined || degree === undefined) return refused(...findings);
  const { type, graduate } = degree;
  const body = { kind: "credential", type, name: title, ...(graduate ? { graduate } : {}) } as const;
  return { events: [eventOf(person, happened, body, origin)], findings: [] };
}

const unknownDegree = (row: Row, column: string): Finding =>
  error(
    "college.unknown-degree",
    row.at(column),
    row.cell(column) === ""
      ? "The degree's title is missing, so its kind cannot be told."
      : `“${row.cell(column)}” may be more than one kind of credential.`,
    "Write certificate, associate, bachelor or master in the title.",
    saidIn(row, column),
  );

export const noPerson = (row: Row, column: string): Finding =>
  error(
    "college.no-person",
    row.at(column),
    "The row does not say whose it is.",
    "Send your own number of the person with the request, so that it comes back.",
  );

/** The name in a row without a number, where names are taken; a blank is nobody. */
export const nameOf = (
  row: Row,
  first: string,
  last: string,
  { byName = false }: Origin,
): string | undefined =>
  byName && row.cell(first) !== "" && row.cell(last) !== ""
    ? `${row.cell(first)} ${row.cell(last)}`.slice(0, 60)
    : undefined;

/** The CIP code's six digits; undefined where there are none. */
export function cipOf(text: string): string | undefined {
  const digits = text.replaceAll(".", "");
  return /^\d{5,6}$/.test(digits) ? digits.padStart(6, "0") : undefined;
}
