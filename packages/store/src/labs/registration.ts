import type { LabPerson, LabRecord } from "@footbridge/core/lab/record.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { addLetter, type NewLetter } from "../people/outbox.ts";
import { codeOf } from "../problem.ts";
import { asRoom, hashOf } from "./hands.ts";

/** The page on which people say before the day that they will come. */
export interface Registration {
  readonly code: string;
  /** The last day on which somebody is taken. */
  readonly until: Day;
  /** How many are taken at the most. */
  readonly most: number;
}

/** Somebody who said that they will come. */
export interface Registered {
  readonly id: string;
  readonly role: "facilitator" | "participant";
  /** They offered to lead a table. */
  readonly leads: boolean;
  readonly affiliation: LabPerson["affiliation"];
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly reminders: boolean;
  /** They have come: a seat is theirs. */
  readonly came: boolean;
}

const came = sql`exists (select from labs.seats s where s.lab = r.lab and s.id = r.id) as came`;
const columns = sql`r.id, r.role, r.leads, r.affiliation, r.organization, r.name, r.email, r.reminders, ${came}`;

/** What a lab takes before the day, and who registered, for its host. */
export const readRegistration = (
  db: Database,
  member: Member,
  lab: string,
): Promise<{ readonly open: Registration | undefined; readonly people: readonly Registered[] }> =>
  asMember(db, member, async (tx) => {
    const open =
      await sql<Registration>`select code, until::text as until, most from labs.registration where lab = ${lab}`.execute(
        tx,
      );
    const people =
      await sql<Registered>`select ${columns} from labs.registered r where r.lab = ${lab} order by r.at, r.id`.execute(
        tx,
      );
    return { open: open.rows[0], people: people.rows };
  });

/** Opens registration, or changes until when and how many; the link stays. False where this is not their lab; undefined where the code is taken. */
export async function openRegistration(
  db: Database,
  member: Member,
  lab: string,
  { code, until, most }: Registration,
): Promise<boolean | undefined> {
  try {
    return await asMember(db, member, async (tx) => {
      const put = await sql`insert into labs.registration (lab, code, until, most)
        select id, ${code}, ${until}::date, ${most}::int from labs.lab where id = ${lab}
        on conflict (lab) do update set until = excluded.until, most = excluded.most returning lab`.execute(
        tx,
      );
      return put.rows.length > 0;
    });
  } catch (failure) {
    if (codeOf(failure) === "23505") return undefined;
    throw failure;
  }
}

/** Ends the link; who registered stays registered. */
export const closeRegistration = (db: Database, member: Member, lab: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql`delete from labs.registration where lab = ${lab} returning lab`.execute(tx);
    return done.rows.length > 0;
  });

/** What a host changes of somebody who registered: the role, or the code where they lost theirs. */
export const changeRegistered = (
  db: Database,
  member: Member,
  it: {
    readonly lab: string;
    readonly id: string;
    readonly role?: Registered["role"] | undefined;
    readonly pass?: string | undefined;
  },
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const hash = it.pass === undefined ? null : hashOf(it.pass);
    const done = await sql`update labs.registered set role = coalesce(${it.role ?? null}::text, role),
      pass_hash = coalesce(${hash}::text, pass_hash) where lab = ${it.lab} and id = ${it.id} returning id`.execute(
      tx,
    );
    await sql`update labs.seats set role = coalesce(${it.role ?? null}::text, role),
      resume_hash = coalesce(${hash}::text, resume_hash) where lab = ${it.lab} and id = ${it.id}`.execute(tx);
    return done.rows.length > 0;
  });

/** Takes somebody off the list; a seat they have already stays. */
export const removeRegistered = (db: Database, member: Member, lab: string, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done =
      await sql`delete from labs.registered where lab = ${lab} and id = ${id} returning id`.execute(tx);
    return done.rows.length > 0;
  });

/** What people are told of a lab before the day. */
export interface LabAhead {
  readonly title: string;
  readonly day: Day;
  readonly place: string;
  readonly purpose: string;
  readonly sponsors: readonly string[];
  readonly agenda: LabRecord["agenda"];
}

const ahead = sql`l.title, l.day::text as day, l.place, l.purpose, l.sponsors, l.agenda`;

export interface OpenRegistration extends LabAhead {
  readonly lab: string;
  readonly until: Day;
  /** Places that are left. */
  readonly left: number;
}

const openIn = async (tx: Work, code: string): Promise<OpenRegistration | undefined> => {
  const found = await sql<OpenRegistration>`select g.lab, g.until::text as until, ${ahead},
    greatest(0, g.most - (select count(*) from labs.registered r where r.lab = g.lab))::int as left
    from labs.registration g join labs.lab l on l.id = g.lab where g.code = ${code} and not l.closed`.execute(
    tx,
  );
  return found.rows[0];
};

/** The lab of a registration link; undefined where there is none, or the lab is over. */
export const readOpen = (db: Database, code: string): Promise<OpenRegistration | undefined> =>
  asRoom(db, (tx) => openIn(tx, code));

/** One after another: the last place is given once. */
const registrationLock = 4_300_000_017;

/** Puts somebody on the list, with the letter that tells them; undefined where no place is left, or the link has ended. */
export const register = (
  db: Database,
  it: {
    readonly code: string;
    readonly today: Day;
    readonly pass: string;
    readonly who: Omit<Registered, "role" | "came">;
    readonly letterOf: (lab: LabAhead) => Omit<NewLetter, "kind"> | undefined;
  },
): Promise<OpenRegistration | undefined> =>
  asRoom(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${registrationLock}::bigint)`.execute(tx);
    const open = await openIn(tx, it.code);
    if (open === undefined || open.left === 0 || open.until < it.today) return undefined;
    const { who } = it;
    await sql`insert into labs.registered (lab, id, leads, affiliation, organization, name, email, reminders, pass_hash)
      values (${open.lab}, ${who.id}, ${who.leads}, ${who.affiliation}, ${who.organization}, ${who.name}, ${who.email},
        ${who.reminders}, ${hashOf(it.pass)})`.execute(tx);
    const letter = it.letterOf(open);
    if (letter !== undefined) await addLetter(tx, { ...letter, kind: "notice" });
    return open;
  });

/** What somebody said who registered, and whether the door is open for them. */
export interface OwnPass extends LabAhead, Omit<Registered, "id" | "reminders" | "email"> {
  readonly lab: string;
  readonly open: boolean;
  readonly closed: boolean;
}

const doorOpen = sql`(not l.closed and exists (select from labs.codes c where c.lab = l.id and c.role <> 'screen' and c.expires_at > now()))`;

export const readPass = (db: Database, pass: string): Promise<OwnPass | undefined> =>
  asRoom(db, async (tx) => {
    const found =
      await sql<OwnPass>`select r.lab, r.role, r.leads, r.affiliation, r.organization, r.name, ${came}, ${ahead}, ${doorOpen} as open, l.closed
      from labs.registered r join labs.lab l on l.id = r.lab where r.pass_hash = ${hashOf(pass)}`.execute(tx);
    return found.rows[0];
  });

/** Takes oneself off the list; false once there is a seat, or where the code is nobody's. */
export const withdraw = (db: Database, pass: string): Promise<boolean> =>
  asRoom(db, async (tx) => {
    const done = await sql`delete from labs.registered r where r.pass_hash = ${hashOf(pass)}
      and not exists (select from labs.seats s where s.lab = r.lab and s.id = r.id) returning r.id`.execute(
      tx,
    );
    return done.rows.length > 0;
  });

/** Gives whoever registered the seat that waits for them; the lab, `shut` while its door is, undefined where the code is nobody's. */
export async function takeWaitingSeat(
  tx: Work,
  pass: string,
): Promise<{ readonly lab: string; readonly seat: string } | "shut" | undefined> {
  const hash = hashOf(pass);
  const found = await sql<{ lab: string; id: string; open: boolean }>`select r.lab, r.id, ${doorOpen} as open
    from labs.registered r join labs.lab l on l.id = r.lab where r.pass_hash = ${hash}
      and not exists (select from labs.seats s where s.lab = r.lab and s.id = r.id and s.gone)`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) return undefined;
  if (!row.open) return "shut";
  const mine = sql`from labs.registered where lab = ${row.lab} and id = ${row.id}`;
  await sql`insert into labs.seats (lab, id, role, affiliation, organization, resume_hash)
    select lab, id, role, affiliation, organization, pass_hash ${mine} on conflict (lab, id) do nothing`.execute(
    tx,
  );
  await sql`insert into labs.contacts (lab, seat, name, email, reminders)
    select lab, id, name, email, reminders ${mine} on conflict (lab, seat) do nothing`.execute(tx);
  return { lab: row.lab, seat: row.id };
}
