import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "../people/audit.ts";
import { givenClass, type GivenClass } from "./classes.ts";

/** Somebody in a class, or in its line. */
export interface Seatholder {
  readonly enrollment: string;
  readonly person: string;
  /** Null where the person took back their consent meanwhile. */
  readonly name: string | null;
  readonly state: "enrolled" | "waiting" | "released" | "completed";
  readonly seat: number | null;
  readonly since: string;
  readonly endedAt: string | null;
}

/** Whether somebody was there on a day. */
export interface Presence {
  readonly enrollment: string;
  readonly day: string;
  readonly present: boolean;
  readonly hours: number;
}

export interface Roster {
  readonly given: GivenClass;
  /** By seat; who waits in order of the line; who left last. */
  readonly people: readonly Seatholder[];
  readonly attendance: readonly Presence[];
}

/** All of a class of the member's organization; undefined where it gives none of that name. Looking is written down. */
export const readRoster = (db: Database, member: Member, offering: string): Promise<Roster | undefined> =>
  asMember(db, member, async (tx) => {
    const given = await givenClass(tx, member, offering);
    if (given === undefined) return undefined;
    const people = await sql<Seatholder>`select e.id as enrollment, e.person, p.name, e.state, e.seat,
        e.asked_at as since, e.ended_at as "endedAt" from people.enrollments e
      left join people.person p on p.id = e.person where e.offering = ${offering} and e.org = ${member.org}
      order by array_position(array['enrolled', 'waiting', 'completed', 'released'], e.state),
        case when e.state = 'enrolled' then e.seat end, e.asked_at, e.id`.execute(tx);
    const attendance = await sql<Presence>`select a.enrollment, a.day, a.present, a.hours::float8 as hours
      from people.attendance a join people.enrollments e on e.id = a.enrollment
      where e.offering = ${offering} and e.org = ${member.org} order by a.day, a.enrollment`.execute(tx);
    await note(tx, `look at the class ${offering}`, null, "");
    return { given, people: people.rows, attendance: attendance.rows };
  });
