import type { Element } from "@footbridge/core/records/element.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import type { Rules } from "@footbridge/core/records/rules/rule.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { ColumnUse, ElementUse, Shape } from "@footbridge/core/records/header/shape.ts";
import { type Fragment, join, name, sql } from "@footbridge/core/sql/fragment.ts";
import { cellChecks, rawOf, tooLongChecks } from "./cells/cell-checks.ts";
import type { Check } from "./cells/check.ts";
import { cellAt, columnAt } from "./cells/csv-source.ts";
import { surelyUsual } from "./cells/surely-usual.ts";
import { type TextTable, textSource } from "./cells/text-table.ts";
import { columnType, readAsWritten, someUnusual, usualCell } from "./cells/typed-cell.ts";
import { valueOf } from "./cells/word-cell.ts";
import type { RecordsKnowledge } from "./knowledge.ts";
import { type RuleCheck, type Ruled, ruled } from "./rounds.ts";

/** One reading of a file: its rows with a column per element, and what is checked over them. */
export interface Plan {
  /** The rows with their numbers from 1, as `row`, and the columns that something needs of them. */
  readonly rows: (needs: Needs) => Fragment;
  readonly checks: readonly (Check | RuleCheck)[];
  readonly shares: Ruled["shares"];
  /** Elements read in the usual writing, and whether some cell is not written so: a question about all rows. */
  readonly doubtful: readonly {
    readonly element: string;
    readonly some: Fragment;
  }[];
  /** Every element of the layout, in its order. */
  readonly elements: readonly Element[];
  /** Those that are blank in every row whatever is repaired, and no column of the rows. */
  readonly blank: ReadonlySet<string>;
  /** Those whose values are the cells as they stand in every row, with the column of the text that holds them. */
  readonly asWritten: ReadonlyMap<string, string>;
  /** Rows of a group, in which they come and are best written. */
  readonly groupRows: number;
  /** Whether the file is long. */
  readonly long: boolean;
}

/**
 * What rows are needed for: asking the checks; also showing what stood in the cells they hit, with the values that are not
 * as written; or every element's value.
 */
export type Needs = "checks" | "findings" | "values";

/** Elements of which some cell is not in the usual writing: all their cells are read patiently, at several times the cost. */
export type Patient = ReadonlySet<string>;

const cellFlag = (at: number): Fragment => name(`cell ${at}`);
/** The column that keeps what was read of a cell, whatever is repaired. */
const readOf = (element: string): Fragment => name(`read ${element}`);

/** What a reading is planned from. */
export interface PlanInput {
  readonly text: TextTable;
  readonly shape: Shape;
  readonly knowledge: RecordsKnowledge;
  /** The rules that have something to say of this file. */
  readonly rules: Rules;
  readonly asOf: Day;
  readonly patient: Patient;
}

/** Plans the reading of a file of a known shape. */
export function planOf({ text, shape, knowledge, rules, asOf, patient }: PlanInput): Plan {
  const elements = [...knowledge.layout.values()];
  const places = placesOf(shape, text, knowledge, patient);
  const reading = { dialect: duckdb, reportEnd: asOf };
  const cells = [...places.values()].flatMap(({ column, use, element, usual }) =>
    usual ? tooLongChecks(element) : cellChecks(column, use, element),
  );
  const unread = new Map(
    cells.flatMap(({ element, severity, code }, at) =>
      severity === "error" && code !== "value.too-long" ? [[element, cellFlag(at)] as const] : [],
    ),
  );
  const empty = new Set(elements.flatMap(({ id }) => (places.has(id) ? [] : [id])));
  const over = ruled(rules, { layout: knowledge.layout, reading, blank: empty, unread });
  const doubts = [...places.values()]
    .filter(({ usual, sure }) => usual && !sure)
    .map(({ element }) => element);
  const flags = [
    ...cells.map(({ hit }, at) => sql`${hit} as ${cellFlag(at)}`),
    ...doubts.map(({ id }) => sql`${name(id)} as ${readOf(id)}`),
  ];
  const asked = [...cells.map(({ element }) => element), ...doubts.map(({ id }) => id)];
  const checks = [...cells.map((check, at) => ({ ...check, hit: cellFlag(at) })), ...over.checks];
  const asWritten = new Map(
    [...places].flatMap(([id, { element, column, usual }]) =>
      usual && readAsWritten(element) && !over.sets.has(id) ? [[id, columnAt(column.place)] as const] : [],
    ),
  );
  const made = [...places.keys()].filter((id) => !asWritten.has(id));
  const rows = (needs: Needs): Fragment => {
    const texts = new Set([...asked, ...(needs === "findings" ? checks.map(({ element }) => element) : [])]);
    const shown = { checks: [], findings: made, values: places.keys() }[needs];
    const values = new Set([...asked, ...over.reads, ...shown]);
    const base = valuesOf(text, elements, places, { texts, values });
    // Cells are judged as they were written, before any repair.
    return over.rows(flags.length === 0 ? base : sql`(select *, ${join(flags, ", ")} from ${base})`);
  };
  return {
    rows,
    checks,
    doubtful: doubts.map((element) => ({
      element: element.id,
      some: someUnusual(rawOf(element.id), readOf(element.id), element),
    })),
    shares: over.shares,
    elements,
    blank: new Set([...empty].filter((id) => !over.sets.has(id))),
    asWritten,
    groupRows: text.groupRows,
    long: text.long,
  };
}

interface Place {
  readonly column: ColumnUse;
  readonly use: ElementUse;
  readonly element: Element;
  readonly usual: boolean;
  /** Whether the usual writing is certain. */
  readonly sure: boolean;
}

/** Where each element of the file is read from; one of which every cell is blank is read from nowhere. */
function placesOf(
  { columns }: Shape,
  text: TextTable,
  { layout }: RecordsKnowledge,
  patient: Patient,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const column of columns) {
    const seen = text.columns[column.place];
    if (seen === undefined || seen.longest === 0) continue;
    for (const use of column.uses) {
      const element = layout.get(use.element);
      if (element === undefined) continue;
      const told = surelyUsual(element, seen);
      const plain = use.words === undefined && use.dates === undefined;
      const usual = plain && told !== false && !patient.has(element.id);
      places.set(element.id, {
        column,
        use,
        element,
        usual,
        sure: told === true,
      });
    }
  }
  return places;
}

/** The file's rows with the values of some elements under their ids, and for some the text of the cell beside it. */
function valuesOf(
  text: TextTable,
  elements: readonly Element[],
  places: ReadonlyMap<string, Place>,
  {
    texts,
    values,
  }: {
    readonly texts: ReadonlySet<string>;
    readonly values: ReadonlySet<string>;
  },
): Fragment {
  const columns = elements.flatMap((element): Fragment[] => {
    const { id } = element;
    const place = places.get(id);
    if (place === undefined)
      return values.has(id) ? [sql`cast(null as ${columnType(element)}) as ${name(id)}`] : [];
    const cell = cellAt(place.column.place);
    const value = place.usual ? usualCell(cell, element) : valueOf(cell, element, place.use);
    return [
      ...(texts.has(id) ? [sql`${cell} as ${rawOf(id)}`] : []),
      ...(values.has(id) ? [sql`${value} as ${name(id)}`] : []),
    ];
  });
  return sql`(select ${join([name("row"), ...columns], ", ")} from ${textSource(text)})`;
}
