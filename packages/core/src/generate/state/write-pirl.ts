import type { Element } from "../../records/element.ts";
import type { StateRow } from "./row.ts";

/** How a file heads its columns: `900`, `PIRL900`, `PIRL_900` or `PIRL 900`. */
export type Heading = "" | "PIRL" | "PIRL_" | "PIRL ";

/** The rows as lines of a PIRL CSV file, its heading first: days as `YYYYMMDD`, each line ended by a line feed. */
export function* pirlLines(
  rows: Iterable<StateRow>,
  elements: readonly Element[],
  heading: Heading = "",
): Generator<string> {
  yield `${elements.map(({ id, origin }) => (origin === "pirl" ? `${heading}${id}` : id)).join(",")}\n`;
  const isDay = elements.map(({ kind }) => kind === "date");
  for (const row of rows) {
    let line = "";
    for (let place = 0; place < elements.length; place += 1) {
      if (place > 0) line += ",";
      const value = row[elements[place]?.id ?? ""];
      if (value === undefined) continue;
      line += isDay[place] === true ? value.replaceAll("-", "") : cell(value);
    }
    yield `${line}\n`;
  }
}

/** A cell of CSV (RFC 4180), quoted where it must be. */
export const cell = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
