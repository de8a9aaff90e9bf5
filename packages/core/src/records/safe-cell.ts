const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
/** Wide signs are signs to spreadsheets of East Asia (OWASP, CSV injection). */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const needsQuotes = /[",\r\n]/;

/** A cell that no spreadsheet takes for a formula: text that would be one begins with an apostrophe; numbers stay. */
export const safeCell = (text: string): string =>
  startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;

/** A cell as it stands in a CSV file: safe from formulas, and in quotation marks where it must be. */
export function csvCell(value: string | number | bigint | null | undefined): string {
  if (value === null || value === undefined) return "";
  const text = safeCell(String(value));
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Begins a CSV file for people: without this mark some spreadsheets take “ñ” for two other signs. */
export const csvMark = "\uFEFF";

/** One line of a CSV file, with its end. */
export const csvLine = (values: readonly (string | number | bigint | null | undefined)[]): string =>
  `${values.map(csvCell).join(",")}\r\n`;
