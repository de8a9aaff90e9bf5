import type { Requirement } from "../../model/requirement.ts";
import type { Day } from "../../units/day.ts";

/** A week that never comes; larger than any week an answer can hold. */
export const never = 32_767;

/** Start week of an offering that can be entered in any week. */
export const anyWeek = -32_768;

/** Hours are kept as whole thousandths of an hour, so that sums compare exactly. */
export const milliHours = (hours: number): number => Math.round(hours * 1000);

/** Hours a week of a work step. */
export const workHours = 35;

/** One person-independent kind of class meeting: what decides whether somebody can attend at all. */
export interface Shape {
  readonly milliHours: number;
  /** Bit per entry of `blocks`; 0 where the class occupies none. */
  readonly blocks: number;
  readonly mode: string;
  readonly place: string;
}

/** What an offering gives by itself, and where the missing supports would be bought. */
export interface Care {
  readonly place: string;
  readonly supports: readonly string[];
}

/** A support that can be bought at a place. */
export interface Service {
  /** Cents. */
  readonly weekly: number;
  readonly eligible?: Requirement;
}

/** A scale of levels: its marks in rising order and the fact of each. */
export interface Scale {
  readonly marks: readonly number[];
  readonly facts: readonly number[];
}

/** Rows of one table: `items[starts[row]]` up to, not including, `items[starts[row + 1]]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/**
 * The actions of the network, in this order: classes (study), jobs (work), openings (an occupation becomes open, no
 * time), derivations (a part of a nested requirement holds, no time).
 */
export interface ActionRanges {
  readonly jobs: number;
  readonly openings: number;
  readonly derivations: number;
  readonly end: number;
}

export interface OfferingColumns {
  /** Offerings of a class, open-entry ones first, then by start. */
  readonly ofClass: Int32Array;
  /** Weeks from the town's start; `anyWeek` for open entry. */
  readonly start: Int16Array;
  /** Week after the last; for open entry the length in weeks. */
  readonly end: Int16Array;
  readonly shape: Uint16Array | Int32Array;
  readonly aid: Uint16Array | Int32Array;
  readonly care: Uint16Array | Int32Array;
  /** Cents. */
  readonly tuition: Int32Array;
  readonly other: Int32Array;
  /** round(10,000 × −ln completion); −1 where nobody completes. */
  readonly risk: Int32Array;
  readonly program: Int32Array;
  /** 1 where no seat is free. */
  readonly full: Uint8Array;
}

export interface OccupationColumns {
  readonly ids: readonly string[];
  readonly sectors: readonly (string | undefined)[];
  /** Cents an hour. */
  readonly wage: Int32Array;
  /** The fact that stands for "this occupation is open". */
  readonly openFact: Int32Array;
}

export interface JobColumns {
  readonly occupation: Int32Array;
  readonly weeks: Int32Array;
  readonly gives: readonly string[];
}

export interface Stream {
  readonly id: string;
  readonly eligible: Requirement;
  readonly cap: number;
  readonly once: boolean;
}

/** A town compiled for search: read-only columns that workers may share, and the tables of names beside them. */
export interface Snapshot {
  readonly start: Day;
  /** Bytes of all columns together. */
  readonly bytes: number;
  readonly facts: readonly string[];
  readonly factIds: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly actions: ActionRanges;
  readonly clausesOfAction: Int32Array;
  readonly clauseAction: Int32Array;
  /** Index into `statics`. */
  readonly clauseStatic: Int32Array;
  readonly clauseFacts: Rows;
  readonly effects: Rows;
  /** Facts that come with a fact: the lower marks of its scale. */
  readonly lowerMarks: Rows;
  /** Clauses that ask for a fact. */
  readonly askedBy: Rows;
  /** Actions that give a fact. */
  readonly givenBy: Rows;
  readonly offerings: OfferingColumns;
  readonly jobs: JobColumns;
  readonly occupations: OccupationColumns;
  /** The attribute-only parts of requirements, each once; a static is a list of them that must all hold. */
  readonly conditions: readonly Requirement[];
  readonly statics: readonly (readonly number[])[];
  readonly shapes: readonly Shape[];
  /** Lists of streams, by index into `streams`. */
  readonly aids: readonly (readonly number[])[];
  readonly cares: readonly Care[];
  readonly streams: readonly Stream[];
  /** Cheapest first, by place, then need. */
  readonly services: ReadonlyMap<string, ReadonlyMap<string, readonly Service[]>>;
  readonly programIds: readonly string[];
  readonly offeringIds: readonly string[];
  /** Class of each program. */
  readonly classOfProgram: Int32Array;
}
