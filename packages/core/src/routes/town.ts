import { blockNames } from "../model/week.ts";
import type { Requirement } from "../model/requirement.ts";
import type { Day } from "../units/day.ts";
import type { Cents, Weeks } from "../units/money.ts";

/** Parts of the week that a class can occupy; two steps at the same time may not share one. */
export const blocks = blockNames;
export type Block = (typeof blocks)[number];

/** A network of dated classes, jobs, funds and supports: the file format `footbridge-town/1`. */
export interface Town {
  readonly format: "footbridge-town/1";
  /** The Monday from which weeks are counted. */
  readonly start: Day;
  readonly places: readonly string[];
  readonly programs: readonly TownProgram[];
  readonly occupations: readonly TownOccupation[];
  readonly streams: readonly TownStream[];
  readonly services: readonly TownService[];
}

export interface TownProgram {
  readonly id: string;
  readonly name?: string;
  readonly requires: Requirement;
  /** Facts held from the end of any of its offerings. */
  readonly gives: readonly string[];
  readonly offerings: readonly TownOffering[];
}

export type TownOffering = DatedOffering | OpenEntryOffering;

interface OfferingFacts {
  readonly id: string;
  /** Hours a week, whole or part, 0 to 168. */
  readonly hoursPerWeek: number;
  /** Ignored where `place` is `online` or `mode` is `online` or `self-paced`: those occupy none. */
  readonly blocks: readonly Block[];
  readonly mode: string;
  readonly place: string;
  readonly tuition: Cents;
  /** Fees, books, tools: what no stream pays. */
  readonly other: Cents;
  /** Share of starters who complete, above 0 up to 1. */
  readonly completion: number;
  /** Support needs that the offering provides itself. */
  readonly supports: readonly string[];
  readonly streams: readonly string[];
  /** Seats left; absent is unknown, which is not none. */
  readonly seats?: number;
}

/** Start and end are Mondays; the end is the first Monday after the last week. */
export interface DatedOffering extends OfferingFacts {
  readonly start: Day;
  readonly end: Day;
  readonly weeks?: undefined;
}

/** An extension: a class that can be entered in any week and takes so many (lists without dates). */
export interface OpenEntryOffering extends OfferingFacts {
  readonly weeks: Weeks;
  readonly start?: undefined;
  readonly end?: undefined;
}

export interface TownOccupation {
  readonly id: string;
  readonly name?: string;
  readonly sector?: string;
  readonly requires: Requirement;
  readonly hourlyWage: Cents;
  /** Working here for `weeks` gives the fact: a work step. */
  readonly experience: readonly { readonly gives: string; readonly weeks: Weeks }[];
}

/** Money that lowers tuition: stackable `per-offering`, or `once` in an itinerary (at most one of these per offering). */
export interface TownStream {
  readonly id: string;
  /** Over attributes only. */
  readonly eligible: Requirement;
  readonly cap: Cents;
  readonly use: "per-offering" | "once";
}

/** A support that can be had at a place for a weekly price. */
export interface TownService {
  readonly place: string;
  readonly need: string;
  readonly weekly: Cents;
  /** Extension, over attributes only: who may use it; absent is everyone. It counts only where certainly met. */
  readonly eligible?: Requirement;
}
