import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Member, Work } from "../database/work.ts";
import { freeSeat, saySeated } from "./enroll.ts";
import { newId } from "./journal.ts";

/** Somebody who waited and now has a seat. */
export interface MovedUp {
  readonly enrollment: string;
  readonly person: string;
  readonly name: string;
  readonly seat: number;
  /** Whether a letter went to the person: there is an address. */
  readonly told: boolean;
}

/** The letter to whoever gets a seat, in the person's language. */
export type SeatLetter = (
  language: string,
  title: string,
  starts: string | undefined,
) => { readonly subject: string; readonly body: string };

interface Waiting {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: string;
  readonly program: string;
  readonly title: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly by: string;
}

/**
 * Gives free seats to those who wait, the longest first, as long as there are both; the class's row is held by the
 * caller. Whoever took back their consent meanwhile is passed over and keeps the place. A class that is over, or no
 * longer in the list, takes nobody.
 */
export async function moveUp(
  tx: Work,
  member: Member,
  { offering, seats, today, letter }: Moving,
): Promise<readonly MovedUp[]> {
  const moved: MovedUp[] = [];
  for (;;) {
    const seat = await freeSeat(tx, offering, seats);
    if (seat === undefined) return moved;
    const first =
      await sql<Waiting>`select e.id, e.person, p.name, p.email, p.language, e.program, e.title, e.starts,
        e.ends, e.by from people.enrollments e join people.person p on p.id = e.person
      where e.offering = ${offering} and e.state = 'waiting' and (e.ends is null or e.ends > ${today})
        and exists (select from catalog.offerings o where o.key = e.offering and o.retired_at is null)
      order by e.asked_at, e.id limit 1`.execute(tx);
    const [next] = first.rows;
    if (next === undefined) return moved;
    await sql`update people.enrollments set state = 'enrolled', seat = ${seat} where id = ${next.id}`.execute(
      tx,
    );
    await saySeated(tx, member, { ...next, enrollment: next.id, seat, offering, today, source: "rule" });
    const told = await tell(tx, member, next, letter);
    moved.push({ enrollment: next.id, person: next.person, name: next.name, seat, told });
  }
}

export interface Moving {
  readonly offering: string;
  readonly seats: number;
  readonly today: Day;
  readonly letter: SeatLetter;
}

/** To the person, and to the colleague who put them on the list where that is somebody else; whether the person could be told. */
async function tell(tx: Work, member: Member, next: Waiting, letter: SeatLetter): Promise<boolean> {
  const send = async (recipient: string, language: string): Promise<void> => {
    const { subject, body } = letter(language, next.title, next.starts ?? undefined);
    await sql`insert into people.outbox (id, recipient, kind, subject, body)
      values (${newId("letter")}, ${recipient}, 'notice', ${subject}, ${body})`.execute(tx);
  };
  if (next.by !== member.account) {
    const colleague = await sql<{ email: string }>`select email from accounts.memberships
      where account = ${next.by} and org = ${member.org} and ended_at is null limit 1`.execute(tx);
    const [found] = colleague.rows;
    if (found !== undefined) await send(found.email, "en");
  }
  if (next.email === null) return false;
  await send(next.email, next.language);
  return true;
}
