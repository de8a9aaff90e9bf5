import type { Requirement } from "../../model/requirement.ts";
import type { Notes } from "./notes.ts";
import { checkWord, kindOf, listOf, openSheet, path } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** How deep requirements may be nested. */
export const deepest = 50;

/** Which leaves are allowed: funds and supports ask for attributes only. */
export type Scope = "facts-and-attributes" | "attributes";

const known = new Set(["all", "any", "atLeast", "of", "has", "is", "not"]);
const shapes =
  '{ "all": [ … ] }, { "any": [ … ] }, { "atLeast": n, "of": [ … ] }, { "has": fact }, { "is": attribute } or { "not": { "is": attribute } }';

/** Reads a requirement; where it is wrong, one that asks nothing stands in and the complaint is noted. */
export function requirementOf(sheet: Sheet, key: string, scope: Scope): Requirement {
  return read(sheet.fields[key], path(sheet.at, key), sheet.notes, { scope, tooDeep: false }, 1);
}

/** Goes along while one requirement is read: after the first place that is too deep the rest of it is left unread. */
interface Reading {
  readonly scope: Scope;
  tooDeep: boolean;
}

function read(value: unknown, at: string, notes: Notes, reading: Reading, depth: number): Requirement {
  const nothing: Requirement = { all: [] };
  if (reading.tooDeep) return nothing;
  if (depth > deepest) {
    reading.tooDeep = true;
    const message = `Requirements are nested deeper than ${String(deepest)}, or one holds itself.`;
    notes.error("requirement.too-deep", at, message, "Write it flatter.");
    return nothing;
  }
  if (value === undefined) {
    notes.error(
      "requirement.missing",
      at,
      "What it asks for is missing.",
      'Write { "all": [] } if it asks nothing.',
    );
    return nothing;
  }
  const sheet = openSheet(value, at, notes, known);
  if (sheet === undefined) return nothing;
  const used = Object.keys(sheet.fields).filter((key) => known.has(key) && key !== "of");
  const [shape] = used;
  if (used.length !== 1 || "of" in sheet.fields !== (shape === "atLeast")) {
    const message = `A requirement has exactly one shape, but this has ${used.join(" and ") || "none"}.`;
    notes.error("requirement.shape", at, message, `Write one of ${shapes}.`);
    return nothing;
  }
  const parts = (list: string): readonly Requirement[] =>
    listOf(sheet, list).map((part, place) =>
      read(part, `${path(at, list)}[${String(place)}]`, notes, reading, depth + 1),
    );
  if (shape === "all") return { all: parts("all") };
  if (shape === "any") return neverMet({ any: parts("any") }, sheet);
  if (shape === "atLeast") return neverMet({ atLeast: countOf(sheet), of: parts("of") }, sheet);
  return leafOf(sheet, reading.scope) ?? nothing;
}

function countOf(sheet: Sheet): number {
  const count = sheet.fields["atLeast"];
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
  sheet.notes.error(
    "requirement.count",
    path(sheet.at, "atLeast"),
    `"atLeast" is ${kindOf(count)}.`,
    "Write a whole number, 0 or more.",
  );
  return 0;
}

function neverMet(requirement: Requirement, sheet: Sheet): Requirement {
  const impossible =
    ("any" in requirement && requirement.any.length === 0) ||
    ("of" in requirement && requirement.atLeast > requirement.of.length);
  if (impossible) {
    const fix = 'Add what would meet it, or write { "all": [] } if nothing is asked.';
    sheet.notes.warning("requirement.never-met", sheet.at, "Nobody can ever meet this.", fix);
  }
  return requirement;
}

function leafOf(sheet: Sheet, scope: Scope): Requirement | undefined {
  const { fields, at, notes } = sheet;
  if ("has" in fields) {
    const fact = checkWord(fields["has"], path(at, "has"), notes);
    if (scope === "attributes") {
      const fix = 'Ask for attributes only: { "is": attribute }.';
      notes.error(
        "requirement.fact-in-eligible",
        at,
        "Who may use this is decided by attributes, not by facts.",
        fix,
      );
    }
    return fact === undefined ? undefined : { has: fact };
  }
  if ("is" in fields) {
    const attribute = checkWord(fields["is"], path(at, "is"), notes);
    return attribute === undefined ? undefined : { is: attribute };
  }
  const inner = openSheet(fields["not"], path(at, "not"), notes, known);
  if (inner === undefined) return undefined;
  if (!("is" in inner.fields)) {
    const fix = 'Write { "not": { "is": attribute } }; gaining something must never close a door.';
    notes.error("requirement.not-over-fact", at, "`not` is allowed over an attribute only.", fix);
    return undefined;
  }
  const attribute = checkWord(inner.fields["is"], path(inner.at, "is"), notes);
  return attribute === undefined ? undefined : { not: { is: attribute } };
}
