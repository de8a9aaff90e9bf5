import { type CustomTypesConfig, types } from "pg";

/** PostgreSQL's numbers for its types (catalog pg_type). */
const oids = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;

/** Counts and versions: exact, or an error; never a rounded number. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is beyond the whole numbers a program can hold`);
  return value;
}

/** A moment as ISO 8601 in UTC with milliseconds. */
export function moment(text: string): string {
  // PostgreSQL writes `2026-11-23 18:41:15.123456+00`: Date reads it once the zone has minutes.
  const value = new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));
  return value.toISOString();
}

/**
 * How values arrive: `bigint` as a number where it is exact, `date` as its text `YYYY-MM-DD` (a Date would shift with
 * the machine's zone), moments as ISO text, `numeric` as text as ever. Set on our pools only, never globally.
 */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === oids.int8) return wholeNumber;
    if (oid === oids.date) return (text: string) => text;
    if (oid === oids.timestamptz) return moment;
    if (oid === oids.timestamp) return (text: string) => text;
    return types.getTypeParser(oid, format ?? "text");
  }) as typeof types.getTypeParser,
};
