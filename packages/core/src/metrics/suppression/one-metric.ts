import type { Cell, Reason } from "../cell.ts";
import { type Employers, judge, type MetricKind, tellsOfOneEmployer } from "./classify.ts";
import { Complements } from "./complements.ts";
import type { SuppressionRules } from "./rules.ts";
import {
  bounded,
  hidden,
  layersOf,
  limit,
  peopleAt,
  shown,
  type Shape,
  type State,
  type Table,
  tableOf,
} from "./table.ts";

/** A cell by its number among those decided together. */
export interface Numbered {
  readonly number: number;
  readonly cell: Cell;
  /** Who stands behind it, where it tells of employers. */
  readonly employers?: Employers | undefined;
}

/** How a cell is told. */
export interface Decision {
  readonly state: State;
  /** Of a bounded rate, in percent; below 50 it is “at most”. */
  readonly edge: number;
  readonly reason?: Reason;
}

interface Place {
  readonly table: Table;
  readonly complements: Complements;
  readonly place: number;
}

const zero: Decision = { state: shown, edge: 0 };

/**
 * The cells of one metric in one window, under all its versions. The same people told twice (a borough as a group and as an area) and
 * nearly the same (another version) have one fate.
 */
export class OneMetric {
  readonly #rules: SuppressionRules;
  readonly #kind: MetricKind;
  readonly #tables: {
    readonly table: Table;
    readonly complements: Complements;
  }[] = [];
  readonly #placeOf = new Map<number, Place>();
  readonly #alike = new Map<string, number[]>();
  readonly #cells = new Map<number, Cell>();
  /** Of what is withheld for what it says by itself. */
  readonly #reasons = new Map<number, Reason>();
  readonly #edges = new Map<number, number>();
  /** Cells that stand in no table: of programs that nobody is in, and of groups of an area. */
  readonly #apart = new Map<number, Decision>();

  constructor(cells: readonly Numbered[], kind: MetricKind, rules: SuppressionRules, shape: Shape) {
    this.#rules = rules;
    this.#kind = kind;
    for (const version of Map.groupBy(cells, ({ cell }) => cell.version).values())
      this.#layOut(version, shape);
    for (const alike of this.#alike.values())
      if (alike.some((number) => this.decisionOf(number).state !== shown))
        for (const number of alike) if (this.decisionOf(number).state === shown) this.hide(number);
  }

  /** Notes of each cell what a longer window shows of the same people. */
  limit(shownIn: (number: number) => Cell | undefined): void {
    for (const { table } of this.#tables) {
      limit(table, (number) => {
        const cell = shownIn(number);
        return cell === undefined ? undefined : layersOf(cell, table.layers.length);
      });
    }
  }

  has(number: number): boolean {
    return this.#cells.has(number);
  }

  /** Hides a cell for the sake of another. */
  hide(number: number): void {
    const found = this.#placeOf.get(number);
    found?.complements.hide(found.place);
    if (found === undefined) this.#apart.set(number, { state: hidden, edge: 0, reason: "complement" });
  }

  /** Hides more until every hidden number is in doubt. */
  settle(): void {
    while (this.#tables.some(({ complements }) => !complements.isSettled))
      for (const { complements } of this.#tables) complements.settle();
  }

  decisionOf(number: number): Decision {
    const found = this.#placeOf.get(number);
    if (found === undefined) return this.#apart.get(number) ?? zero;
    const state = stateOf(found);
    if (state === shown) return zero;
    if (state === bounded)
      return {
        state,
        edge: this.#edges.get(number) ?? 0,
        reason: "homogeneous",
      };
    return {
      state,
      edge: 0,
      reason: this.#reasons.get(number) ?? "complement",
    };
  }

  #layOut(cells: readonly Numbered[], shape: Shape): void {
    const isInTable = ({ cell }: Numbered): boolean => cell.area === undefined || cell.group === "all";
    const peopled = new Set(cells.filter(({ cell }) => peopleOf(cell) > 0).map(({ cell }) => cell.program));
    const inTable = cells.filter((each) => isInTable(each) && peopled.has(each.cell.program));
    for (const each of cells) {
      this.#cells.set(each.number, each.cell);
      if (!isInTable(each)) this.hide(each.number);
    }
    if (inTable.length > 0) {
      const table = tableOf(
        inTable.map(({ cell }) => cell),
        inTable.map(({ number }) => number),
        shape,
      );
      this.#judge(table, new Map(inTable.map((each) => [each.number, each])));
      const complements = new Complements(table, this.#rules, (place) => this.#shareFate(table, place));
      this.#tables.push({ table, complements });
      for (const [place, number] of table.cellAt.entries()) {
        const cell = this.#cells.get(number);
        if (cell === undefined) continue;
        this.#placeOf.set(number, { table, complements, place });
        const name = sameAs(cell);
        this.#alike.set(name, [...(this.#alike.get(name) ?? []), number]);
      }
    }
    this.#hideNobodyOfFew(cells, peopled);
  }

  /** Rules 1 to 3, 5 and 6: what a cell says by itself, and of the row and column it stands in. */
  #judge(table: Table, cells: ReadonlyMap<number, Numbered>): void {
    for (const [place, number] of table.cellAt.entries()) {
      const found = cells.get(number);
      if (found === undefined) continue;
      const { verdict, ...told } = judge(found.cell, this.#kind, this.#rules);
      const ofOne = found.employers !== undefined && tellsOfOneEmployer(found.employers, this.#rules);
      if (ofOne) this.#withhold(table, place, "employer");
      else if (verdict === "small")
        this.#withhold(table, place, this.#kind.kind === "median" ? "median" : "small");
      else if ("bound" in told) {
        table.state[place] = bounded;
        table.edge[place] = told.bound.percent;
        this.#edges.set(number, told.bound.percent);
      } else if (this.#isNobodyOfFew(table, place) || this.#isAllButFew(table, place))
        this.#withhold(table, place, "small");
    }
  }

  #withhold(table: Table, place: number, reason: Reason): void {
    table.state[place] = hidden;
    this.#reasons.set(table.cellAt[place] ?? -1, reason);
  }

  /** That there is nobody is told only in a total that is not itself small; in a total of nobody it is told by that. */
  #isNobodyOfFew(table: Table, place: number): boolean {
    const { columns, whole } = table;
    if (peopleAt(table, place) > 0) return false;
    const row = place - (place % columns);
    const totals = [row, ...(whole < 0 ? [] : [whole * columns + (place % columns), whole * columns])];
    return totals.some((total) => isFew(peopleAt(table, total), this.#rules.leastCount));
  }

  /** Whether a yes or no leaves out one or two people, who could be had by subtraction. */
  #isAllButFew(table: Table, place: number): boolean {
    const column = place % table.columns;
    const [rest = 0, group] = table.families.find((family) => family.includes(column)) ?? [];
    const place0 = place - column + rest;
    return (
      group === column &&
      table.cellAt[place0] === -1 &&
      isFew(peopleAt(table, place0), this.#rules.leastApart)
    );
  }

  /** Programs without anybody: that is told where all programs together are not few. */
  #hideNobodyOfFew(cells: readonly Numbered[], peopled: ReadonlySet<string>): void {
    const most = Math.max(0, ...cells.map(({ cell }) => peopleOf(cell)));
    if (!isFew(most, this.#rules.leastCount)) return;
    for (const { number, cell } of cells)
      if (!peopled.has(cell.program)) this.#apart.set(number, { state: hidden, edge: 0, reason: "small" });
  }

  #shareFate(table: Table, place: number): void {
    const number = table.cellAt[place] ?? -1;
    const cell = this.#cells.get(number);
    if (cell === undefined) return;
    for (const each of this.#alike.get(sameAs(cell)) ?? []) {
      const other = this.#placeOf.get(each);
      if (other === undefined || each === number) continue;
      if (other.table === table || stateOf(other) === shown) other.complements.hide(other.place);
    }
  }
}

const peopleOf = ({ numerator, denominator }: Cell): number => Math.max(denominator ?? 0, numerator ?? 0);

const isFew = (count: number, least: number): boolean => count > 0 && count < least;

const stateOf = ({ table, place }: Place): State => (table.state[place] ?? shown) as State;

const sameAs = ({ program, group, area }: Cell): string =>
  `${program}|${area === undefined ? group : `borough:${area}`}`;
