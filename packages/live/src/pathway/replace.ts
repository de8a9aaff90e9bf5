import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Doc } from "yjs";
import { rankAt } from "./rank.ts";
import { readPathway } from "./read.ts";
import { type Entry, rankIn, removedMark, rootsOf } from "./roots.ts";
import { typeInto } from "./type-into.ts";
import { newFund, newPartner, newStep, writePathway } from "./write.ts";

/** Makes of a document what somebody saved as a whole, by the least change: what is the same stays for those who work on it. */
export function replacePathway(doc: Doc, pathway: Pathway): void {
  const before = readPathway(doc).pathway;
  if (before === undefined) return writePathway(doc, pathway);
  doc.transact(() => {
    replaceHead(doc, pathway);
    const { steps, partners, funds } = rootsOf(doc);
    replaceList(partners, before.partners, pathway.partners, ({ organization }) => organization, newPartner);
    replaceList(funds, before.funds, pathway.funds, ({ id }) => id, newFund);
    const stay = new Set(pathway.steps.map(({ id }) => id));
    for (const { id } of before.steps) if (!stay.has(id)) markRemoved(steps.get(id));
    const now = new Map(before.steps.map((step) => [step.id, JSON.stringify(step)]));
    pathway.steps.forEach((step, place) => {
      const same = now.get(step.id) === JSON.stringify(step);
      lay(steps, { key: step.id, same, rank: rankAt(place), make: (rank) => newStep(step, rank) });
    });
  });
}

function replaceHead(doc: Doc, { title, livingWage, sector, occupations, populations }: Pathway): void {
  const roots = rootsOf(doc);
  typeInto(roots.title, title);
  typeInto(roots.wageSource, livingWage?.source ?? "");
  const about = {
    sector,
    "livingWage.hourly": livingWage?.hourly,
    "livingWage.asOf": livingWage?.asOf,
  };
  for (const [key, value] of Object.entries(about)) {
    if (value === undefined) roots.about.delete(key);
    else if (roots.about.get(key) !== value) roots.about.set(key, value);
  }
  replaceSet(roots.occupations, occupations);
  replaceSet(roots.populations, populations);
}

function replaceSet(set: Entry, members: readonly string[]): void {
  for (const key of set.keys()) if (!members.includes(key)) set.delete(key);
  members.forEach((member, place) => {
    if (set.get(member) !== rankAt(place)) set.set(member, rankAt(place));
  });
}

function replaceList<T>(
  list: Entry,
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  make: (one: T, rank: string) => Entry,
): void {
  const was = new Map(before.map((one) => [keyOf(one), JSON.stringify(one)]));
  const stay = new Set(after.map(keyOf));
  for (const key of list.keys()) if (!stay.has(key)) list.delete(key);
  after.forEach((one, place) => {
    const key = keyOf(one);
    const same = was.get(key) === JSON.stringify(one);
    lay(list, { key, same, rank: rankAt(place), make: (rank) => make(one, rank) });
  });
}

interface Laid {
  readonly key: string;
  /** Nothing of it has changed, but perhaps its place. */
  readonly same: boolean;
  readonly rank: string;
  readonly make: (rank: string) => Entry;
}

function lay(list: Entry, { key, same, rank, make }: Laid): void {
  const there = list.get(key);
  if (!same || !isEntry(there)) list.set(key, make(rank));
  else if (rankIn(there) !== rank) there.set("rank", rank);
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && "set" in value;

/** As `removeStep` does it: the words stay. */
const markRemoved = (entry: unknown): void => {
  if (isEntry(entry)) entry.set(removedMark, true);
};
