import type { LabPerson } from "@footbridge/core/lab/record.ts";
import type { SeatRole } from "@footbridge/core/lab/stages.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import type { Work } from "../database/work.ts";
import { asGuest, asRoom, hashOf } from "./hands.ts";
import { takeWaitingSeat } from "./registration.ts";
import { type Room, roomIn } from "./room.ts";

/** How long a device keeps its seat, in hours. */
const tokenHours = 72;
/** How many a lab has room for. */
const mostSeats = 2000;

/** Somebody at the door. */
export interface Joining {
  readonly code: string;
  /** The seat's own secrets, as the door made them. */
  readonly token: string;
  readonly resume: string;
  readonly seat: string;
  readonly affiliation: LabPerson["affiliation"];
  readonly organization: string;
  readonly contact?:
    | { readonly name: string; readonly email: string; readonly reminders: boolean }
    | undefined;
}

/** Gives a seat in the lab of a code: the lab, or undefined where no lab has this code now; `full` where no seat is left. */
export const join = (db: Database, it: Joining): Promise<{ readonly lab: string } | "full" | undefined> =>
  asRoom(db, async (tx) => {
    const found = await sql<{ lab: string; role: SeatRole }>`select c.lab, c.role from labs.codes c
      join labs.lab l on l.id = c.lab where c.code = ${it.code} and c.expires_at > now() and not l.closed`.execute(
      tx,
    );
    const [door] = found.rows;
    if (door === undefined) return undefined;
    const taken = await sql<{
      n: number;
    }>`select count(*)::int as n from labs.seats where lab = ${door.lab}`.execute(tx);
    if ((taken.rows[0]?.n ?? 0) >= mostSeats) return "full";
    await sql`insert into labs.seats (lab, id, role, affiliation, organization, resume_hash)
      values (${door.lab}, ${it.seat}, ${door.role}, ${it.affiliation}, ${it.organization}, ${hashOf(it.resume)})`.execute(
      tx,
    );
    const { contact } = it;
    if (contact !== undefined && (contact.name !== "" || contact.email !== ""))
      await sql`insert into labs.contacts (lab, seat, name, email, reminders)
        values (${door.lab}, ${it.seat}, ${contact.name}, ${contact.email}, ${contact.reminders})`.execute(
        tx,
      );
    await addToken(tx, it.token, door.lab, it.seat);
    return { lab: door.lab };
  });

const addToken = async (tx: Work, token: string, lab: string, seat: string): Promise<void> => {
  await sql`insert into labs.tokens (hash, lab, seat, expires_at)
    values (${hashOf(token)}, ${lab}, ${seat}, now() + make_interval(hours => ${tokenHours}::int))`.execute(
    tx,
  );
};

/** Gives another device the seat of a resume code, or whoever registered theirs: the lab; `shut` while its door is; undefined where there is none. */
export const resume = (
  db: Database,
  code: string,
  token: string,
): Promise<{ readonly lab: string } | "shut" | undefined> =>
  asRoom(db, async (tx) => {
    const found = await sql<{ lab: string; seat: string }>`select s.lab, s.id as seat from labs.seats s
      join labs.lab l on l.id = s.lab where s.resume_hash = ${hashOf(code)} and not s.gone
        and greatest(l.created_at, l.day) > now() - interval '60 days'`.execute(tx);
    const row = found.rows[0] ?? (await takeWaitingSeat(tx, code));
    if (row === undefined || row === "shut") return row;
    await sql`delete from labs.tokens where lab = ${row.lab} and seat = ${row.seat} and hash not in (
      select hash from labs.tokens where lab = ${row.lab} and seat = ${row.seat} order by expires_at desc limit 4)`.execute(
      tx,
    );
    await addToken(tx, token, row.lab, row.seat);
    return { lab: row.lab };
  });

/** A device is out. */
export const leave = (db: Database, token: string): Promise<void> =>
  asRoom(db, async (tx) => {
    await sql`delete from labs.tokens where hash = ${hashOf(token)}`.execute(tx);
  });

/** A seat as its holder sees it. */
export interface OwnSeat {
  readonly seat: string;
  readonly role: SeatRole;
  readonly affiliation: LabPerson["affiliation"];
  readonly organization: string;
  readonly table: string | null;
  readonly name: string | null;
  readonly word: string | null;
  readonly votes: readonly string[];
  readonly room: Room;
}

/** One's own seat. Throws `NoSuchSeat` where the token is nobody's. */
export const readSeat = (db: Database, token: string): Promise<OwnSeat> =>
  asGuest(db, token, async (tx, { lab }) => {
    const room = await roomIn(tx, lab);
    const own = await sql<
      Omit<OwnSeat, "room">
    >`select s.id as seat, s.role, s.affiliation, s.organization, s.tbl as "table",
        nullif(c.name, '') as name, (select w.text from labs.words w where w.pulse = ${room?.pulse?.id ?? ""}) as word,
        (select coalesce(array_agg(v.on_id order by v.at, v.on_id), '{}') from labs.votes v) as votes
      from labs.seats s left join labs.contacts c on c.lab = s.lab and c.seat = s.id`.execute(tx);
    const [row] = own.rows;
    if (row === undefined || room === undefined) throw new Error("a seat stands in a room");
    return { ...row, room };
  });

/** Sits down; false where there is no such table. */
export const sitDown = (db: Database, token: string, table: string): Promise<boolean> =>
  asGuest(db, token, async (tx, { lab }) => {
    const done = await sql`update labs.seats set tbl = ${table}
      where exists (select from labs.tables t where t.lab = ${lab} and t.id = ${table}) returning id`.execute(
      tx,
    );
    return done.rows.length > 0;
  });
