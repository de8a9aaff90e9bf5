/** One number of a report: a metric for a program, a group of its people, an area and a period. Absent area and period are the whole. */
export interface Cell {
  readonly metric: string;
  readonly program: string;
  /** `all`, `sex:1`, `age:16-18`, `barrier:homeless` … */
  readonly group: string;
  readonly area?: string;
  readonly period?: string;
  /** People (a count or the numerator of a rate); null where the metric has none. */
  readonly numerator: number | null;
  /** People the rate or the median is taken over; null where the metric has none. */
  readonly denominator: number | null;
  /** Unrounded, in the metric's unit; null for a denominator of 0. */
  readonly value: number | null;
  /** Of the metric's definition. */
  readonly version: string;
}

/** Why a number is not shown in full. For the desk alone: it would tell a reader which numbers are the small ones. */
export type Reason =
  /** A count of 1 to 9, a rate over fewer than 10, or all but one or two of a group alike. */
  | "small"
  /** It would give away a small one by subtraction. */
  | "complement"
  /** Nearly all or nearly none share the outcome: shown as a bound. */
  | "homogeneous"
  /** A median of too few people. */
  | "median"
  /** Too few employers, or one that is nearly all. */
  | "employer";

/** What may be said in place of a number: “at least 95 %”, “at most $50,000”. */
export type Bound =
  | { readonly bound: "at-least" | "at-most"; readonly percent: number }
  | { readonly bound: "at-least" | "at-most"; readonly dollars: number };

/** A cell as it may be shown: every number that must not be read is null in it. */
export interface Shown extends Cell {
  /** True where a number of the cell is withheld. */
  readonly suppressed: boolean;
  /** What is shown in place of the value. */
  readonly display?: Bound;
  readonly reason?: Reason;
}

/** A shown cell without what only the desk may know; every product open to others prints this. */
export type Published = Omit<Shown, "reason">;

/** Names a cell in relations and decisions. */
export type CellId = string;

/** The name of a cell: the same for the same number in every product. */
export const cellId = ({
  metric,
  program,
  group,
  area,
  period,
}: Omit<Cell, "version" | keyof Counts>): CellId =>
  JSON.stringify([metric, program, group, area ?? "", period ?? ""]);

interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}
