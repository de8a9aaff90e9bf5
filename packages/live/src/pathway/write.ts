import type { Pathway, PathwayFund, PathwayPartner, PathwayStep } from "@footbridge/core/model/pathway.ts";
import { type Doc, Map as SharedMap, Text as SharedText } from "yjs";
import { newCondition } from "./condition.ts";
import { addMember, newSet } from "./members.ts";
import { rankAt } from "./rank.ts";
import { type Entry, rootsOf } from "./roots.ts";

/** Lays a pathway into a document that holds none: once, by whoever begins the draft. */
export function writePathway(doc: Doc, pathway: Pathway): void {
  const roots = rootsOf(doc);
  doc.transact(() => {
    roots.about.set("id", pathway.id);
    setPlain(roots.about, {
      sector: pathway.sector,
      "livingWage.hourly": pathway.livingWage?.hourly,
      "livingWage.asOf": pathway.livingWage?.asOf,
    });
    roots.title.insert(0, pathway.title);
    roots.wageSource.insert(0, pathway.livingWage?.source ?? "");
    for (const member of pathway.occupations) addMember(roots.occupations, member);
    for (const member of pathway.populations) addMember(roots.populations, member);
    pathway.partners.forEach((partner, place) =>
      roots.partners.set(partner.organization, newPartner(partner, rankAt(place))),
    );
    pathway.funds.forEach((fund, place) => roots.funds.set(fund.id, newFund(fund, rankAt(place))));
    pathway.steps.forEach((step, place) => roots.steps.set(step.id, newStep(step, rankAt(place))));
  });
}

/** Sets what is known, so that what is not told stays away. */
function setPlain(entry: Entry, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) if (value !== undefined) entry.set(key, value);
}

const setTexts = (entry: Entry, texts: Readonly<Record<string, string | undefined>>): void => {
  for (const [key, text] of Object.entries(texts)) entry.set(key, new SharedText(text ?? ""));
};

/** A step to lay into a document: its texts and sets are there from the start, so that nobody begins them twice. */
export function newStep(step: PathwayStep, rank: string): Entry {
  const entry: Entry = new SharedMap();
  setPlain(entry, {
    rank,
    kind: step.kind,
    record: step.record,
    weeks: step.weeks,
    weeklyHours: step.weeklyHours,
    "intake.firstWeek": step.intake?.firstWeek,
    "intake.everyWeeks": step.intake?.everyWeeks,
    "intake.seats": step.intake?.seats,
    "completion.rate": step.completion?.rate,
    price: step.price,
    cost: step.cost,
    "wage.hourly": step.wage?.hourly,
    at: step.at,
    group: step.group,
    after: newCondition(step.after),
    requires: newCondition(step.requires),
    gives: newSet(step.gives),
    supports: newSet(step.supports),
    blocks: newSet(step.blocks),
    funds: newSet(step.funds),
    partners: newStepPartners(step),
  });
  setTexts(entry, {
    title: step.title,
    keeps: step.keeps,
    "completion.source": step.completion?.source,
    "wage.source": step.wage?.source,
  });
  return entry;
}

const newStepPartners = ({ partners }: PathwayStep): Entry =>
  new SharedMap(
    partners.map((partner, place): [string, unknown] => [
      `${partner.organization} ${place}`,
      newStepPartner(partner, rankAt(place)),
    ]),
  );

export function newStepPartner(partner: PathwayStep["partners"][number], rank: string): Entry {
  const entry: Entry = new SharedMap();
  setPlain(entry, { rank, organization: partner.organization });
  setTexts(entry, { role: partner.role, commitment: partner.commitment });
  return entry;
}

export function newPartner(partner: PathwayPartner, rank: string): Entry {
  const entry: Entry = new SharedMap();
  setPlain(entry, {
    rank,
    organization: partner.organization,
    kind: partner.kind,
    confirms: newSet(partner.confirms),
  });
  setTexts(entry, { name: partner.name, role: partner.role });
  return entry;
}

export function newFund(fund: PathwayFund, rank: string): Entry {
  const entry: Entry = new SharedMap();
  setPlain(entry, {
    rank,
    periodWeeks: fund.periodWeeks,
    "outcome.what": fund.outcome?.what,
    "outcome.share": fund.outcome?.share,
  });
  setTexts(entry, { name: fund.name, note: fund.note });
  return entry;
}
