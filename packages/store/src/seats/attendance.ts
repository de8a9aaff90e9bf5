import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { noteEach } from "../people/audit.ts";
import { type Said, tellJourneys } from "./journal.ts";

/** Who was there on one day of a class. */
export interface Marks {
  readonly offering: string;
  readonly day: Day;
  /** Length of the session, from 0 to 24. */
  readonly hours: number;
  readonly marks: readonly { readonly enrollment: string; readonly present: boolean }[];
}

/** What became of each mark; `not-in` where the enrollment is none of this class, or nobody ever sat there. */
export interface Marked {
  readonly enrollment: string;
  readonly outcome: "written" | "corrected" | "unchanged" | "not-in";
}

interface Standing {
  readonly enrollment: string;
  readonly person: string;
  readonly sits: string;
  readonly event: string | null;
  readonly present: boolean | null;
  readonly hours: number | null;
}

/** Writes down who was there; a mark that says something else than before is a correction in the journey. */
export const markAttendance = (db: Database, member: Member, it: Marks): Promise<readonly Marked[]> =>
  asMember(db, member, async (tx) => {
    const asked = new Map(it.marks.map((mark) => [mark.enrollment, mark.present]));
    const found =
      await sql<Standing>`select e.id as enrollment, e.person, e.event as sits, a.event, a.present,
        a.hours::float8 as hours from people.enrollments e
      left join people.attendance a on a.enrollment = e.id and a.day = ${it.day}
      where e.offering = ${it.offering} and e.org = ${member.org} and e.event is not null
        and e.id = any(${[...asked.keys()]}::text[]) order by e.id for update of e`.execute(tx);
    const changes = found.rows.filter(
      (one) => one.event === null || one.present !== asked.get(one.enrollment) || one.hours !== it.hours,
    );
    const events = await tellJourneys(
      tx,
      member,
      changes.map((one) => saidOf(one, asked.get(one.enrollment) === true, it)),
    );
    for (const [place, one] of changes.entries())
      await sql`insert into people.attendance (enrollment, day, org, present, hours, event)
        values (${one.enrollment}, ${it.day}, ${member.org}, ${asked.get(one.enrollment) === true}, ${it.hours},
          ${events[place] ?? ""})
        on conflict (enrollment, day) do update set present = excluded.present, hours = excluded.hours`.execute(
        tx,
      );
    await noteEach(
      tx,
      "mark attendance",
      changes.map(({ person }) => person),
    );
    const changed = new Set(changes);
    const outcomes = new Map(
      found.rows.map((one) => {
        const outcome = one.event === null ? "written" : "corrected";
        return [one.enrollment, changed.has(one) ? outcome : "unchanged"] as const;
      }),
    );
    return it.marks.map(({ enrollment }) => ({
      enrollment,
      outcome: outcomes.get(enrollment) ?? "not-in",
    }));
  });

function saidOf(one: Standing, present: boolean, { day, hours }: Marks): Said {
  const body = { kind: "attendance", enrollment: one.sits, present, hours: present ? hours : 0 } as const;
  const { person, event } = one;
  if (event === null) return { person, happened: day, source: "typed", body };
  return {
    person,
    happened: day,
    source: "typed",
    body: {
      kind: "correction",
      of: event,
      reason: "The mark of attendance was changed.",
      instead: { happened: day, body },
    },
  };
}
