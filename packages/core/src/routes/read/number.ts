import { kindOf, path } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** What a number must be. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** Read aloud: `hours a week`, `cents`. */
  readonly unit: string;
}

/** Twenty million dollars: more is a slip of the pen, and sums stay exact. */
export const cents: Range = { least: 0, most: 2_000_000_000, whole: true, unit: "cents" };
export const hoursAWeek: Range = { least: 0, most: 168, whole: false, unit: "hours a week" };
/** Twenty years. */
export const weeks: Range = { least: 1, most: 1_040, whole: true, unit: "weeks" };

/** A required number in its range; 0 stands in where it is wrong. */
export function numberOf(sheet: Sheet, key: string, range: Range): number {
  const value = sheet.fields[key];
  const at = path(sheet.at, key);
  const { least, most, whole, unit } = range;
  const fix = `Write ${whole ? "a whole number" : "a number"} of ${unit} from ${String(least)} to ${String(most)}.`;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    sheet.notes.error("not-a-number", at, `A number is expected here, but it is ${kindOf(value)}.`, fix);
    return 0;
  }
  if (value < 0 && least >= 0)
    sheet.notes.error("negative", at, `${String(value)} ${unit} is below zero.`, fix);
  else if (value < least || value > most) {
    sheet.notes.error("out-of-range", at, `${String(value)} ${unit} is out of range.`, fix);
  } else if (whole && !Number.isInteger(value)) {
    sheet.notes.error("not-whole", at, `${String(value)} ${unit} is not a whole number.`, fix);
  } else return value;
  return 0;
}

export const optionalNumber = (sheet: Sheet, key: string, range: Range): number | undefined =>
  sheet.fields[key] === undefined ? undefined : numberOf(sheet, key, range);
