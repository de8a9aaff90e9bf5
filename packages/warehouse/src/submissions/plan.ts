import type { Element } from "@footbridge/core/records/element.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import type { Rules } from "@footbridge/core/records/rules/rule.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { ColumnUse, ElementUse, Shape } from "@footbridge/core/records/header/shape.ts";
import { type Fragment, join, name, raw, sql } from "@footbridge/core/sql/fragment.ts";
import { cellChecks, rawOf, tooLongChecks } from "./cells/cell-checks.ts";
import type { Check } from "./cells/check.ts";
import { cellAt, type Csv, csvSource } from "./cells/csv-source.ts";
import { secretRow } from "./cells/secret-cells.ts";
import { columnType, unusual, usualCell } from "./cells/typed-cell.ts";
import { valueOf } from "./cells/word-cell.ts";
import type { RecordsKnowledge } from "./knowledge.ts";
import { type RuleCheck, type Ruled, ruled } from "./rounds.ts";

/** One reading of a file: its rows with a column per element, and what is checked over them. */
export interface Plan {
  /** Rows without their numbers, which cost order; and with them, as `row`. */
  readonly unnumbered: Fragment;
  readonly numbered: Fragment;
  readonly checks: readonly (Check | RuleCheck)[];
  readonly shares: Ruled["shares"];
  /** Elements read in the usual writing, and where a cell is not written so. */
  readonly doubtful: readonly { readonly element: string; readonly hit: Fragment }[];
  /** Every element of the layout, in its order. */
  readonly elements: readonly Element[];
}

/** True for a row that may hold a Social Security number. */
export const secret = name("secret");

/** Elements of which some cell is not in the usual writing: all their cells are read patiently, at several times the cost. */
export type Patient = ReadonlySet<string>;

const cellFlag = (at: number): Fragment => name(`cell ${at}`);
const doubtFlag = (at: number): Fragment => name(`doubt ${at}`);

/** What a reading is planned from. */
export interface PlanInput {
  readonly csv: Csv;
  readonly shape: Shape;
  readonly knowledge: RecordsKnowledge;
  /** The rules that have something to say of this file. */
  readonly rules: Rules;
  readonly asOf: Day;
  readonly patient: Patient;
}

/** Plans the reading of a file of a known shape. */
export function planOf({ csv, shape, knowledge, rules, asOf, patient }: PlanInput): Plan {
  const elements = [...knowledge.layout.values()];
  const places = placesOf(shape, knowledge, patient);
  const reading = { dialect: duckdb, reportEnd: asOf };
  const cells = [...places.values()].flatMap(({ column, use, element, usual }) =>
    usual ? tooLongChecks(element) : cellChecks(column, use, element),
  );
  const unread = new Map(
    cells.flatMap(({ element, severity, code }, at) =>
      severity === "error" && code !== "value.too-long" ? [[element, cellFlag(at)] as const] : [],
    ),
  );
  const over = ruled(rules, knowledge.layout, reading, unread);
  const doubts = [...places.values()].filter(({ usual }) => usual).map(({ element }) => element);
  const flags = [
    ...cells.map(({ hit }, at) => sql`${hit} as ${cellFlag(at)}`),
    ...doubts.map(
      (element, at) => sql`${unusual(rawOf(element.id), name(element.id), element)} as ${doubtFlag(at)}`,
    ),
  ];
  // Cells are judged as they were written, before any repair.
  const rows = (numbered: boolean): Fragment =>
    over.rows(sql`(select *, ${join(flags, ", ")} from ${valuesOf(csv, shape, elements, places, numbered)})`);
  return {
    unnumbered: rows(false),
    numbered: rows(true),
    checks: [...cells.map((check, at) => ({ ...check, hit: cellFlag(at) })), ...over.checks],
    doubtful: doubts.map(({ id }, at) => ({ element: id, hit: doubtFlag(at) })),
    shares: over.shares,
    elements,
  };
}

interface Place {
  readonly column: ColumnUse;
  readonly use: ElementUse;
  readonly element: Element;
  readonly usual: boolean;
}

/** Where each element of the file is read from. */
function placesOf(
  { columns }: Shape,
  { layout }: RecordsKnowledge,
  patient: Patient,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const column of columns) {
    for (const use of column.uses) {
      const element = layout.get(use.element);
      if (element === undefined) continue;
      const usual = use.words === undefined && use.dates === undefined && !patient.has(element.id);
      places.set(element.id, { column, use, element, usual });
    }
  }
  return places;
}

/** The file's rows with each element's value under its id, and the text it came from beside it. */
function valuesOf(
  csv: Csv,
  shape: Shape,
  elements: readonly Element[],
  places: ReadonlyMap<string, Place>,
  numbered: boolean,
): Fragment {
  const columns = elements.flatMap((element): Fragment[] => {
    const place = places.get(element.id);
    if (place === undefined) return [sql`cast(null as ${columnType(element)}) as ${name(element.id)}`];
    const cell = cellAt(place.column.place);
    const value = place.usual ? usualCell(cell, element) : valueOf(cell, element, place.use);
    return [sql`${cell} as ${rawOf(element.id)}`, sql`${value} as ${name(element.id)}`];
  });
  const number = numbered ? sql`row_number() over () as "row", ` : raw("");
  const hides = sql`${secretRow(shape) ?? raw("false")} as ${secret}`;
  return sql`(select ${number}${hides}, ${join(columns, ", ")} from ${csvSource(csv)})`;
}
