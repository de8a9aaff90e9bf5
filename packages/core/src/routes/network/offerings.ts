import { weeksBetween } from "../../units/day.ts";
import { blocks, type Town, type TownOffering } from "../town.ts";
import { Interner } from "./interner.ts";
import { anyWeek, type Care, milliHours, type OfferingColumns, type Shape } from "./snapshot.ts";

/** An offering with its meeting kind, money and supports reduced to numbers in shared tables. */
export interface PackedOffering {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly shape: number;
  readonly aid: number;
  readonly care: number;
  readonly tuition: number;
  readonly other: number;
  readonly risk: number;
  readonly full: boolean;
}

/** The tables that offerings share: kinds of meeting, lists of streams, supports at a place. */
export class OfferingTables {
  readonly shapes = new Interner<Shape>();
  readonly aids = new Interner<readonly number[]>();
  readonly cares = new Interner<Care>();
  readonly #start: Town["start"];
  readonly #streams: ReadonlyMap<string, number>;

  constructor(start: Town["start"], streams: ReadonlyMap<string, number>) {
    this.#start = start;
    this.#streams = streams;
  }

  pack(offering: TownOffering): PackedOffering {
    const open = offering.weeks !== undefined;
    return {
      id: offering.id,
      start: open ? anyWeek : weeksBetween(this.#start, offering.start),
      end: open ? offering.weeks : weeksBetween(this.#start, offering.end),
      shape: this.#shape(offering),
      aid: this.#aid(offering),
      care: this.#care(offering),
      tuition: offering.tuition,
      other: offering.other,
      risk: offering.completion > 0 ? Math.round(-10_000 * Math.log(offering.completion)) : -1,
      full: offering.seats !== undefined && offering.seats <= 0,
    };
  }

  #shape(offering: TownOffering): number {
    const { mode, place } = offering;
    const meets = place !== "online" && mode !== "online" && mode !== "self-paced";
    const bits = meets ? offering.blocks.reduce((mask, block) => mask | (1 << blocks.indexOf(block)), 0) : 0;
    const hours = milliHours(offering.hoursPerWeek);
    return this.shapes.id(JSON.stringify([hours, bits, mode, place]), () => ({
      milliHours: hours,
      blocks: bits,
      mode,
      place,
    }));
  }

  #aid(offering: TownOffering): number {
    const known = offering.streams.flatMap((stream) => this.#streams.get(stream) ?? []);
    const ids = [...new Set(known)].sort((a, b) => a - b);
    return this.aids.id(ids.join(), () => ids);
  }

  #care(offering: TownOffering): number {
    const supports = [...new Set(offering.supports)].sort();
    return this.cares.id(JSON.stringify([offering.place, supports]), () => ({
      place: offering.place,
      supports,
    }));
  }
}

interface Row extends PackedOffering {
  readonly class: number;
  readonly program: number;
  readonly programId: string;
}

/** Columns of all offerings in order of class, open-entry ones first, then start, end and ids. */
export function offeringColumns(
  town: Town,
  tables: OfferingTables,
  classOfProgram: Int32Array,
  classes: number,
): { readonly columns: OfferingColumns; readonly ids: readonly string[] } {
  const rows: Row[] = town.programs.flatMap((program, index) =>
    program.offerings.map((offering) => ({
      ...tables.pack(offering),
      class: classOfProgram[index]!,
      program: index,
      programId: program.id,
    })),
  );
  rows.sort(
    (a, b) =>
      a.class - b.class ||
      a.start - b.start ||
      a.end - b.end ||
      compareIds(a.programId, b.programId) ||
      compareIds(a.id, b.id),
  );
  return { columns: columnsOf(rows, tables, classes), ids: rows.map((row) => row.id) };
}

/** Columns of sorted rows. */
export function columnsOf(rows: readonly Row[], tables: OfferingTables, classes: number): OfferingColumns {
  const ofClass = new Int32Array(classes + 1);
  for (const row of rows) ofClass[row.class + 1]! += 1;
  for (let each = 0; each < classes; each += 1) ofClass[each + 1]! += ofClass[each]!;
  return {
    ofClass,
    start: Int16Array.from(rows, (row) => row.start),
    end: Int16Array.from(rows, (row) => row.end),
    shape: numbers(tables.shapes.values.length, rows, (row) => row.shape),
    aid: numbers(tables.aids.values.length, rows, (row) => row.aid),
    care: numbers(tables.cares.values.length, rows, (row) => row.care),
    tuition: Int32Array.from(rows, (row) => row.tuition),
    other: Int32Array.from(rows, (row) => row.other),
    risk: Int32Array.from(rows, (row) => row.risk),
    program: Int32Array.from(rows, (row) => row.program),
    full: Uint8Array.from(rows, (row) => (row.full ? 1 : 0)),
  };
}

/** Places in a table of this size, in as few bytes as hold them. */
const numbers = (size: number, rows: readonly Row[], pick: (row: Row) => number): Uint16Array | Int32Array =>
  size > 65_535 ? Int32Array.from(rows, pick) : Uint16Array.from(rows, pick);

/** Plain order of code units: the same on every machine and in every language. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
