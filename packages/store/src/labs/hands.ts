import { createHash } from "node:crypto";
import type { Standing } from "@footbridge/core/lab/rights.ts";
import type { LabStage, SeatRole } from "@footbridge/core/lab/stages.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";

/** A seat in a lab: all that is known of somebody without an account. */
export interface Seated {
  readonly lab: string;
  readonly seat: string;
  readonly role: SeatRole;
  readonly table?: string | undefined;
}

/** Whoever acts in a lab: its host, by an account; or a seat, by its token. */
export type LabHand = { readonly member: Member } | { readonly token: string };

/** The token is not one of ours, has ended, or its seat was taken away. */
export class NoSuchSeat extends Error {
  constructor() {
    super("there is no such seat");
    this.name = "NoSuchSeat";
  }
}

/** What is kept of a token or code: whoever reads the table cannot use it. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

const seatColumns = sql`s.lab, s.id as seat, s.role, s.tbl as "table"`;

interface SeatRow {
  readonly lab: string;
  readonly seat: string;
  readonly role: SeatRole;
  readonly table: string | null;
}

const seatedOf = ({ table, ...rest }: SeatRow): Seated => ({ ...rest, table: table ?? undefined });

/** Works as a seat, in the role `lab_guest`: row-level security then shows and takes only what is of its lab, and its own. */
export function asGuest<T>(
  db: Database,
  token: string,
  work: (tx: Work, seated: Seated) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const found = await sql<SeatRow>`select ${seatColumns}, set_config('app.lab', s.lab, true),
        set_config('app.seat', s.id, true), set_config('app.lab_role', s.role, true),
        set_config('app.lab_table', coalesce(s.tbl, ''), true), set_config('role', 'lab_guest', true)
      from labs.tokens t join labs.seats s on s.lab = t.lab and s.id = t.seat
      where t.hash = ${hashOf(token)} and t.expires_at > now() and not s.gone`.execute(tx);
    const [row] = found.rows;
    if (row === undefined) throw new NoSuchSeat();
    return work(tx, seatedOf(row));
  });
}

/** Works as the service itself for the room: the door, what the room is told, reminders; in the role `lab_room`. */
export function asRoom<T>(db: Database, work: (tx: Work) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'lab_room', true)`.execute(tx);
    return work(tx);
  });
}

/** Works as whoever acts: as the host or as the seat. `author` is what is written under. */
export const atLab = <T>(
  db: Database,
  hand: LabHand,
  work: (tx: Work, author: string) => Promise<T>,
): Promise<T> =>
  "member" in hand
    ? asMember(db, hand.member, (tx) => work(tx, "host"))
    : asGuest(db, hand.token, (tx, { seat }) => work(tx, seat));

/** Whose token this is; undefined where it is nobody's. */
export const seatOfToken = (db: Database, token: string): Promise<Seated | undefined> =>
  asRoom(db, async (tx) => {
    const found = await sql<SeatRow>`select ${seatColumns} from labs.tokens t
      join labs.seats s on s.lab = t.lab and s.id = t.seat
      where t.hash = ${hashOf(token)} and t.expires_at > now() and not s.gone`.execute(tx);
    return found.rows[0] === undefined ? undefined : seatedOf(found.rows[0]);
  });

/** Whose token this is, and how the room stands for them; undefined where it is nobody's. */
export const standingOfToken = (db: Database, token: string): Promise<(Seated & Standing) | undefined> =>
  asRoom(db, async (tx) => {
    const found = await sql<SeatRow & { readonly stage: LabStage | null; readonly closed: boolean }>`
      select ${seatColumns}, b.stage, l.closed from labs.tokens t
      join labs.seats s on s.lab = t.lab and s.id = t.seat join labs.lab l on l.id = s.lab
      left join labs.tables b on b.lab = s.lab and b.id = s.tbl
      where t.hash = ${hashOf(token)} and t.expires_at > now() and not s.gone`.execute(tx);
    const [row] = found.rows;
    if (row === undefined) return undefined;
    const { stage, closed, ...rest } = row;
    return { ...seatedOf(rest), closed, stage: stage ?? undefined };
  });
