import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { noteEach } from "../people/audit.ts";
import { givenClass, holdClass } from "./classes.ts";
import { tellJourneys } from "./journal.ts";
import { type MovedUp, moveUp, type SeatLetter } from "./move-up.ts";

/** How somebody leaves a class. */
export interface Leaving {
  readonly enrollment: string;
  /** `released`: the seat is given back; `completed`: the class was finished. */
  readonly how: "released" | "completed";
  readonly today: Day;
  readonly letter: SeatLetter;
}

interface Sitting {
  readonly offering: string;
  readonly person: string;
  readonly state: string;
  readonly event: string | null;
  readonly title: string;
}

/** Ends a stay in a class or in its line; who moved up by it. Undefined where this organization has none of that id that goes on. */
export const leaveClass = (
  db: Database,
  member: Member,
  { enrollment, how, today, letter }: Leaving,
): Promise<readonly MovedUp[] | undefined> =>
  asMember(db, member, async (tx) => {
    const asked = await sql<{ offering: string }>`select offering from people.enrollments
      where id = ${enrollment} and org = ${member.org}`.execute(tx);
    const [at] = asked.rows;
    if (at === undefined) return undefined;
    // The class before its seats, as everyone takes them: nobody then waits for somebody who waits.
    const held = await sql<{ seats: number }>`select seats from people.class_seats
      where offering = ${at.offering} for update`.execute(tx);
    const ended = await sql<Sitting>`update people.enrollments set state = ${how}, ended_at = now()
      where id = ${enrollment} and (state = 'enrolled' or (state = 'waiting' and ${how} = 'released'))
      returning offering, person, state, event, title`.execute(tx);
    const [left] = ended.rows;
    if (left === undefined) return undefined;
    const said =
      left.event === null
        ? ({ kind: "waiting", offering: left.offering, title: left.title, left: true } as const)
        : ({ kind: "completion", enrollment: left.event, completed: how === "completed" } as const);
    await tellJourneys(tx, member, [{ person: left.person, happened: today, source: "typed", body: said }]);
    // A class that was finished is not begun anew by somebody else.
    const seats = how === "released" ? (held.rows[0]?.seats ?? 0) : 0;
    const moved = await moveUp(tx, member, { offering: left.offering, seats, today, letter });
    await noteEach(tx, how === "completed" ? "complete a class" : "leave a class", [left.person]);
    await noteEach(
      tx,
      "move up to a seat",
      moved.map(({ person }) => person),
    );
    return moved;
  });

/** What came of saying how many seats there are. */
export type Resized =
  | { readonly outcome: "done"; readonly moved: readonly MovedUp[] }
  | { readonly outcome: "no-class" }
  | { readonly outcome: "not-listed" }
  /** So many sit there already: nobody loses a seat by a number. */
  | { readonly outcome: "too-few"; readonly taken: number };

/** Says how many seats a class of the organization gives; those who wait move up into new ones. */
export const setSeats = (
  db: Database,
  member: Member,
  ask: {
    readonly offering: string;
    readonly seats: number;
    readonly today: Day;
    readonly letter: SeatLetter;
  },
): Promise<Resized> =>
  asMember(db, member, async (tx) => {
    const given = await givenClass(tx, member, ask.offering);
    if (given === undefined) return { outcome: "no-class" };
    if (!given.listed) return { outcome: "not-listed" };
    await holdClass(tx, member, { ...given, seats: ask.seats });
    const held = await sql<{
      taken: number;
      highest: number;
    }>`select count(*)::int as taken, coalesce(max(seat), 0) as highest
      from people.enrollments where offering = ${ask.offering} and state = 'enrolled'`.execute(tx);
    const { taken = 0 } = held.rows[0] ?? {};
    if (taken > ask.seats) return { outcome: "too-few", taken };
    await sql`update people.class_seats set seats = ${ask.seats}, changes = changes + 1
      where offering = ${ask.offering}`.execute(tx);
    const moved = await moveUp(tx, member, ask);
    await noteEach(
      tx,
      "move up to a seat",
      moved.map(({ person }) => person),
    );
    return { outcome: "done", moved };
  });
