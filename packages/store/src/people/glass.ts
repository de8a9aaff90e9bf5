import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "./audit.ts";
import { addLetter } from "./outbox.ts";
import { readPerson } from "./person.ts";

/** A record opened without consent, in an emergency. */
export interface Glass {
  readonly id: string;
  readonly person: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly until: string;
  /** Not over yet, by the database's clock. */
  readonly open: boolean;
}

export interface Emergency {
  readonly person: string;
  /** At least 20 signs: what happened, and why it cannot wait. */
  readonly reason: string;
  /** From 1 to 24. */
  readonly hours: number;
  /** The letter that tells the person. */
  readonly notice: (language: string) => { readonly subject: string; readonly body: string };
}

const columns = sql`id, person, reason, opened_at as "openedAt", until, until > now() as open`;

/** Opens a record for a while; the person is told by letter where there is an address, and sees it among who looked. Undefined where there is no such person. */
export const breakGlass = (db: Database, member: Member, it: Emergency): Promise<Glass | undefined> =>
  asMember(db, member, async (tx) => {
    const known = await sql<{ there: boolean }>`select people.is_there(${it.person}) as there`.execute(tx);
    if (known.rows[0]?.there !== true) return undefined;
    const line = await note(tx, "break glass", it.person, it.reason);
    const made = await sql<Glass>`insert into people.glass (id, person, account, org, reason, until, line)
      values (${`glass-${randomBytes(10).toString("hex")}`}, ${it.person}, ${member.account}, ${member.org},
        ${it.reason}, now() + make_interval(hours => ${it.hours}), ${line})
      returning ${columns}`.execute(tx);
    const person = await readPerson(tx, it.person);
    if (typeof person?.email === "string") {
      await addLetter(tx, { recipient: person.email, kind: "notice", ...it.notice(person.language) });
    }
    return made.rows[0];
  });

/** A record that is open in an emergency, and to whom. */
export interface OpenGlass extends Omit<Glass, "open"> {
  readonly account: string;
  readonly name: string;
  readonly org: string;
}

/** Records that are open in an emergency now, those that close first at the top: one's own, and those of the organization to who leads it. */
export const listOpenGlass = (db: Database, member: Member): Promise<readonly OpenGlass[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<OpenGlass>`select g.id, g.person, g.reason, g.opened_at as "openedAt", g.until,
        g.account, coalesce(a.name, '') as name, g.org
      from people.glass g left join people.audit a on a.seq = g.line
      where g.until > now() and g.org = ${member.org} order by g.until, g.id limit 200`.execute(tx);
    return found.rows;
  });

/** The last time that this member opened the record in an emergency and how long it holds, over or not; undefined where they never did. */
export const lastGlass = (db: Database, member: Member, person: string): Promise<Glass | undefined> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Glass>`select ${columns} from people.glass
      where person = ${person} and account = ${member.account} and org = ${member.org}
      order by until desc limit 1`.execute(tx);
    return found.rows[0];
  });
