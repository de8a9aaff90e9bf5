import { type Edit, editSchema, joinEdits } from "@footbridge/core/directory/edit.ts";
import { type Room, type Standing, standingSchema, withRoom } from "@footbridge/core/directory/standing.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, asReader, type Member, type Work } from "../database/work.ts";

/** What is known of a service beyond its record. */
export interface Beyond {
  readonly standing: Standing;
  readonly edit: Edit;
  /** When any of it was last said, ISO 8601. */
  readonly changedAt?: string | undefined;
}

/** What somebody says of a service. */
export type Change =
  | { readonly kind: "room"; readonly room: Room }
  | { readonly kind: "confirmed"; readonly by: string }
  | { readonly kind: "edit"; readonly edit: Edit };

const nothing: Beyond = { standing: {}, edit: {} };

/** All that is known beyond the records, by service. */
export const readStandings = (db: Database): Promise<ReadonlyMap<string, Beyond>> =>
  asReader(db, async (tx) => {
    const found = await sql<{
      service: string;
      standing: unknown;
      edit: unknown;
      changedAt: string;
    }>`select service, standing, edit,
      to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
      from directory.standing`.execute(tx);
    return new Map(
      found.rows.map(({ service, changedAt, ...row }) => [service, { ...beyondOf(row), changedAt }]),
    );
  });

const beyondOf = (row: { readonly standing: unknown; readonly edit: unknown }): Beyond => ({
  standing: standingSchema.parse(row.standing),
  edit: editSchema.parse(row.edit),
});

interface Told {
  readonly service: string;
  readonly change: Change;
  readonly today: Day;
}

/** Staff say something of a service of their own. */
export const changeService = (db: Database, member: Member, it: Told): Promise<Beyond> =>
  asMember(db, member, (tx) => applyChange(tx, it, { by: member.account, org: member.org, source: "staff" }));

/** Who says it: a member, or a referral's answer. */
export interface Sayer {
  readonly by: string;
  readonly org: string;
  readonly source: "staff" | "referral";
}

/** Writes what was said and what follows from it, in a transaction under way. */
export async function applyChange(tx: Work, { service, change, today }: Told, who: Sayer): Promise<Beyond> {
  await sql`select pg_advisory_xact_lock(hashtext(${`directory ${service}`}))`.execute(tx);
  const found = await sql<{
    standing: unknown;
    edit: unknown;
  }>`select standing, edit from directory.standing where service = ${service}`.execute(tx);
  const before = found.rows[0] === undefined ? nothing : beyondOf(found.rows[0]);
  const next = afterChange(before, change, today);
  await sql`insert into directory.standing (service, standing, edit)
    values (${service}, ${JSON.stringify(next.standing)}::jsonb, ${JSON.stringify(next.edit)}::jsonb)
    on conflict (service) do update set standing = excluded.standing, edit = excluded.edit, changed_at = now()`.execute(
    tx,
  );
  await sql`insert into directory.changes (id, service, by, org, source, change)
    values (${`change-${randomBytes(10).toString("hex")}`}, ${service}, ${who.by}, ${who.org}, ${who.source},
      ${JSON.stringify(change)}::jsonb)`.execute(tx);
  return next;
}

function afterChange(before: Beyond, change: Change, today: Day): Beyond {
  if (change.kind === "room") return { ...before, standing: withRoom(before.standing, change.room, today) };
  if (change.kind === "edit") return { ...before, edit: joinEdits(before.edit, change.edit) };
  return { ...before, standing: { ...before.standing, confirmed: { day: today, by: change.by } } };
}
