/** A JSON object whose fields are not yet known. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, not a list and not null. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One value or several, as a list; absent is the empty list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** An absolute identifier: a scheme, a colon, and no sign that may not stand in one. */
export const isUri = (value: unknown): value is string =>
  typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);

/** A day and time with its zone (XML Schema dateTimeStamp). */
export function isInstant(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const parts = /^(-?\d{4,}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(value);
  return parts !== null && isDay(parts[1]) && !Number.isNaN(Date.parse(value));
}

/** A day of the calendar, `2026-11-29`; the 30th of February is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A sentence, or the same sentence in several languages (`{ "en": "…" }`). */
export const isText = (value: unknown): boolean =>
  typeof value === "string" ||
  (isObject(value) && Object.values(value).every((each) => typeof each === "string"));

/** Where a field is: `credentialSubject.achievement`, `proof[1]`. */
export const within = (at: string, key: string | number): string =>
  typeof key === "number" ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`;

/** The identifier of a person or organisation written as text or as an object. */
export function idOf(value: unknown): string | undefined {
  const id = isObject(value) ? value["id"] : value;
  return typeof id === "string" ? id : undefined;
}
