import type { PathwayFund, PathwayPartner } from "@footbridge/core/model/pathway.ts";
import type { Doc } from "yjs";
import type { Edit } from "./edit.ts";
import { stepIn } from "./edits.ts";
import { addMember, lastRank } from "./members.ts";
import { type Entry, mapAt, mapIn, rootsOf, textAt } from "./roots.ts";
import { typeInto } from "./type-into.ts";
import { newFund, newPartner, newStepPartner } from "./write.ts";

/** The sets of the pathway as a whole. */
export type AboutSet = "occupations" | "populations";

export const typeTitle =
  (next: string, shown?: string): Edit =>
  (doc) => {
    typeInto(rootsOf(doc).title, next, shown);
  };

export const setSector =
  (sector: string | undefined): Edit =>
  (doc) => {
    setOrDrop(rootsOf(doc).about, "sector", sector);
  };

/** What one can live on: cents an hour, and the day of the figure; undefined takes it away. */
export const setLivingWage =
  (hourly: number | undefined, asOf: string | undefined): Edit =>
  (doc) => {
    const { about } = rootsOf(doc);
    setOrDrop(about, "livingWage.hourly", hourly);
    setOrDrop(about, "livingWage.asOf", asOf);
  };

export const typeWageSource =
  (next: string, shown?: string): Edit =>
  (doc) => {
    typeInto(rootsOf(doc).wageSource, next, shown);
  };

export const addToAbout =
  (set: AboutSet, member: string): Edit =>
  (doc) => {
    addMember(rootsOf(doc)[set], member);
  };

export const takeFromAbout =
  (set: AboutSet, member: string): Edit =>
  (doc) => {
    rootsOf(doc)[set].delete(member);
  };

const setOrDrop = (entry: Entry, key: string, value: unknown): void => {
  if (value === undefined) entry.delete(key);
  else if (entry.get(key) !== value) entry.set(key, value);
};

/** Adds a partner under a key of its own: the same organization added twice loses nobody's words. */
export const addPartner =
  (key: string, partner: PathwayPartner): Edit =>
  (doc) => {
    const { partners } = rootsOf(doc);
    partners.set(key, newPartner(partner, lastRank(partners)));
  };

export const addFund =
  (fund: PathwayFund): Edit =>
  (doc) => {
    const { funds } = rootsOf(doc);
    funds.set(fund.id, newFund(fund, lastRank(funds)));
  };

/** A list whose entries have fields and texts. */
export type ListName = "partners" | "funds";

export const removeListed =
  (list: ListName, key: string): Edit =>
  (doc) => {
    rootsOf(doc)[list].delete(key);
  };

export const setListed =
  (list: ListName, key: string, field: string, value: unknown): Edit =>
  (doc) => {
    const entry = mapIn(rootsOf(doc)[list], key);
    if (entry !== undefined) setOrDrop(entry, field, value);
  };

export const typeListed =
  (list: ListName, key: string, field: string, next: string, shown?: string): Edit =>
  (doc) => {
    const entry = mapIn(rootsOf(doc)[list], key);
    if (entry !== undefined) typeInto(textAt(entry, field), next, shown);
  };

/** Whether a partner, an employer, says it hires for the credential of a step. */
export const setConfirms =
  (key: string, step: string, confirms: boolean): Edit =>
  (doc) => {
    const entry = mapIn(rootsOf(doc).partners, key);
    if (entry === undefined) return;
    if (confirms) addMember(mapAt(entry, "confirms"), step);
    else mapIn(entry, "confirms")?.delete(step);
  };

/** Who does what for a step. */
export const addStepPartner =
  (step: string, key: string, organization: string, role: string): Edit =>
  (doc) => {
    const entry = stepIn(doc, step);
    if (entry === undefined) return;
    const partners = mapAt(entry, "partners");
    partners.set(key, newStepPartner({ organization, role }, lastRank(partners)));
  };

const stepPartner = (doc: Doc, step: string, key: string): Entry | undefined => {
  const entry = stepIn(doc, step);
  const partners = entry === undefined ? undefined : mapIn(entry, "partners");
  return partners === undefined ? undefined : mapIn(partners, key);
};

export const typeStepPartner =
  (step: string, key: string, field: "role" | "commitment", next: string, shown?: string): Edit =>
  (doc) => {
    const entry = stepPartner(doc, step, key);
    if (entry !== undefined) typeInto(textAt(entry, field), next, shown);
  };

export const removeStepPartner =
  (step: string, key: string): Edit =>
  (doc) => {
    const entry = stepIn(doc, step);
    if (entry !== undefined) mapIn(entry, "partners")?.delete(key);
  };
