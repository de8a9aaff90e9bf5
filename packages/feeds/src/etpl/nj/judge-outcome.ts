import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Records } from "../../feed-result.ts";
import { plainNumber } from "../../table/cells.ts";
import type { Verdict } from "../../table/read-table.ts";
import type { Row } from "../../table/row.ts";

/** What the file writes where nothing is known. */
const notAvailable = "-99999";

/** Outcomes of a provider's completers of a CIP code, told in the description of each of its programs there. */
export function judgeOutcome(
  records: Records,
  byCip: ReadonlyMap<string, readonly string[]>,
  row: Row,
): Verdict {
  const key = `${row.cell("providerid")}:${row.cell("cipcode").padStart(6, "0")}`;
  const programs = byCip.get(key) ?? [];
  const [first] = programs;
  if (first === undefined) return { findings: [withoutProgram(row)] };
  const told = words(row);
  if (typeof told !== "string") return { findings: [told] };
  for (const program of programs) tell(records, program, told);
  return { record: `programs/${first}`, findings: [] };
}

/** Share employed in the second quarter after completion, and pay in it; New Jersey counts completers of about 2019. */
function words(row: Row): string | Finding {
  const employed = figure(row, "PerEmployed2");
  const wage = figure(row, "AvgQuarterlyWage2");
  const completed = figure(row, "NumCompleted2");
  if (employed === undefined || completed === undefined || completed === 0) return notKnown(row);
  const pay =
    wage === undefined ? "" : `, earning about $${Math.round(wage).toLocaleString("en-US")} in that quarter`;
  return `Of ${completed} who completed here in this field, ${Math.round(employed * 100)} in 100 worked two quarters later${pay} (New Jersey, about 2019-2020).`;
}

const figure = (row: Row, column: string): number | undefined =>
  row.cell(column) === notAvailable ? undefined : plainNumber(row.cell(column));

function tell(records: Records, id: string, told: string): void {
  const program = records.get("programs", id);
  if (program === undefined) return;
  const before = program.description?.en ?? "";
  const en = `${before.slice(0, 1999 - told.length)} ${told}`.trim();
  records.put("programs", { ...program, description: { en } });
}

const withoutProgram = (row: Row): Finding =>
  error(
    "etpl.outcome-without-program",
    row.at("cipcode"),
    "No program of this provider with this code is in the list.",
    "Nothing to do, unless the list of programs is only a part.",
  );

const notKnown = (row: Row): Finding =>
  error(
    "etpl.outcome-not-known",
    row.at("PerEmployed2"),
    "The figures are not available (-99999) or count nobody.",
    "Nothing to do.",
  );
