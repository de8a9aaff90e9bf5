import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { codeOf } from "../problem.ts";
import { note } from "./audit.ts";
import { type Person, personColumns } from "./person.ts";

/** A record that is read as one with the person's, and by which link. */
export interface LinkedPerson extends Person {
  readonly link: string;
  readonly linkedAt: string;
}

/** The records that are one person with this one, over links of links; those alone that this member may see. */
export async function linkedTo(tx: Work, person: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`with recursive same(id) as (
      select ${person}::text collate "C"
      union select case when l.one = s.id then l.other else l.one end from same s
        join people.links l on s.id in (l.one, l.other) where l.undone_at is null)
    select id from same where id <> ${person} order by id limit 20`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** The records directly linked with a person's, each with its link; what hangs together further on is read with them. */
export const listLinked = (db: Database, member: Member, person: string): Promise<readonly LinkedPerson[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<LinkedPerson>`select p.*, l.id as link, l.linked_at as "linkedAt"
      from people.links l join (select ${personColumns} from people.person) p on p.id = case when l.one = ${person} then l.other else l.one end
      where l.undone_at is null and ${person} in (l.one, l.other) order by l.linked_at, l.id limit 20`.execute(
      tx,
    );
    return found.rows;
  });

/** What came of linking. */
export type Linked =
  | { readonly outcome: "linked"; readonly link: string }
  | { readonly outcome: "linked-already" }
  | { readonly outcome: "unknown" };

/** Says that two records are one person; each of them says so in its audit. */
export async function linkPeople(
  db: Database,
  member: Member,
  { person, other, why }: { readonly person: string; readonly other: string; readonly why: string },
): Promise<Linked> {
  const id = `link-${randomBytes(10).toString("hex")}`;
  const [first, second] = person < other ? [person, other] : [other, person];
  try {
    return await asMember(db, member, async (tx) => {
      const there = await sql`select from people.person where id in (${person}, ${other})`.execute(tx);
      if (there.rows.length < 2) return { outcome: "unknown" } as const;
      await sql`insert into people.links (id, one, other, why, org, linked_by)
        values (${id}, ${first}, ${second}, ${why}, ${member.org}, ${member.account})`.execute(tx);
      for (const each of [first, second]) await note(tx, "link as one person", each, why);
      return { outcome: "linked", link: id } as const;
    });
  } catch (failure) {
    if (codeOf(failure) === "23505") return { outcome: "linked-already" };
    throw failure;
  }
}

/** Says that they are two after all; what each record held is as it was. False where there is no such link to undo. */
export const unlinkPeople = (db: Database, member: Member, link: string, why: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql<{ one: string; other: string }>`update people.links
      set undone_by = ${member.account}, undone_at = now() where id = ${link} and undone_at is null
      returning one, other`.execute(tx);
    const [pair] = done.rows;
    if (pair === undefined) return false;
    for (const each of [pair.one, pair.other]) await note(tx, "undo link as one person", each, why);
    return true;
  });

/** Of several people each one's first among those linked with it, so that one person is counted once. */
export async function firstOfLinked(
  tx: Work,
  people: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ one: string; other: string }>`select one, other from people.links
    where undone_at is null order by one, other`.execute(tx);
  const first = new Map<string, string>();
  const root = (id: string): string => {
    const up = first.get(id);
    return up === undefined ? id : root(up);
  };
  for (const { one, other } of found.rows) {
    if (!people.has(one) || !people.has(other)) continue;
    const [low = one, high = other] = [root(one), root(other)].toSorted();
    if (low !== high) first.set(high, low);
  }
  return new Map([...first.keys()].map((id) => [id, root(id)]));
}
