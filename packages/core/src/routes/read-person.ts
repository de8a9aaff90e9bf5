import type { Checked } from "../finding.ts";
import type { Person } from "./person.ts";
import { suggestion } from "./read/nearest.ts";
import { Notes } from "./read/notes.ts";
import { cents, hoursAWeek, numberOf, weeks } from "./read/number.ts";
import { choicesOf, mondayIn, openSheet, wordOf, wordsOf } from "./read/sheet.ts";
import type { Sheet } from "./read/sheet.ts";
import { wordsOfTown } from "./read/words.ts";
import { checkFormat } from "./read-town.ts";
import { blocks } from "./town.ts";
import type { Town } from "./town.ts";

const known = new Set(
  "format start facts attributes needs places home modes weeklyHours budget hourlyWage incomeFloor horizonWeeks maxParallelStudy unknown acceptWaitlist unavailable".split(
    " ",
  ),
);
const horizon = { ...weeks, least: 0 };
const parallel = { least: 0, most: 16, whole: true, unit: "classes at the same time" };

/** Reads a person file's content; with a town, also whether the two fit. Contradictions are warnings, never silence. */
export function readPerson(value: unknown, town?: Town): Checked<Person> {
  const notes = new Notes("person");
  const sheet = openSheet(value, "", notes, known);
  if (sheet === undefined) return { ok: false, findings: notes.list() };
  checkFormat(sheet, "footbridge-person/1");
  const start = mondayIn(sheet, "start", true);
  const facts = partsOf(sheet);
  if (notes.hasErrors || start === undefined) return { ok: false, findings: notes.list() };
  const person: Person = { format: "footbridge-person/1", start, ...facts };
  checkContradictions(person, notes);
  if (town !== undefined) checkAgainst(town, person, notes);
  const unknown = (person.unknown ?? []).filter((attribute) => !person.attributes.includes(attribute));
  const told = person.unknown === undefined ? person : { ...person, unknown };
  return { ok: true, value: told, findings: notes.list() };
}

function partsOf(sheet: Sheet): Omit<Person, "format" | "start"> {
  const { fields } = sheet;
  return {
    facts: wordsOf(sheet, "facts"),
    attributes: wordsOf(sheet, "attributes"),
    needs: wordsOf(sheet, "needs"),
    places: wordsOf(sheet, "places"),
    home: wordOf(sheet, "home"),
    modes: wordsOf(sheet, "modes"),
    weeklyHours: numberOf(sheet, "weeklyHours", hoursAWeek),
    budget: numberOf(sheet, "budget", cents),
    hourlyWage: numberOf(sheet, "hourlyWage", cents),
    incomeFloor: numberOf(sheet, "incomeFloor", cents),
    horizonWeeks: numberOf(sheet, "horizonWeeks", horizon),
    maxParallelStudy:
      fields["maxParallelStudy"] === undefined ? 2 : numberOf(sheet, "maxParallelStudy", parallel),
    ...(fields["unknown"] === undefined ? {} : { unknown: wordsOf(sheet, "unknown") }),
    ...(fields["acceptWaitlist"] === undefined ? {} : { acceptWaitlist: yesOrNo(sheet, "acceptWaitlist") }),
    ...(fields["unavailable"] === undefined ? {} : { unavailable: choicesOf(sheet, "unavailable", blocks) }),
  };
}

function yesOrNo(sheet: Sheet, key: string): boolean {
  const value = sheet.fields[key];
  if (typeof value === "boolean") return value;
  sheet.notes.error("not-yes-or-no", key, "This is neither true nor false.", "Write true or false.");
  return false;
}

function checkContradictions(person: Person, notes: Notes): void {
  for (const attribute of person.unknown ?? []) {
    if (!person.attributes.includes(attribute)) continue;
    const message = `"${attribute}" is both told and not told; told is taken.`;
    notes.warning("told-and-untold", "unknown", message, "Keep it in attributes or in unknown.");
  }
  if (person.hourlyWage === 0 && person.incomeFloor > 0) {
    const message = "An income is needed every week, but there is none now.";
    const fix = "Lower incomeFloor to 0 if savings or help cover the time until work begins.";
    notes.warning("floor-without-income", "incomeFloor", message, fix);
  } else if (person.hourlyWage * person.weeklyHours < person.incomeFloor) {
    const message = "Today's pay for all weekly hours is below the income that is needed every week.";
    const fix = "Lower incomeFloor, or write more weeklyHours or a higher hourlyWage.";
    notes.warning("floor-above-income", "incomeFloor", message, fix);
  }
  for (const [key, what] of [
    ["places", "place"],
    ["modes", "mode"],
  ] as const) {
    if (person[key].length > 0) continue;
    notes.warning(
      `no-${key}`,
      key,
      `No ${what} is named, so no class can be taken.`,
      `Name at least one ${what}.`,
    );
  }
  if (person.places.length > 0 && !person.places.includes(person.home)) {
    const message = `Home "${person.home}" is not among the places that can be reached.`;
    notes.warning("home-not-reached", "home", message, "Add it to places, or correct the spelling.");
  }
  for (const word of person.facts.filter((fact) => person.attributes.includes(fact))) {
    const message = `"${word}" is written as a fact and as an attribute.`;
    notes.warning("fact-and-attribute", "attributes", message, "Keep the one that the town asks for.");
  }
}

function checkAgainst(town: Town, person: Person, notes: Notes): void {
  const places = new Set([...town.places, "online"]);
  for (const [index, place] of person.places.entries()) {
    if (places.has(place)) continue;
    const fix = suggestion(
      place,
      places,
      `The town has ${town.places.slice(0, 8).join(", ") || "no places"}.`,
    );
    notes.warning("unknown-place", `places[${String(index)}]`, `The town has no place "${place}".`, fix);
  }
  if (!places.has(person.home)) {
    const fix = suggestion(person.home, places, "Correct the spelling, or add the place to the town.");
    notes.warning("unknown-place", "home", `The town has no place "${person.home}".`, fix);
  }
  const words = wordsOfTown(town);
  const mixed = (key: "facts" | "attributes", right: string, other: ReadonlyMap<string, string>): void => {
    const own = words[key];
    for (const [index, word] of person[key].entries()) {
      const at = other.get(word);
      if (at === undefined || own.has(word)) continue;
      const message = `"${word}" stands under ${key}, but the town uses it among ${right} (${at}).`;
      notes.warning("fact-and-attribute", `${key}[${String(index)}]`, message, `Move it to ${right}.`);
    }
  };
  mixed("facts", "attributes", words.attributes);
  mixed("attributes", "facts", words.facts);
}
