import { isMonday, mondayFrom, parseDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import type { Notes } from "./notes.ts";

/** The longest word (id, fact, name of a place) that is read. */
export const longestWord = 200;

/** One object of a file, read field by field; what is wrong is noted and a harmless value stands in. */
export interface Sheet {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly notes: Notes;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Opens an object, noting fields that nobody reads; undefined where it is none. */
export function openSheet(
  value: unknown,
  at: string,
  notes: Notes,
  known: ReadonlySet<string>,
): Sheet | undefined {
  if (!isRecord(value)) {
    notes.error(
      "not-an-object",
      at,
      `This is ${kindOf(value)}, not an object.`,
      "Write it in braces: { … }.",
    );
    return undefined;
  }
  for (const key in value) {
    if (known.has(key) || key.startsWith("$")) continue;
    const names = [...known].join(", ");
    notes.warning(
      "unknown-field",
      path(at, key),
      `Nothing reads the field "${short(key)}".`,
      `Remove it, or check its spelling; known are ${names}.`,
    );
  }
  return { fields: value, at, notes };
}

export const path = (at: string, key: string): string => (at === "" ? key : `${at}.${key}`);

export const kindOf = (value: unknown): string => {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `the text "${short(value)}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return "an object";
};

export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A required word of 1 to 200 characters. */
export function wordOf(sheet: Sheet, key: string): string {
  return checkWord(sheet.fields[key], path(sheet.at, key), sheet.notes) ?? "";
}

export function optionalWord(sheet: Sheet, key: string): string | undefined {
  return sheet.fields[key] === undefined ? undefined : wordOf(sheet, key);
}

/** Notes what keeps a value from being a word. */
export function checkWord(value: unknown, at: string, notes: Notes): string | undefined {
  if (typeof value !== "string" || value.length === 0) {
    const found = value === "" ? "empty" : kindOf(value);
    notes.error(
      "not-a-word",
      at,
      `A word is expected here, but it is ${found}.`,
      "Write a text of 1 to 200 characters.",
    );
    return undefined;
  }
  if (value.length > longestWord) {
    notes.error(
      "word-too-long",
      at,
      `This word has ${String(value.length)} characters.`,
      `Shorten it to ${String(longestWord)}.`,
    );
    return undefined;
  }
  return value;
}

/** A list; left out it is empty. */
export function listOf(sheet: Sheet, key: string): readonly unknown[] {
  const value = sheet.fields[key];
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  sheet.notes.error(
    "not-a-list",
    path(sheet.at, key),
    `A list is expected here, but it is ${kindOf(value)}.`,
    "Write it in brackets: [ … ].",
  );
  return [];
}

/** A list of words; one that is written twice counts once. */
export function wordsOf(sheet: Sheet, key: string): readonly string[] {
  const words = new Set<string>();
  for (const [place, value] of listOf(sheet, key).entries()) {
    const at = `${path(sheet.at, key)}[${String(place)}]`;
    const word = checkWord(value, at, sheet.notes);
    if (word === undefined) continue;
    if (words.has(word))
      sheet.notes.warning("written-twice", at, `"${word}" is written twice.`, "Remove one of them.");
    words.add(word);
  }
  return [...words];
}

/** Words out of a fixed set. */
export function choicesOf<T extends string>(sheet: Sheet, key: string, known: readonly T[]): readonly T[] {
  return wordsOf(sheet, key).flatMap((word, place) => {
    const found = known.find((entry) => entry === word);
    if (found !== undefined) return [found];
    const at = `${path(sheet.at, key)}[${String(place)}]`;
    sheet.notes.error(
      "unknown-word",
      at,
      `"${short(word)}" is not one of the words used here.`,
      `Use ${known.join(", ")}.`,
    );
    return [];
  });
}

/** A Monday that exists; others are errors, or moved to the next Monday where `mend` says so. */
export function mondayIn(sheet: Sheet, key: string, mend = false): Day | undefined {
  const at = path(sheet.at, key);
  const value = sheet.fields[key];
  const day = typeof value === "string" ? parseDay(value) : undefined;
  if (day === undefined) {
    sheet.notes.error(
      "not-a-day",
      at,
      `This is no day of the calendar: ${kindOf(value)}.`,
      "Write a day that exists, from 1900 to 2199, as YYYY-MM-DD.",
    );
    return undefined;
  }
  if (isMonday(day)) return day;
  const next = mondayFrom(day);
  if (mend)
    sheet.notes.repair("not-a-monday", at, `${day} is not a Monday; ${next} is taken.`, `Write ${next}.`);
  else
    sheet.notes.error("not-a-monday", at, `${day} is not a Monday.`, `Write a Monday, for example ${next}.`);
  return mend ? next : undefined;
}
