import type { JourneyProgram } from "@footbridge/core/history/event.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { noteEach } from "../people/audit.ts";
import { codeOf } from "../problem.ts";
import { givenClass, type GivenClass, holdClass } from "./classes.ts";
import { newId, tellJourneys } from "./journal.ts";

/** Who wants a seat, in which class. */
export interface SeatAsked {
  readonly offering: string;
  readonly person: string;
  /** The federal program that the training belongs to, or `none`. */
  readonly program: JourneyProgram;
  readonly today: Day;
}

/** What came of asking for a seat. */
export type Seated =
  | { readonly outcome: "enrolled"; readonly enrollment: string; readonly seat: number }
  | { readonly outcome: "waiting"; readonly enrollment: string; readonly place: number }
  | { readonly outcome: "no-class" | "not-listed" | "seats-unknown" | "already-in" };

const twice = "23505";

/** Takes a seat, or the next place in the line where none is left; with it the journey says so. */
export async function enroll(db: Database, member: Member, ask: SeatAsked): Promise<Seated> {
  try {
    return await asMember(db, member, (tx) => takeSeat(tx, member, ask));
  } catch (failure) {
    if (codeOf(failure) === twice) return { outcome: "already-in" };
    throw failure;
  }
}

async function takeSeat(tx: Work, member: Member, ask: SeatAsked): Promise<Seated> {
  const given = await givenClass(tx, member, ask.offering);
  if (given === undefined) return { outcome: "no-class" };
  if (!given.listed) return { outcome: "not-listed" };
  const seats = await holdClass(tx, member, given);
  if (seats === undefined) return { outcome: "seats-unknown" };
  const there = await sql`select from people.enrollments
    where offering = ${ask.offering} and person = ${ask.person} and state in ('enrolled', 'waiting')`.execute(
    tx,
  );
  if (there.rows.length > 0) return { outcome: "already-in" };
  const line = await inLine(tx, ask.offering);
  // Whoever waits comes before whoever asks now.
  const seat = line > 0 ? undefined : await freeSeat(tx, ask.offering, seats);
  const enrollment = newId("enrollment");
  const { end, start } = given.offering;
  await sql`insert into people.enrollments (id, offering, org, person, state, seat, program, title, starts, ends, by)
    values (${enrollment}, ${ask.offering}, ${member.org}, ${ask.person},
      ${seat === undefined ? "waiting" : "enrolled"}, ${seat ?? null}, ${ask.program}, ${titleOf(given)},
      ${start ?? null}, ${end ?? null}, ${member.account})`.execute(tx);
  if (seat === undefined) {
    const body = { kind: "waiting", offering: ask.offering, title: titleOf(given), left: false } as const;
    await tellJourneys(tx, member, [{ person: ask.person, happened: ask.today, source: "typed", body }]);
    await noteEach(tx, "put on a waiting list", [ask.person]);
    return { outcome: "waiting", enrollment, place: line + 1 };
  }
  await saySeated(tx, member, {
    enrollment,
    seat,
    person: ask.person,
    program: ask.program,
    offering: ask.offering,
    title: titleOf(given),
    starts: start ?? null,
    ends: end ?? null,
    today: ask.today,
    source: "typed",
  });
  await noteEach(tx, "enroll in a class", [ask.person]);
  return { outcome: "enrolled", enrollment, seat };
}

interface TakenSeat {
  readonly enrollment: string;
  readonly seat: number;
  readonly person: string;
  readonly program: string;
  readonly offering: string;
  readonly title: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly today: Day;
  readonly source: "typed" | "rule";
}

/** The journey's enrollment, and its id kept with the seat, so that attendance and the end can name it. */
export async function saySeated(tx: Work, member: Member, it: TakenSeat): Promise<void> {
  const starts = it.starts === null || it.starts <= it.today ? {} : { starts: it.starts as Day };
  const plannedEnd = it.ends === null || it.ends < it.today ? {} : { plannedEnd: it.ends as Day };
  const [event] = await tellJourneys(tx, member, [
    {
      person: it.person,
      happened: it.today,
      source: it.source,
      body: {
        kind: "enrollment",
        program: it.program as JourneyProgram,
        offering: it.offering,
        seat: String(it.seat),
        title: it.title,
        ...starts,
        ...plannedEnd,
      },
    },
  ]);
  await sql`update people.enrollments set event = ${event ?? null} where id = ${it.enrollment}`.execute(tx);
}

/** The lowest seat that nobody has; undefined where all are taken. The class's row is held by the caller. */
export async function freeSeat(tx: Work, offering: string, seats: number): Promise<number | undefined> {
  const found = await sql<{ seat: number }>`select n as seat from generate_series(1, ${seats}::int) n
    where not exists (select from people.enrollments e
      where e.offering = ${offering} and e.seat = n and e.state = 'enrolled') order by n limit 1`.execute(tx);
  return found.rows[0]?.seat;
}

/** How many wait who could be given a seat: not those who took back their consent meanwhile. */
async function inLine(tx: Work, offering: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from people.enrollments e
    join people.person p on p.id = e.person where e.offering = ${offering} and e.state = 'waiting'`.execute(
    tx,
  );
  return found.rows[0]?.n ?? 0;
}

const titleOf = ({ program }: GivenClass): string => program.en;
