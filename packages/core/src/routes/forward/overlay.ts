import { columnsOf, OfferingTables } from "../network/offerings.ts";
import type { Snapshot } from "../network/snapshot.ts";
import type { TownOffering } from "../town.ts";

/** One class more: the same network, with this offering as its only one. */
export interface Overlay {
  readonly snapshot: Snapshot;
  /** The class that has it. */
  readonly action: number;
}

/** Lays a new offering of a known program over the network; undefined where there is no such program. */
export function overlay(snapshot: Snapshot, programId: string, offering: TownOffering): Overlay | undefined {
  const program = snapshot.programIds.indexOf(programId);
  if (program === -1) return undefined;
  const streams = new Map(snapshot.streams.map((stream, index) => [stream.id, index]));
  const tables = new OfferingTables(snapshot.start, streams);
  const action = snapshot.classOfProgram[program]!;
  const row = { ...tables.pack(offering), class: action, program, programId };
  return {
    action,
    snapshot: {
      ...snapshot,
      offerings: columnsOf([row], tables, snapshot.actions.jobs),
      offeringIds: [offering.id],
      shapes: tables.shapes.values,
      aids: tables.aids.values,
      cares: tables.cares.values,
    },
  };
}
