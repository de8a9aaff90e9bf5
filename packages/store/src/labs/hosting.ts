import type { LabPerson, LabRecord } from "@footbridge/core/lab/record.ts";
import type { SeatRole } from "@footbridge/core/lab/stages.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { codeOf } from "../problem.ts";
import { type Room, roomIn } from "./room.ts";

/** What a lab is, as its host wrote it. */
export interface LabAbout {
  readonly title: string;
  readonly day: Day;
  readonly place: string;
  readonly purpose: string;
  readonly sponsors: readonly string[];
  readonly agenda: LabRecord["agenda"];
  readonly votesEach: number;
}

/** Prepares a lab with its tables. */
export const createLab = (
  db: Database,
  member: Member,
  it: { readonly id: string; readonly about: LabAbout; readonly tables: readonly string[] },
): Promise<void> =>
  asMember(db, member, async (tx) => {
    const { about } = it;
    await sql`insert into labs.lab (id, org, created_by, title, day, place, purpose, sponsors, agenda, votes_each)
      values (${it.id}, ${member.org}, ${member.account}, ${about.title}, ${about.day}, ${about.place}, ${about.purpose},
        ${JSON.stringify(about.sponsors)}::jsonb, ${JSON.stringify(about.agenda)}::jsonb, ${about.votesEach})`.execute(
      tx,
    );
    await sql`insert into labs.tables (lab, id, place, name)
      select ${it.id}, 't' || place, place, name from unnest(${[...it.tables]}::text[]) with ordinality as t (name, place)`.execute(
      tx,
    );
  });

/** A lab in the list of its hosts. */
export interface LabLine {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly people: number;
  readonly tables: number;
  readonly closed: boolean;
}

export const listLabs = (db: Database, member: Member): Promise<readonly LabLine[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<LabLine>`select id, title, day::text as day, closed,
        (select count(*)::int from labs.seats s where s.lab = l.id and s.role <> 'screen' and not s.gone) as people,
        (select count(*)::int from labs.tables t where t.lab = l.id) as tables
      from labs.lab l order by created_at desc, id limit 500`.execute(tx);
    return found.rows;
  });

/** A lab as its host has it. */
export interface HostedLab {
  readonly about: LabAbout;
  readonly room: Room;
  readonly codes: readonly { readonly role: SeatRole; readonly code: string; readonly expiresAt: string }[];
  readonly people: readonly {
    readonly seat: string;
    readonly role: SeatRole;
    readonly affiliation: LabPerson["affiliation"];
    readonly organization: string;
    readonly table: string | null;
    readonly name: string | null;
    readonly email: string | null;
    readonly reminders: boolean | null;
  }[];
  readonly pulses: readonly (NonNullable<Room["pulse"]> & { readonly people: number })[];
}

/** A lab as its host has it; undefined where this member holds none of that id. */
export const readLab = (db: Database, member: Member, lab: string): Promise<HostedLab | undefined> =>
  asMember(db, member, async (tx) => {
    const about = await sql<LabAbout>`select title, day::text as day, place, purpose, sponsors, agenda,
      votes_each as "votesEach" from labs.lab where id = ${lab}`.execute(tx);
    const room = await roomIn(tx, lab);
    if (about.rows[0] === undefined || room === undefined) return undefined;
    const codes = await sql<
      HostedLab["codes"][number]
    >`select role, code, expires_at as "expiresAt" from labs.codes
      where lab = ${lab} and expires_at > now() order by role`.execute(tx);
    const people = await sql<
      HostedLab["people"][number]
    >`select s.id as seat, s.role, s.affiliation, s.organization,
        s.tbl as "table", nullif(c.name, '') as name, nullif(c.email, '') as email, c.reminders
      from labs.seats s left join labs.contacts c on c.lab = s.lab and c.seat = s.id
      where s.lab = ${lab} and not s.gone order by s.joined_at, s.id`.execute(tx);
    const pulses = await sql<
      HostedLab["pulses"][number]
    >`select id, question, at_when as "when", open, revealed,
        (select count(*)::int from labs.words w where w.lab = p.lab and w.pulse = p.id) as people
      from labs.pulses p where lab = ${lab} order by place`.execute(tx);
    return { about: about.rows[0], room, codes: codes.rows, people: people.rows, pulses: pulses.rows };
  });

export const saveLab = (db: Database, member: Member, lab: string, about: LabAbout): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done =
      await sql`update labs.lab set title = ${about.title}, day = ${about.day}, place = ${about.place},
        purpose = ${about.purpose}, sponsors = ${JSON.stringify(about.sponsors)}::jsonb,
        agenda = ${JSON.stringify(about.agenda)}::jsonb, votes_each = ${about.votesEach}
      where id = ${lab} returning id`.execute(tx);
    return done.rows.length > 0;
  });

/** Removes a lab; its tables' ids, so that their documents can be removed as well; undefined where there is none. */
export const removeLab = (
  db: Database,
  member: Member,
  lab: string,
): Promise<readonly string[] | undefined> =>
  asMember(db, member, async (tx) => {
    const tables = await sql<{ id: string }>`select id from labs.tables where lab = ${lab}`.execute(tx);
    const done = await sql`delete from labs.lab where id = ${lab} returning id`.execute(tx);
    return done.rows.length === 0 ? undefined : tables.rows.map(({ id }) => id);
  });

/** Puts a code in the place of the one before; undefined where it is taken or this is not their lab. */
export async function setCode(
  db: Database,
  member: Member,
  it: { readonly lab: string; readonly role: SeatRole; readonly code: string; readonly hours: number },
): Promise<string | undefined> {
  try {
    return await asMember(db, member, async (tx) => {
      const set = await sql<{ until: string }>`insert into labs.codes (lab, role, code, expires_at)
        select id, ${it.role}, ${it.code}, now() + make_interval(hours => ${it.hours}::int) from labs.lab where id = ${it.lab}
        on conflict (lab, role) do update set code = excluded.code, expires_at = excluded.expires_at
        returning expires_at as until`.execute(tx);
      return set.rows[0]?.until;
    });
  } catch (failure) {
    // Another lab has this code.
    if (codeOf(failure) === "23505") return undefined;
    throw failure;
  }
}

export const endCode = (db: Database, member: Member, lab: string, role: SeatRole): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done =
      await sql`delete from labs.codes where lab = ${lab} and role = ${role} returning lab`.execute(tx);
    return done.rows.length > 0;
  });

/** Takes a seat away: its devices are out; what it wrote stays. */
export const takeSeatAway = (db: Database, member: Member, lab: string, seat: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done =
      await sql`update labs.seats set gone = true where lab = ${lab} and id = ${seat} returning id`.execute(
        tx,
      );
    await sql`delete from labs.tokens where lab = ${lab} and seat = ${seat}`.execute(tx);
    return done.rows.length > 0;
  });

/** Whether this member holds the lab. */
export const holdsLab = (db: Database, member: Member, lab: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const found = await sql`select id from labs.lab where id = ${lab}`.execute(tx);
    return found.rows.length > 0;
  });
