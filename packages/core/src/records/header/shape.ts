import type { DateOrder } from "./mapping.ts";

/** What the file is written in: PIRL, the common metrics template, or headings that a mapping explains. */
export type Form = "pirl" | "template" | "mapped";

/** How one element is read from one column. */
export interface ElementUse {
  readonly element: string;
  /** The order of days other than ISO and `YYYYMMDD`; undefined where no other is allowed. */
  readonly dates?: DateOrder | undefined;
  /** Word in small letters → code, tried before the cell is read as it stands. */
  readonly words?: ReadonlyMap<string, string> | undefined;
  /** Whether the cell may hold several words. */
  readonly several?: boolean | undefined;
  /** The code where every word of the cell is known but none sets this element. */
  readonly otherwise?: string | undefined;
}

/** One column of the file, by its place from 0. */
export interface ColumnUse {
  readonly place: number;
  readonly heading: string;
  /** Nothing for a column that is left out. */
  readonly uses: readonly ElementUse[];
  /** Every word that a cell of words may hold; undefined where the cell is read as it stands. */
  readonly known?: ReadonlySet<string> | undefined;
}

/** How a file is read: what its first line says. */
export interface Shape {
  readonly form: Form;
  /** Whether the first line is headings; without them the columns stand in the official order. */
  readonly headings: boolean;
  readonly columns: readonly ColumnUse[];
  /** Headings under which Social Security numbers stand, to be refused if any cell is filled. */
  readonly secret: readonly ColumnUse[];
}

/** The elements that a file holds. */
export const elementsIn = ({ columns }: Shape): ReadonlySet<string> =>
  new Set(columns.flatMap(({ uses }) => uses.map(({ element }) => element)));
