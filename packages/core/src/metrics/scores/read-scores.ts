import { type Checked, checked, error, type Finding, warning } from "../../finding.ts";
import { fraction, type Fraction, isLess, over } from "./fraction.ts";
import { type Indicator, indicatorOf, indicators, isEarnings, isStatewide } from "./indicators.ts";
import { numberIn, placeOf, rowsOf, type TextRow, type TextTable } from "./table.ts";

/** What one program did on one indicator, and the level it is held to; both in percent, or both in dollars. */
export interface Performance {
  /** As the caller wrote it. */
  readonly program: string;
  readonly indicator: Indicator;
  /** Unrounded. */
  readonly actual: Fraction;
  readonly adjusted: Fraction;
}

const columns = ["program", "indicator", "numerator", "denominator", "adjusted_level"] as const;
type Row = TextRow<(typeof columns)[number]>;

/** Reads a score table; all that is wrong with it is found, not the first thing. */
export function readScores(table: TextTable): Checked<readonly Performance[]> {
  const rows = rowsOf(table, columns);
  if (!rows.ok) return rows;
  const findings: Finding[] = [];
  const read = new Map<string, { readonly line: number; readonly performance: Performance }>();
  for (const row of rows.value) {
    const performance = readRow(row);
    findings.push(...performance.findings);
    if (!performance.ok) continue;
    const key = JSON.stringify([performance.value.program, performance.value.indicator]);
    const earlier = read.get(key);
    if (earlier === undefined) read.set(key, { line: row.line, performance: performance.value });
    else findings.push(repeated(row, earlier.line, sameNumbers(earlier.performance, performance.value)));
  }
  const performances = [...read.values()].map(({ performance }) => performance);
  return checked(performances, [
    ...findings,
    ...spelledApart(performances),
    ...severalStatewide(performances),
  ]);
}

/** Programs whose names differ in capitals and spaces only: they are scored apart, each by its own rows. */
function spelledApart(all: readonly Performance[]): readonly Finding[] {
  const names = [...new Set(all.map(({ program }) => program))];
  const alike = Map.groupBy(names, (name) => name.toLowerCase().replaceAll(/\s+/g, " "));
  return [...alike.values()]
    .filter((spellings) => spellings.length > 1)
    .map((spellings) =>
      warning(
        "scores.program-spelling",
        'column "program"',
        `${spellings.map((name) => `“${name}”`).join(" and ")} are scored as different programs.`,
        "Write one program in one way.",
      ),
    );
}

function readRow(row: Row): Checked<Performance> {
  const indicator = indicatorOf(row.cell("indicator"));
  const program =
    row.cell("program") || (indicator !== undefined && isStatewide(indicator) ? "statewide" : "");
  const named = [
    ...(program === "" ? [noProgram(row)] : []),
    ...(indicator === undefined ? [unknownIndicator(row)] : []),
  ];
  if (indicator === undefined) return { ok: false, findings: named };
  const actual = isEarnings(indicator) ? readEarnings(row) : readRate(row);
  const adjusted = readLevel(row, indicator);
  const findings = [...named, ...actual.findings, ...adjusted.findings];
  if (named.length > 0 || !actual.ok || !adjusted.ok) return { ok: false, findings };
  return {
    ok: true,
    value: { program, indicator, actual: actual.value, adjusted: adjusted.value },
    findings,
  };
}

/** In percent, unrounded. */
function readRate(row: Row): Checked<Fraction> {
  const above = numberIn(row, "numerator", "not-negative");
  const below = numberIn(row, "denominator", "not-negative");
  const findings = [...above.findings, ...below.findings];
  if (!above.ok || !below.ok) return { ok: false, findings };
  if (below.value.value.above === 0n) return { ok: false, findings: [zero(row, "denominator")] };
  if (isLess(below.value.value, above.value.value)) return { ok: false, findings: [moreThanAll(row)] };
  const percent = fraction(100n * above.value.value.above, above.value.value.below);
  return { ok: true, value: over(percent, below.value.value), findings };
}

/** In dollars: the numerator is the value, the denominator stays blank (1 says the same). */
function readEarnings(row: Row): Checked<Fraction> {
  const value = numberIn(row, "numerator", "not-negative");
  if (!value.ok) return value;
  const below = row.cell("denominator");
  if (below !== "" && below !== "1") return { ok: false, findings: [earningsDivided(row)] };
  return { ok: true, value: value.value.value, findings: [] };
}

function readLevel(row: Row, indicator: Indicator): Checked<Fraction> {
  const level = numberIn(row, "adjusted_level", "not-negative");
  if (!level.ok) return level;
  const { value } = level.value;
  if (value.above === 0n) return { ok: false, findings: [zero(row, "adjusted_level")] };
  const asShare = !isEarnings(indicator) && !isLess(fraction(1n), value);
  return { ok: true, value, findings: asShare ? [levelOfOne(row)] : [] };
}

const sameNumbers = (a: Performance, b: Performance): boolean =>
  [
    [a.actual, b.actual],
    [a.adjusted, b.adjusted],
  ].every(([one, two]) => one !== undefined && two !== undefined && !isLess(one, two) && !isLess(two, one));

const repeated = (row: Row, first: number, same: boolean): Finding =>
  (same ? warning : error)(
    "scores.repeated",
    `line ${row.line}`,
    same
      ? `This row says the same as line ${first}; it counts once.`
      : `Line ${first} has other numbers for the same program and indicator.`,
    "Keep one row for each program and indicator.",
  );

function severalStatewide(all: readonly Performance[]): readonly Finding[] {
  const rows = all.filter(({ indicator }) => isStatewide(indicator));
  if (rows.length < 2) return [];
  const message = `ESE is a single ratio for the state, and ${rows.length} rows have one; the score is their mean.`;
  return [warning("scores.ese-repeated", 'column "indicator"', message, "Keep the statewide row.")];
}

const noProgram = (row: Row): Finding =>
  error("scores.no-program", placeOf(row.line, "program"), "The program is blank.", "Name the program.");

const unknownIndicator = (row: Row): Finding =>
  error(
    "scores.unknown-indicator",
    placeOf(row.line, "indicator"),
    `“${row.cell("indicator").slice(0, 40)}” is not an indicator that is scored.`,
    `Write one of ${indicators.join(", ")}.`,
  );

const zero = (row: Row, column: "denominator" | "adjusted_level"): Finding =>
  error(
    "scores.zero",
    placeOf(row.line, column),
    `“${column}” is 0, so there is nothing to score.`,
    "Leave out the row, or mend the number.",
  );

const moreThanAll = (row: Row): Finding =>
  error(
    "scores.more-than-all",
    placeOf(row.line, "numerator"),
    "The numerator is larger than the denominator.",
    "Check that the two are not exchanged.",
  );

const earningsDivided = (row: Row): Finding =>
  error(
    "scores.earnings-denominator",
    placeOf(row.line, "denominator"),
    "Median earnings are a value in dollars and have no denominator.",
    "Write the value as numerator and leave the denominator blank.",
  );

const levelOfOne = (row: Row): Finding =>
  warning(
    "scores.level-as-share",
    placeOf(row.line, "adjusted_level"),
    "The level is read as percent, and it is 1 percent or less.",
    "Write 75.1 for 75.1 percent.",
  );
