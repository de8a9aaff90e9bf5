import { type Checked, checked, error, type Finding } from "../../finding.ts";
import { fraction, type Fraction, minus } from "../scores/fraction.ts";
import { numberIn, placeOf, rowsOf, type TextRow, type TextTable } from "../scores/table.ts";

/** What a program spent in the days of a report, in dollars; absent is not known. Administration is in neither part. */
export interface Funds {
  readonly program: string;
  readonly career?: Fraction | undefined;
  readonly training?: Fraction | undefined;
}

/** The columns of a table of expenditures; the amounts are in dollars and may be blank. */
export const fundsColumns = ["program", "total", "administrative", "training"] as const;
type Row = TextRow<(typeof fundsColumns)[number]>;

/** Programs whose career services are what is left of all they spent; the others list services that no record tells of. */
export const fundedPrograms: readonly string[] = ["adult", "dw", "youth", "es"];

/** Reads expenditures by the rule of joint guidance: career = total − administrative − training; ES has no training. */
export function readFunds(table: TextTable): Checked<readonly Funds[]> {
  const rows = rowsOf(table, fundsColumns);
  if (!rows.ok) return rows;
  const findings: Finding[] = [];
  const funds = new Map<string, Funds>();
  for (const row of rows.value) {
    const read = readRow(row);
    findings.push(...read.findings);
    if (!read.ok) continue;
    if (funds.has(read.value.program)) findings.push(twice(row));
    funds.set(read.value.program, read.value);
  }
  return checked([...funds.values()], findings);
}

function readRow(row: Row): Checked<Funds> {
  const program = row.cell("program").toLowerCase();
  if (!fundedPrograms.includes(program)) return { ok: false, findings: [unknownProgram(row)] };
  const total = dollarsIn(row, "total");
  const administrative = dollarsIn(row, "administrative");
  const training = dollarsIn(row, "training");
  const findings = [...total.findings, ...administrative.findings, ...training.findings];
  if (!total.ok || !administrative.ok || !training.ok) return { ok: false, findings };
  const trained = program === "es" ? fraction(0n) : training.value;
  if (program === "es" && (training.value?.above ?? 0n) !== 0n)
    return { ok: false, findings: [noTraining(row)] };
  const career =
    total.value === undefined || administrative.value === undefined || trained === undefined
      ? undefined
      : minus(minus(total.value, administrative.value), trained);
  if (career !== undefined && career.above < 0n) return { ok: false, findings: [moreThanTotal(row)] };
  return {
    ok: true,
    value: { program, career, training: program === "es" ? undefined : training.value },
    findings,
  };
}

/** Undefined where the cell is blank. */
function dollarsIn(row: Row, column: "total" | "administrative" | "training"): Checked<Fraction | undefined> {
  if (row.cell(column) === "") return { ok: true, value: undefined, findings: [] };
  const read = numberIn(row, column, "not-negative");
  return read.ok ? { ...read, value: read.value.value } : read;
}

const unknownProgram = (row: Row): Finding =>
  error(
    "funds.program",
    placeOf(row.line, "program"),
    `“${row.cell("program").slice(0, 40)}” is no program whose costs can be told.`,
    `Write one of ${fundedPrograms.join(", ")}.`,
  );

const noTraining = (row: Row): Finding =>
  error(
    "funds.es-training",
    placeOf(row.line, "training"),
    "The Employment Service has no training expenditures.",
    "Leave the cell blank.",
  );

const moreThanTotal = (row: Row): Finding =>
  error(
    "funds.more-than-total",
    placeOf(row.line, "total"),
    "Administration and training together are more than the total.",
    "Check the three amounts.",
  );

const twice = (row: Row): Finding =>
  error(
    "funds.program-twice",
    placeOf(row.line, "program"),
    `“${row.cell("program")}” has two rows.`,
    "Put its expenditures into one.",
  );
