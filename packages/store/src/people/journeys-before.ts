import type { Purpose } from "@footbridge/core/model/consent.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { noteEach } from "./audit.ts";
import { eventColumns, type StoredEvent } from "./events.ts";
import { linkedToEach } from "./links.ts";
import { type Person, personColumns } from "./person.ts";

/** What is known of a person before events are brought in. */
export interface Before {
  readonly person: Person;
  /** What the person said yes to for the member's organisation, and that still stands. */
  readonly purposes: readonly Purpose[];
  /** Events that the member may see, of the person and of records that are the same person. */
  readonly events: readonly StoredEvent[];
}

/**
 * Of several people what is known of each; who is not here may not be known to this member. That one looked, and at whom in
 * vain, is written down.
 */
export const readBefore = (
  db: Database,
  member: Member,
  people: readonly string[],
): Promise<ReadonlyMap<string, Before>> =>
  asMember(db, member, async (tx) => {
    const persons = await sql<Person>`select ${personColumns} from people.person
      where id = any (${people}::text[])`.execute(tx);
    const known = persons.rows.map(({ id }) => id);
    const agreed = await sql<{ person: string; purpose: Purpose }>`select person, purpose from people.consents
      where person = any (${known}::text[]) and partner = ${member.org}
        and withdrawn_at is null and expires_at > now()`.execute(tx);
    const linked = await linkedToEach(tx, known);
    const all = [...new Set([...known, ...[...linked.values()].flat()])];
    const found = await sql<StoredEvent>`select ${eventColumns} from people.events
      where person = any (${all}::text[]) order by recorded_at, id`.execute(tx);
    await noteEach(tx, "look before writing", all);
    const there = new Set(known);
    await noteEach(
      tx,
      "look before writing: refused",
      people.filter((id) => !there.has(id)),
    );
    const events = Map.groupBy(found.rows, ({ person }) => person);
    const purposes = Map.groupBy(agreed.rows, ({ person }) => person);
    return new Map(
      persons.rows.map((person) => [
        person.id,
        {
          person,
          purposes: (purposes.get(person.id) ?? []).map(({ purpose }) => purpose),
          events: [person.id, ...(linked.get(person.id) ?? [])].flatMap((id) => events.get(id) ?? []),
        },
      ]),
    );
  });

/** Which of these events are the person's that they name, as far as the member may see. */
export const areThere = (
  db: Database,
  member: Member,
  events: readonly { readonly id: string; readonly person: string }[],
): Promise<ReadonlySet<string>> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{ id: string }>`select e.id
      from jsonb_to_recordset(${JSON.stringify(events.map(({ id, person }) => ({ id, person })))}::jsonb) as s(id text, person text)
      join people.events e on e.id = s.id and e.person = s.person`.execute(tx);
    return new Set(found.rows.map(({ id }) => id));
  });
