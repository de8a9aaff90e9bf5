import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { programsOf } from "./unfold.ts";

/** What an event cannot tell, or the state draws without regard to the journey. */
const apartNames =
  /^(1205|1211|1304|1328|1406|1608|161[0-3]|190[01]|1814|job-.*|retained.*|subsidized.*|sequence.*|credit-enrolled|college.*|degree-track|four-year-enrolled|pathway|program-name|efl-at-entry|borough|CALC.*|906|1416|180[0-5])$/;
/** What a wage record or a follow-up says may belong to two periods of one person. */
const sharedNames = /^(16\d\d|170\d|1412|1503)$/;

const known = new Map<string, "apart" | "shared" | "own">();
function kindOf(element: string): "apart" | "shared" | "own" {
  const before = known.get(element);
  if (before !== undefined) return before;
  const kind = apartNames.test(element) ? "apart" : sharedNames.test(element) ? "shared" : "own";
  known.set(element, kind);
  return kind;
}

const begins = ["1001", "1200", "1302", "906"];
const ends = [
  "1003",
  "1201",
  "1308",
  "1313",
  "1318",
  "1402",
  "1405",
  "1407",
  "1408",
  "1410",
  "1411",
  "1414",
  "1415",
];
const servedOn = (row: StateRow, elements: readonly string[], day: string): boolean =>
  elements.some((element) => row[element] === day);

/** Whether the journey of these rows can be told: participants, one scope of exit in each row, nothing dated before entry. */
export const foldable = (rows: readonly StateRow[]): boolean =>
  rows.every((row) => {
    const programs = programsOf(row);
    const own = programs.filter((program) => program === "aefla" || program === "vr").length;
    if (programs.length === 0 || (own > 0 && programs.length > 1)) return false;
    const entry = row["900"];
    // The state draws the dates of study of those with several trainings in its own way.
    if (row["1309"] !== undefined) return false;
    if (entry === undefined || row["918"] === "2" || row["903"] === "4") return false;
    if (row["906"] !== undefined && row["906"] !== entry) return false;
    if (!programs.includes("aefla") && !servedOn(row, programs.includes("vr") ? ends : begins, entry))
      return false;
    if (!programs.includes("aefla") && row["901"] !== undefined && !servedOn(row, ends, row["901"]))
      return false;
    if (["1801", "1803", "1805"].some((date) => (row[date] ?? entry) < entry)) return false;
    return !["1602", "1600", "1604", "1606"].some(
      (status, place) =>
        (row[status] ?? "9") !== "9" &&
        row[status] !== "0" &&
        ["0.00", "999999.99"].includes(row[["1704", "1703", "1705", "1706"][place] ?? ""] ?? ""),
    );
  });

/** The elements by which two rows are the same, as one text: blanks left out, credentials in one order. */
export function comparable(row: StateRow, single: boolean): string {
  const parts: string[] = [];
  for (const [element, value] of Object.entries(row)) {
    if (value === undefined || value === "") continue;
    const kind = kindOf(element);
    if (kind === "apart" || (kind === "shared" && !single)) continue;
    // What is not known yet is blank or said to be unknown; and of nobody's fourth quarter no one says the employer.
    if (
      kind === "shared" &&
      (value === "9" || value === "999999.99" || (value === "5" && /^160[1357]$/.test(element)))
    )
      continue;
    if (element === "1618" && row["1606"] === "9") continue;
    parts.push(`${element}=${value}`);
  }
  if (single) parts.push(credentialsOf(row));
  return parts.toSorted().join(" ");
}

const credentialsOf = (row: StateRow): string =>
  (
    [
      ["1800", "1801"],
      ["1802", "1803"],
      ["1804", "1805"],
    ] as const
  )
    .flatMap(([type, date]) => ((row[type] ?? "0") === "0" ? [] : [`credential ${row[type]} ${row[date]}`]))
    .toSorted()
    .join(" ");

/** The row without what a journey of events does not tell, as both sides of a comparison of numbers take it. */
export const told = (row: StateRow): StateRow =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([element]) => kindOf(element) !== "apart" || /^180[0-5]$|^1205$/.test(element),
    ),
  );
