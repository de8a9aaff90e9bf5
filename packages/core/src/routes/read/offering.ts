import { blocks } from "../town.ts";
import type { DatedOffering, OpenEntryOffering, TownOffering } from "../town.ts";
import type { Notes } from "./notes.ts";
import { cents, hoursAWeek, numberOf, optionalNumber, weeks } from "./number.ts";
import { choicesOf, mondayIn, openSheet, wordOf, wordsOf } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

const known = new Set(
  "id start end weeks hoursPerWeek blocks mode place tuition other completion supports streams seats".split(
    " ",
  ),
);
const share = { least: 0, most: 1, whole: false, unit: "share of starters" };
const seats = { least: 0, most: 1_000_000, whole: true, unit: "seats" };

/** Reads one class: dated with `start` and `end`, or open entry with `weeks`. */
export function readOffering(value: unknown, at: string, notes: Notes): TownOffering | undefined {
  const sheet = openSheet(value, at, notes, known);
  if (sheet === undefined) return undefined;
  const left = optionalNumber(sheet, "seats", seats);
  const facts = {
    id: wordOf(sheet, "id"),
    hoursPerWeek: numberOf(sheet, "hoursPerWeek", hoursAWeek),
    blocks: choicesOf(sheet, "blocks", blocks),
    mode: wordOf(sheet, "mode"),
    place: wordOf(sheet, "place"),
    tuition: numberOf(sheet, "tuition", cents),
    other: numberOf(sheet, "other", cents),
    completion: completionOf(sheet),
    supports: wordsOf(sheet, "supports"),
    streams: wordsOf(sheet, "streams"),
    ...(left === undefined ? {} : { seats: left }),
  };
  const when = whenOf(sheet);
  return when === undefined ? undefined : { ...facts, ...when };
}

function completionOf(sheet: Sheet): number {
  const completion = numberOf(sheet, "completion", share);
  if (sheet.fields["completion"] === 0) {
    const fix = "Leave the class out, or write the share that does complete.";
    sheet.notes.warning(
      "offering.nobody-completes",
      `${sheet.at}.completion`,
      "Nobody completes this class, so it is closed.",
      fix,
    );
  }
  return completion;
}

type When = Pick<DatedOffering, "start" | "end"> | Pick<OpenEntryOffering, "weeks">;

function whenOf(sheet: Sheet): When | undefined {
  const { fields, notes, at } = sheet;
  if (fields["weeks"] !== undefined) {
    if (fields["start"] === undefined && fields["end"] === undefined) {
      const length = numberOf(sheet, "weeks", weeks);
      return length === 0 ? undefined : { weeks: length };
    }
    const fix = "Keep start and end for a dated class, or weeks alone for open entry.";
    notes.error("offering.two-calendars", at, "It has both dates and a number of weeks.", fix);
    return undefined;
  }
  const start = mondayIn(sheet, "start");
  const end = mondayIn(sheet, "end");
  if (start === undefined || end === undefined) return undefined;
  if (end > start) return { start, end };
  const fix = `Write the first Monday after its last week, later than ${start}.`;
  notes.error("offering.ends-before-start", `${at}.end`, `It ends on ${end} but starts on ${start}.`, fix);
  return undefined;
}
