import type { TownOccupation, TownProgram, TownService, TownStream } from "../town.ts";
import type { Notes } from "./notes.ts";
import { cents, numberOf, weeks } from "./number.ts";
import { readOffering } from "./offering.ts";
import { requirementOf } from "./requirement.ts";
import { listOf, openSheet, optionalWord, path, wordOf, wordsOf } from "./sheet.ts";

const fieldsOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const programFields = fieldsOf("id name requires gives offerings");
const occupationFields = fieldsOf("id name sector requires hourlyWage experience");
const experienceFields = fieldsOf("gives weeks");
const streamFields = fieldsOf("id eligible cap use");
const serviceFields = fieldsOf("place need weekly eligible");

export function readProgram(value: unknown, at: string, notes: Notes): TownProgram | undefined {
  const sheet = openSheet(value, at, notes, programFields);
  if (sheet === undefined) return undefined;
  const name = optionalWord(sheet, "name");
  const gives = wordsOf(sheet, "gives");
  if (gives.length === 0) {
    const fix = "Write the facts that it gives, or leave it out: a step that adds nothing is never taken.";
    notes.warning("program.gives-nothing", path(at, "gives"), "This program gives nothing.", fix);
  }
  return {
    id: wordOf(sheet, "id"),
    ...(name === undefined ? {} : { name }),
    requires: requirementOf(sheet, "requires", "facts-and-attributes"),
    gives,
    offerings: listOf(sheet, "offerings").flatMap((offering, place) => {
      const read = readOffering(offering, `${path(at, "offerings")}[${String(place)}]`, notes);
      return read === undefined ? [] : [read];
    }),
  };
}

export function readOccupation(value: unknown, at: string, notes: Notes): TownOccupation | undefined {
  const sheet = openSheet(value, at, notes, occupationFields);
  if (sheet === undefined) return undefined;
  const name = optionalWord(sheet, "name");
  const sector = optionalWord(sheet, "sector");
  return {
    id: wordOf(sheet, "id"),
    ...(name === undefined ? {} : { name }),
    ...(sector === undefined ? {} : { sector }),
    requires: requirementOf(sheet, "requires", "facts-and-attributes"),
    hourlyWage: numberOf(sheet, "hourlyWage", cents),
    experience: listOf(sheet, "experience").flatMap((entry, place) => {
      const inner = openSheet(entry, `${path(at, "experience")}[${String(place)}]`, notes, experienceFields);
      if (inner === undefined) return [];
      return [{ gives: wordOf(inner, "gives"), weeks: numberOf(inner, "weeks", weeks) }];
    }),
  };
}

export function readStream(value: unknown, at: string, notes: Notes): TownStream | undefined {
  const sheet = openSheet(value, at, notes, streamFields);
  if (sheet === undefined) return undefined;
  const use = sheet.fields["use"];
  if (use !== "per-offering" && use !== "once") {
    const fix = 'Write "per-offering" if it pays for every class, or "once" if it pays for one only.';
    notes.error("stream.use", path(at, "use"), "How often this fund pays is not said.", fix);
  }
  return {
    id: wordOf(sheet, "id"),
    eligible: requirementOf(sheet, "eligible", "attributes"),
    cap: numberOf(sheet, "cap", cents),
    use: use === "once" ? "once" : "per-offering",
  };
}

export function readService(value: unknown, at: string, notes: Notes): TownService | undefined {
  const sheet = openSheet(value, at, notes, serviceFields);
  if (sheet === undefined) return undefined;
  const eligible =
    sheet.fields["eligible"] === undefined
      ? {}
      : { eligible: requirementOf(sheet, "eligible", "attributes") };
  return {
    ...eligible,
    place: wordOf(sheet, "place"),
    need: wordOf(sheet, "need"),
    weekly: numberOf(sheet, "weekly", cents),
  };
}
