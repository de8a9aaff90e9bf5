import { randomBytes } from "node:crypto";
import type { Happening } from "@footbridge/core/history/event.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { note } from "../people/audit.ts";
import { writeEvents } from "../people/events.ts";
import { type Person, readPerson } from "../people/person.ts";
import { assign } from "./assign.ts";

/** What is done for each of many people. */
export type Deed =
  | { readonly kind: "assign"; readonly navigator?: string | undefined }
  | { readonly kind: "contact"; readonly way: string; readonly note?: string | undefined }
  | { readonly kind: "letter"; readonly subject: string; readonly body: string }
  | {
      readonly kind: "follow-up";
      readonly due: 90 | 180 | 365;
      readonly employed: "yes" | "no" | "unknown";
    };

/** What became of it for one person. */
export type DeedOutcome =
  | "done"
  | "already-so"
  | "no-such-person"
  | "no-address"
  | "not-exited"
  | "not-allowed";

/** Does it for each person in a transaction of their own: what cannot be done for one holds up none of the others. */
export async function doForEach(
  db: Database,
  member: Member,
  people: readonly string[],
  deed: Deed,
  today: Day,
): Promise<readonly { readonly person: string; readonly outcome: DeedOutcome }[]> {
  const done: { person: string; outcome: DeedOutcome }[] = [];
  for (const id of new Set(people))
    done.push({ person: id, outcome: await doFor(db, member, id, deed, today) });
  return done;
}

const refused = "42501";

async function doFor(db: Database, member: Member, id: string, deed: Deed, today: Day): Promise<DeedOutcome> {
  try {
    return await asMember(db, member, async (tx) => {
      const person = await readPerson(tx, id);
      if (person === undefined) return "no-such-person";
      if (deed.kind === "assign")
        return (await assign(tx, member, id, deed.navigator)) ? "done" : "already-so";
      if (deed.kind === "letter") return send(tx, member, person, deed, today);
      if (deed.kind === "follow-up" && !(await hasLeft(tx, id))) return "not-exited";
      const { kind, ...said } = deed;
      await tell(tx, member, id, { kind, ...said } as Happening, today);
      await note(tx, deed.kind === "contact" ? "note a contact" : "note a follow-up", id, "");
      return "done";
    });
  } catch (failure) {
    if (typeof failure === "object" && failure !== null && "code" in failure && failure.code === refused)
      return "not-allowed";
    throw failure;
  }
}

async function send(
  tx: Work,
  member: Member,
  { id, email }: Person,
  { subject, body }: Extract<Deed, { kind: "letter" }>,
  today: Day,
): Promise<DeedOutcome> {
  if (email === null) return "no-address";
  await sql`insert into people.outbox (id, recipient, kind, subject, body)
    values (${`letter-${randomBytes(8).toString("hex")}`}, ${email}, 'notice', ${subject}, ${body})`.execute(
    tx,
  );
  await tell(tx, member, id, { kind: "contact", way: "letter", note: subject }, today);
  await note(tx, "send a letter", id, "");
  return "done";
}

async function hasLeft(tx: Work, person: string): Promise<boolean> {
  const found = await sql`select from people.case_facts where person = ${person}
    and coalesce(last_exit, last_service) is not null`.execute(tx);
  return found.rows.length > 0;
}

async function tell(tx: Work, member: Member, person: string, body: Happening, today: Day): Promise<void> {
  const id = `event-${randomBytes(12).toString("hex")}`;
  await writeEvents(tx, member, [
    { id, person, happened: today, kind: body.kind, source: "typed", evidence: null, body, sensitive: null },
  ]);
}
