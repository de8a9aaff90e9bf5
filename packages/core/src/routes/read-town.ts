import type { Checked } from "../finding.ts";
import { checkCircles } from "./read/circles.ts";
import { checkNames } from "./read/cross.ts";
import { readOccupation, readProgram, readService, readStream } from "./read/entries.ts";
import { Notes } from "./read/notes.ts";
import { checkWord, kindOf, listOf, mondayIn, openSheet, wordsOf } from "./read/sheet.ts";
import type { Sheet } from "./read/sheet.ts";
import { wordsOfTown } from "./read/words.ts";
import type { Town } from "./town.ts";

const known = new Set("format start places programs occupations streams services".split(" "));

/** How much a town may hold. */
export const townLimits = { programs: 1_000_000, offerings: 5_000_000, others: 1_000_000 } as const;

/**
 * Reads a town file's content: its shape, then its sense. All findings are returned (the first 200 and the number of the
 * rest); a town comes back only where none is an error.
 */
export function readTown(value: unknown): Checked<Town> {
  const notes = new Notes("town");
  const sheet = openSheet(value, "", notes, known);
  if (sheet === undefined) return { ok: false, findings: notes.list() };
  checkFormat(sheet, "footbridge-town/1");
  const start = mondayIn(sheet, "start");
  if (!withinLimits(sheet)) return { ok: false, findings: notes.list() };
  const town: Town | undefined =
    start === undefined ? undefined : { format: "footbridge-town/1", start, ...partsOf(sheet) };
  if (town === undefined) {
    partsOf(sheet);
    return { ok: false, findings: notes.list() };
  }
  checkNames(town, notes);
  if (!notes.hasErrors) checkSense(town, notes);
  return notes.hasErrors
    ? { ok: false, findings: notes.list() }
    : { ok: true, value: town, findings: notes.list() };
}

/** Notes a file of another kind or version. */
export function checkFormat(sheet: Sheet, format: string): void {
  if (sheet.fields["format"] === format) return;
  const message = `The format is ${kindOf(sheet.fields["format"])}, not "${format}".`;
  sheet.notes.error("format", "format", message, `Write "format": "${format}".`);
}

function partsOf(sheet: Sheet): Omit<Town, "format" | "start"> {
  return {
    places: wordsOf(sheet, "places").filter((place) => checkWord(place, "places", sheet.notes) !== undefined),
    programs: entriesOf(sheet, "programs", readProgram),
    occupations: entriesOf(sheet, "occupations", readOccupation),
    streams: entriesOf(sheet, "streams", readStream),
    services: entriesOf(sheet, "services", readService),
  };
}

function entriesOf<T>(
  sheet: Sheet,
  key: string,
  read: (value: unknown, at: string, notes: Sheet["notes"]) => T | undefined,
): readonly T[] {
  const entries: T[] = [];
  for (const [place, value] of listOf(sheet, key).entries()) {
    const entry = read(value, `${key}[${String(place)}]`, sheet.notes);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** Counts before anything is built, so that a huge file costs no more than its text. */
function withinLimits(sheet: Sheet): boolean {
  const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
  const programs = sheet.fields["programs"];
  let offerings = 0;
  if (Array.isArray(programs) && programs.length <= townLimits.programs) {
    for (const program of programs as readonly unknown[]) {
      if (typeof program === "object" && program !== null && "offerings" in program)
        offerings += count(program.offerings);
    }
  }
  const counts: readonly (readonly [string, number, number])[] = [
    ["programs", count(programs), townLimits.programs],
    ["offerings", offerings, townLimits.offerings],
    ...["occupations", "streams", "services", "places"].map(
      (key) => [key, count(sheet.fields[key]), townLimits.others] as const,
    ),
  ];
  const over = counts.filter(([, number, most]) => number > most);
  for (const [key, number, most] of over) {
    const at = key === "offerings" ? "programs" : key;
    sheet.notes.error(
      "too-large",
      at,
      `${String(number)} ${key} are more than one town may hold.`,
      `Split it into regions of at most ${String(most)} ${key}.`,
    );
  }
  return over.length === 0;
}

function checkSense(town: Town, notes: Notes): void {
  if (town.programs.length === 0 && town.occupations.length === 0) {
    notes.warning(
      "empty",
      "programs",
      "The town has no programs and no occupations.",
      "Add some: no route can be found in it.",
    );
  }
  const words = wordsOfTown(town);
  for (const [word, at] of words.attributes) {
    const other = words.facts.get(word);
    if (other === undefined) continue;
    const fix = 'Use { "has": … } for what people gain and { "is": … } for what they are.';
    notes.warning("fact-and-attribute", at, `"${word}" is an attribute here but a fact in ${other}.`, fix);
  }
  checkCircles(town, notes);
}
