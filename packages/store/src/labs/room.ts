import type { LabRecord } from "@footbridge/core/lab/record.ts";
import type { LabStage } from "@footbridge/core/lab/stages.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import type { Work } from "../database/work.ts";
import { asRoom, atLab, type LabHand } from "./hands.ts";

type When = LabRecord["pulses"][number]["when"];

/** A lab's room as everybody in it sees it. */
export interface Room {
  readonly lab: string;
  readonly title: string;
  readonly day: Day;
  readonly agenda: LabRecord["agenda"];
  readonly stage: LabStage;
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly stage: LabStage;
    readonly locked: boolean;
  }[];
  readonly spotlight?: string;
  readonly timer?: { readonly label: string; readonly endsAt: string };
  readonly votesEach: number;
  readonly pulse?: {
    readonly id: string;
    readonly question: string;
    readonly when: When;
    readonly open: boolean;
    readonly revealed: boolean;
  };
  readonly closed: boolean;
}

interface RoomRow extends Omit<Room, "spotlight" | "timer" | "pulse"> {
  readonly spotlight: string | null;
  readonly timer: NonNullable<Room["timer"]> | null;
  readonly pulse: NonNullable<Room["pulse"]> | null;
}

/** The room, in a transaction under way; undefined where there is none for whoever works. */
export async function roomIn(tx: Work, lab: string): Promise<Room | undefined> {
  const found =
    await sql<RoomRow>`select l.id as lab, l.title, l.day::text as day, l.agenda, l.stage, l.spotlight, l.timer,
      l.votes_each as "votesEach", l.closed,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'stage', t.stage, 'locked', t.locked)
        order by t.place), '[]') from labs.tables t where t.lab = l.id) as tables,
      (select jsonb_build_object('id', p.id, 'question', p.question, 'when', p.at_when, 'open', p.open, 'revealed', p.revealed)
        from labs.pulses p where p.lab = l.id order by p.place desc limit 1) as pulse
    from labs.lab l where l.id = ${lab}`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) return undefined;
  const { spotlight, timer, pulse, ...rest } = row;
  return {
    ...rest,
    ...(spotlight === null ? {} : { spotlight }),
    ...(timer === null ? {} : { timer }),
    ...(pulse === null ? {} : { pulse }),
  };
}

/** The room, for what it is told. */
export const readRoom = (db: Database, lab: string): Promise<Room | undefined> =>
  asRoom(db, (tx) => roomIn(tx, lab));

/** The code that guests come in by now; empty where the door is closed. */
export const readDoor = (
  db: Database,
  lab: string,
): Promise<{ readonly code?: string; readonly expiresAt?: string }> =>
  asRoom(db, async (tx) => {
    const found = await sql<{
      code: string;
      expiresAt: string;
    }>`select code, expires_at as "expiresAt" from labs.codes
      where lab = ${lab} and role = 'participant' and expires_at > now()`.execute(tx);
    return found.rows[0] ?? {};
  });

/** When a lab was made, in milliseconds since 1970, and which of its tables are locked. */
export const readLocks = (
  db: Database,
  lab: string,
): Promise<
  | { readonly since: number; readonly closed: boolean; readonly locked: ReadonlyMap<string, boolean> }
  | undefined
> =>
  asRoom(db, async (tx) => {
    const found = await sql<{
      since: string;
      closed: boolean;
      tables: readonly { id: string; locked: boolean }[];
    }>`
      select created_at as since, closed, (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'locked', t.locked)), '[]')
        from labs.tables t where t.lab = l.id) as tables from labs.lab l where id = ${lab}`.execute(tx);
    const [row] = found.rows;
    if (row === undefined) return undefined;
    const locked = new Map(row.tables.map((table) => [table.id, table.locked]));
    return { since: Date.parse(row.since), closed: row.closed, locked };
  });

/** What is done with the room. */
export type Deed =
  | { readonly deed: "stage"; readonly stage: LabStage; readonly table?: string | undefined }
  | { readonly deed: "lock"; readonly locked: boolean; readonly table?: string | undefined }
  | { readonly deed: "spotlight"; readonly table?: string | undefined }
  | { readonly deed: "timer"; readonly seconds: number; readonly label: string }
  | { readonly deed: "name"; readonly table: string; readonly name: string }
  | { readonly deed: "add"; readonly name: string }
  | { readonly deed: "close"; readonly closed: boolean };

/** Does it; undefined where whoever acts may not, or there is no such table. */
export const leadRoom = (db: Database, hand: LabHand, lab: string, deed: Deed): Promise<Room | undefined> =>
  atLab(db, hand, async (tx) => {
    const done = await doneIn(tx, lab, deed);
    return done ? roomIn(tx, lab) : undefined;
  });

/** Tables that a lab has room for. */
const mostTables = 60;

async function doneIn(tx: Work, lab: string, deed: Deed): Promise<boolean> {
  const tables =
    "table" in deed && deed.table !== undefined
      ? sql`lab = ${lab} and id = ${deed.table}`
      : sql`lab = ${lab}`;
  const ran = async (statement: ReturnType<typeof sql>): Promise<boolean> =>
    (await statement.execute(tx)).rows.length > 0;
  switch (deed.deed) {
    case "stage": {
      if (deed.table === undefined)
        await sql`update labs.lab set stage = ${deed.stage} where id = ${lab}`.execute(tx);
      return ran(sql`update labs.tables set stage = ${deed.stage} where ${tables} returning id`);
    }
    case "lock":
      return ran(sql`update labs.tables set locked = ${deed.locked} where ${tables} returning id`);
    case "name":
      return ran(sql`update labs.tables set name = ${deed.name} where ${tables} returning id`);
    case "add":
      return ran(sql`insert into labs.tables (lab, id, place, name, stage)
        select l.id, 't' || (t.last + 1), t.last + 1, ${deed.name}, l.stage from labs.lab l,
          lateral (select coalesce(max(place), 0) as last from labs.tables where lab = l.id) t
        where l.id = ${lab} and t.last < ${mostTables}::int returning id`);
    case "spotlight":
      return ran(sql`update labs.lab set spotlight = ${deed.table ?? null} where id = ${lab} and (${deed.table ?? null}::text is null
        or exists (select from labs.tables t where t.lab = ${lab} and t.id = ${deed.table ?? null})) returning id`);
    case "timer": {
      const { seconds, label } = deed;
      return ran(sql`update labs.lab set timer = case when ${seconds}::int = 0 then null else jsonb_build_object(
          'label', ${label}::text, 'endsAt', to_char((now() + make_interval(secs => ${seconds}::int)) at time zone 'UTC',
            'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end where id = ${lab} returning id`);
    }
    case "close":
      return ran(sql`update labs.lab set closed = ${deed.closed} where id = ${lab} returning id`);
  }
}
