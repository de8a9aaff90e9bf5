import { collectActions, type Actions } from "./network/actions.ts";
import { FactTable } from "./network/facts.ts";
import { Interner } from "./network/interner.ts";
import { OfferingTables, offeringColumns } from "./network/offerings.ts";
import { packRows, reverseRows } from "./network/rows.ts";
import { shareColumns } from "./network/share.ts";
import type { JobColumns, OccupationColumns, Service, Snapshot } from "./network/snapshot.ts";
import type { Town, TownService } from "./town.ts";

export type { Snapshot } from "./network/snapshot.ts";

/** The town as read-only columns for search. Where the platform can share memory between workers, the columns do. */
export function compileTown(town: Town): Snapshot {
  const facts = new FactTable(town);
  const actions = collectActions(town, facts);
  const tables = new OfferingTables(
    town.start,
    new Map(town.streams.map((stream, index) => [stream.id, index])),
  );
  const offerings = offeringColumns(town, tables, actions.classOfProgram, actions.ranges.jobs);
  const links = clauseColumns(actions, facts.lowerMarks());
  const shared = shareColumns({
    ...links,
    classOfProgram: actions.classOfProgram,
    offerings: offerings.columns,
    jobs: jobColumns(town),
    occupations: occupationColumns(town, actions),
  });
  return {
    ...shared.columns,
    bytes: shared.bytes,
    start: town.start,
    facts: facts.names,
    factIds: facts.ids,
    scales: facts.scales,
    actions: actions.ranges,
    conditions: actions.builder.conditions.values,
    shapes: tables.shapes.values,
    aids: tables.aids.values,
    cares: tables.cares.values,
    streams: town.streams.map(({ id, eligible, cap, use }) => ({ id, eligible, cap, once: use === "once" })),
    services: serviceTable(town.services),
    programIds: town.programs.map((program) => program.id),
    offeringIds: offerings.ids,
  };
}

function clauseColumns(actions: Actions, lowerMarks: readonly (readonly number[])[]) {
  const statics = new Interner<readonly number[]>();
  const clauses = actions.all.flatMap((action, index) =>
    action.ways.map((way) => ({
      action: index,
      facts: way.facts,
      statics: statics.id(way.conditions.join(), () => way.conditions),
    })),
  );
  const clausesOfAction = new Int32Array(actions.all.length + 1);
  for (const [index, action] of actions.all.entries()) {
    clausesOfAction[index + 1] = clausesOfAction[index]! + action.ways.length;
  }
  const clauseFacts = packRows(clauses.map((clause) => clause.facts));
  const effects = packRows(actions.all.map((action) => action.effects));
  return {
    clausesOfAction,
    clauseAction: Int32Array.from(clauses, (clause) => clause.action),
    clauseStatic: Int32Array.from(clauses, (clause) => clause.statics),
    clauseFacts,
    effects,
    lowerMarks: packRows(lowerMarks),
    askedBy: reverseRows(clauseFacts, lowerMarks.length),
    givenBy: reverseRows(effects, lowerMarks.length),
    statics: statics.values,
  };
}

function jobColumns(town: Town): JobColumns {
  const jobs = town.occupations.flatMap((occupation, index) =>
    occupation.experience.map((experience) => ({ index, ...experience })),
  );
  return {
    occupation: Int32Array.from(jobs, (job) => job.index),
    weeks: Int32Array.from(jobs, (job) => job.weeks),
    gives: jobs.map((job) => job.gives),
  };
}

const occupationColumns = (town: Town, actions: Actions): OccupationColumns => ({
  ids: town.occupations.map((occupation) => occupation.id),
  sectors: town.occupations.map((occupation) => occupation.sector),
  wage: Int32Array.from(town.occupations, (occupation) => occupation.hourlyWage),
  openFact: actions.openFacts,
});

function serviceTable(
  services: readonly TownService[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Service[]>> {
  const places = new Map<string, Map<string, readonly Service[]>>();
  for (const { place, need, weekly, eligible } of services.toSorted((a, b) => a.weekly - b.weekly)) {
    const needs = places.get(place) ?? new Map<string, readonly Service[]>();
    needs.set(need, [...(needs.get(need) ?? []), eligible === undefined ? { weekly } : { weekly, eligible }]);
    places.set(place, needs);
  }
  return places;
}
