import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asDeskAlone, type Work } from "../database/work.ts";
import type { ReleasedCell, ReleaseName, ReleaseSource } from "./release.ts";

/** A release as it was computed. */
export interface NewRelease extends ReleaseName {
  /** Since when its sources stand: the latest certification or replacement among them. */
  readonly knownFrom: string;
  readonly rules: string;
  readonly sources: readonly ReleaseSource[];
  readonly cells: readonly ReleasedCell[];
  /** `publicHash` and `rawHash` of it, where they were computed elsewhere. */
  readonly hashes?: { readonly shown: string; readonly raw: string };
}

/** Names published numbers: equal numbers under equal rules have equal names, whenever they were computed. */
export function publicHash({ rules, cells }: Pick<NewRelease, "rules" | "cells">): string {
  const shown = cells.map((cell) => [
    cell.metric,
    cell.version,
    cell.program,
    cell.group,
    cell.area ?? "",
    cell.shown.numerator,
    cell.shown.denominator,
    cell.shown.value,
    cell.display ?? null,
  ]);
  return hashOf([rules, ...shown.map((line) => JSON.stringify(line)).toSorted()]);
}

/** Names numbers with all that only the desk knows of them. */
export const rawHash = ({ rules, cells }: Pick<NewRelease, "rules" | "cells">): string =>
  hashOf([
    rules,
    ...cells
      .map((cell) =>
        JSON.stringify([
          cell.metric,
          cell.version,
          cell.inForce,
          cell.program,
          cell.group,
          cell.area,
          cell.raw,
          cell.shown,
          cell.reason,
          cell.display,
        ]),
      )
      .toSorted(),
  ]);

const hashOf = (lines: readonly string[]): string =>
  lines.reduce((hash, line) => hash.update(`${line}\n`), createHash("sha256")).digest("hex");

/** Lets a release take the place of the one before, in one moment; one that says the same of the same files changes nothing. Equal cells are kept once. */
export const publish = (db: Database, release: NewRelease, now = new Date()): Promise<string> =>
  asDeskAlone(db, async (tx) => {
    const id = `rel-${randomBytes(8).toString("hex")}`;
    const raw = release.hashes?.raw ?? rawHash(release);
    const there = await sql<{ id: string }>`select id from measure.releases where scope = ${release.scope}
      and report = ${release.report} and report_window = ${release.window} and known_to is null
      and raw_hash = ${raw} and rules = ${release.rules} and sources = ${JSON.stringify(release.sources)}::jsonb`.execute(
      tx,
    );
    if (there.rows[0] !== undefined) return there.rows[0].id;
    await endCurrent(tx, release);
    const same = await sql<{ cells_of: string }>`select cells_of from measure.releases
      where scope = ${release.scope} and report = ${release.report} and report_window = ${release.window} and raw_hash = ${raw}
      limit 1`.execute(tx);
    const cellsOf = same.rows[0]?.cells_of ?? id;
    await sql`insert into measure.releases
      (id, scope, report, report_window, known_from, computed_at, rules, hash, raw_hash, sources, cells_of)
      values (${id}, ${release.scope}, ${release.report}, ${release.window}, ${release.knownFrom}::timestamptz,
        ${now.toISOString()}::timestamptz, ${release.rules}, ${release.hashes?.shown ?? publicHash(release)}, ${raw},
        ${JSON.stringify(release.sources)}::jsonb, ${cellsOf})`.execute(tx);
    if (cellsOf === id) await writeCells(tx, id, release);
    return id;
  });

/** A release that never stood, because its successor is as old as itself, ends where it began. */
async function endCurrent(tx: Work, { scope, report, window, knownFrom }: NewRelease): Promise<void> {
  await sql`update measure.releases set known_to = greatest(known_from, ${knownFrom}::timestamptz)
    where scope = ${scope} and report = ${report} and report_window = ${window} and known_to is null`.execute(
    tx,
  );
}

/** Ends a release whose sources are all gone. */
export const withdraw = (db: Database, name: ReleaseName, knownTo: string): Promise<void> =>
  asDeskAlone(db, async (tx) => {
    await endCurrent(tx, { ...name, knownFrom: knownTo, rules: "", sources: [], cells: [] });
  });

const cellsAtOnce = 5000;

async function writeCells(tx: Work, id: string, { scope, cells }: NewRelease): Promise<void> {
  for (let from = 0; from < cells.length; from += cellsAtOnce) {
    const part = cells.slice(from, from + cellsAtOnce);
    const of = <T>(read: (cell: ReleasedCell) => T): readonly T[] => part.map(read);
    await sql`insert into measure.cells (release_id, scope, ordinal, metric, version, in_force, program, grp, area,
        raw_numerator, raw_denominator, raw_value, reason, numerator, denominator, value, suppressed, display)
      select ${id}, ${scope}, ordinal, metric, version, in_force, program, grp, area, rn, rd, rv, reason, n, d, v, suppressed, display::jsonb
      from unnest(${part.map((_, index) => from + index)}::int[], ${of((cell) => cell.metric)}::text[],
        ${of((cell) => cell.version)}::text[], ${of((cell) => cell.inForce)}::boolean[], ${of((cell) => cell.program)}::text[],
        ${of((cell) => cell.group)}::text[], ${of((cell) => cell.area ?? "")}::text[],
        ${of((cell) => cell.raw.numerator)}::float8[], ${of((cell) => cell.raw.denominator)}::float8[],
        ${of((cell) => cell.raw.value)}::float8[], ${of((cell) => cell.reason ?? null)}::text[],
        ${of((cell) => cell.shown.numerator)}::float8[], ${of((cell) => cell.shown.denominator)}::float8[],
        ${of((cell) => cell.shown.value)}::float8[], ${of((cell) => cell.suppressed)}::boolean[],
        ${of((cell) => (cell.display === undefined ? null : JSON.stringify(cell.display)))}::text[])
        as given (ordinal, metric, version, in_force, program, grp, area, rn, rd, rv, reason, n, d, v, suppressed, display)`.execute(
      tx,
    );
  }
}
