import { type Checked, error, type Finding } from "../../finding.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";

/** A table as cut from a file: its header, and rows with the line each stands on. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A row read by column; a cell that is not there is the empty text. */
export interface TextRow<Column extends string> {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

/** Rows by the columns asked for, whatever their order, case and spacing; other columns are passed over, and so are blank rows. */
export function rowsOf<Column extends string>(
  { header, rows }: TextTable,
  columns: readonly Column[],
): Checked<readonly TextRow<Column>[]> {
  const names = header.map(plain);
  const divided = otherDivider(header);
  if (divided !== undefined) return { ok: false, findings: [divided] };
  const findings = [
    ...columns.flatMap((column) => columnFindings(names, column)),
    ...rows.flatMap(({ line, cells }) => tooManyCells(line, cells, header.length)),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const places = new Map(columns.map((column) => [column, names.indexOf(plain(column))]));
  const read = rows
    .map(({ line, cells }) => ({
      line,
      cell: (column: Column) => (cells[places.get(column) ?? -1] ?? "").trim(),
    }))
    .filter(({ cell }) => columns.some((column) => cell(column) !== ""));
  return read.length > 0 ? { ok: true, value: read, findings: [] } : { ok: false, findings: [noRows] };
}

const noRows = error(
  "scores.no-rows",
  "line 2",
  "The file has a header and no rows.",
  "Add a row for each program and indicator, or for each level to adjust.",
);

/** A header line of one cell that another sign than the comma divides; undefined where it is not so. */
function otherDivider([only = "", ...others]: readonly string[]): Finding | undefined {
  const sign = others.length > 0 ? undefined : [";", "\t", "|"].find((each) => only.includes(each));
  if (sign === undefined) return undefined;
  return error(
    "scores.divider",
    "line 1",
    `The cells are divided by ${sign === "\t" ? "tabs" : `“${sign}”`}, not by commas.`,
    "Save the table again as CSV with commas.",
  );
}

/** A row that goes on beyond its header: most often a number such as 14,720 without quotation marks. */
const tooManyCells = (line: number, cells: readonly string[], most: number): readonly Finding[] =>
  cells.slice(most).every((cell) => cell.trim() === "")
    ? []
    : [
        error(
          "scores.row-ragged",
          `line ${line}`,
          `The row has ${cells.length} cells, and the header ${most}.`,
          "Write numbers without commas (14720), or in quotation marks.",
        ),
      ];

/** Letters and digits of a heading, lower case. */
const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, "");

function columnFindings(names: readonly string[], column: string): readonly Finding[] {
  const times = names.filter((name) => name === plain(column)).length;
  if (times === 1) return [];
  const at = `line 1, column "${column}"`;
  return times === 0
    ? [error("scores.column-missing", at, `There is no column “${column}”.`, "Add it to the header line.")]
    : [
        error(
          "scores.column-repeated",
          at,
          `“${column}” occurs ${times} times.`,
          "Keep the one that counts.",
        ),
      ];
}

/** Where a cell is, as findings say it. */
export const placeOf = (line: number, column: string): string => `line ${line}, column "${column}"`;

/** The number in a cell, 0 or more unless it may be negative; otherwise the finding that says what is wrong. */
export function numberIn<Column extends string>(
  row: TextRow<Column>,
  column: Column,
  sign: "not-negative" | "any",
): Checked<Decimal> {
  const text = row.cell(column);
  const at = placeOf(row.line, column);
  const wrong = (code: string, message: string, fix: string): Checked<Decimal> => ({
    ok: false,
    findings: [error(code, at, message, fix)],
  });
  if (text === "") return wrong("scores.number-missing", `“${column}” is blank.`, "Fill in the number.");
  const read = parseDecimal(text);
  if (read === undefined) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return wrong(
      "scores.not-a-number",
      `“${shown}” is not a number.`,
      "Write digits, such as 75.1 or 14720.",
    );
  }
  if (sign === "not-negative" && read.value.above < 0n) {
    return wrong("scores.negative", `“${column}” is below 0.`, "Check the sign.");
  }
  return { ok: true, value: read, findings: [] };
}
