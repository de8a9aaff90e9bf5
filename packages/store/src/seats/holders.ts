import type { Seat } from "@footbridge/core/history/seats-held.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";

/** Who has a seat of a class, by an enrollment that nobody has ended or corrected. */
export interface Holder extends Seat {
  readonly person: string;
}

/** Who has one of these seats, also where this member may not see whose it is: nobody is told more than that it is taken. */
export const seatHolders = (
  db: Database,
  member: Member,
  seats: readonly Seat[],
): Promise<readonly Holder[]> =>
  asMember(db, member, async (tx) => {
    const [offerings, numbers] = [seats.map(({ offering }) => offering), seats.map(({ seat }) => seat)];
    const found = await sql<Holder>`select offering, seat, person
      from people.seat_holders(${offerings}::text[], ${numbers}::text[])`.execute(tx);
    return found.rows;
  });
