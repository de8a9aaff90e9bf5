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

/** Opens a record for a while; the person is told by letter where there is an address, and sees it among who looked. Undefined where there is no such person. */
export const breakGlass = (db: Database, member: Member, it: Emergency): Promise<Glass | undefined> =>
  asMember(db, member, async (tx) => {
    const known = await sql<{ there: boolean }>`select people.is_there(${it.person}) as there`.execute(tx);
    if (known.rows[0]?.there !== true) return undefined;
    const made = await sql<Glass>`insert into people.glass (id, person, account, org, reason, until)
      values (${`glass-${randomBytes(10).toString("hex")}`}, ${it.person}, ${member.account}, ${member.org},
        ${it.reason}, now() + make_interval(hours => ${it.hours}))
      returning id, person, reason, opened_at as "openedAt", until`.execute(tx);
    const person = await readPerson(tx, it.person);
    if (typeof person?.email === "string") {
      await addLetter(tx, { recipient: person.email, kind: "notice", ...it.notice(person.language) });
    }
    await note(tx, "break glass", it.person, it.reason);
    return made.rows[0];
  });
