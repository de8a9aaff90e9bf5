import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { codeOf } from "../problem.ts";
import { note } from "./audit.ts";
import { addLetter } from "./outbox.ts";
import { type Person, personColumns } from "./person.ts";

/** A link of a person's record with another; absent where the person no longer shows that other one here. */
export interface LinkedPerson {
  readonly link: string;
  readonly linkedAt: string;
  readonly why: string;
  /** The person took both over themselves. */
  readonly claimed: boolean;
  /** When the person asked that the two be parted, in which words, and what they were told. */
  readonly askedAt: string | null;
  readonly askedWords: string;
  readonly answer: string;
  readonly other: Person | null;
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

/** The same of several people at once; who is linked with nobody is not in it. */
export async function linkedToEach(
  tx: Work,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ whose: string; id: string }>`with recursive same(whose, id) as (
      select p.id collate "C", p.id collate "C" from unnest(${people}::text[]) as p(id)
      union select s.whose, case when l.one = s.id then l.other else l.one end from same s
        join people.links l on s.id in (l.one, l.other) where l.undone_at is null)
    select whose, id from same where id <> whose order by whose, id`.execute(tx);
  return new Map(
    [...Map.groupBy(found.rows, ({ whose }) => whose)].map(([whose, rows]) => [
      whose,
      rows.map(({ id }) => id),
    ]),
  );
}

/** The records directly linked with a person's, each with its link; what hangs together further on is read with them. */
export const listLinked = (db: Database, member: Member, person: string): Promise<readonly LinkedPerson[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<LinkedPerson>`select l.id as link, l.linked_at as "linkedAt", l.why,
        l.claimed_by is not null as claimed, l.asked_at as "askedAt", l.asked_words as "askedWords", l.answer,
        case when p.id is not null then to_jsonb(p) end as other
      from people.links l left join (select ${personColumns} from people.person) p on p.id = case when l.one = ${person} then l.other else l.one end
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

/** The letter that answers a person who asked that two records be parted. */
export type PartingNotice = (language: string) => { readonly subject: string; readonly body: string };

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly asked: boolean;
}

/** Says that they are two after all; what each record held is as it was. Whoever asked for it is told. False where there is no such link to undo. */
export const unlinkPeople = (
  db: Database,
  member: Member,
  it: { readonly link: string; readonly why: string; readonly notice: PartingNotice },
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql<Pair>`update people.links
      set undone_by = ${member.account}, undone_at = now() where id = ${it.link} and undone_at is null
      returning one, other, asked_at is not null as asked`.execute(tx);
    const [pair] = done.rows;
    if (pair === undefined) return false;
    for (const each of [pair.one, pair.other]) await note(tx, "undo link as one person", each, it.why);
    if (pair.asked) await tellWhoAsked(tx, pair, it.notice);
    return true;
  });

/** Tells a person who asked for parting that the two stay linked, and why. False where nobody asked. */
export const keepLinked = (
  db: Database,
  member: Member,
  it: { readonly link: string; readonly answer: string; readonly notice: PartingNotice },
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql<Pair>`update people.links set answered_at = now(), answer = ${it.answer}
      where id = ${it.link} and undone_at is null and asked_at is not null and answered_at is null
      returning one, other, true as asked`.execute(tx);
    const [pair] = done.rows;
    if (pair === undefined) return false;
    for (const each of [pair.one, pair.other]) await note(tx, "keep records linked", each, it.answer);
    await tellWhoAsked(tx, pair, it.notice);
    return true;
  });

async function tellWhoAsked(tx: Work, { one, other }: Pair, notice: PartingNotice): Promise<void> {
  const found = await sql<{ email: string; language: string }>`select email, language from people.person
    where id in (${one}, ${other}) and account is not null and email is not null`.execute(tx);
  for (const { email, language } of found.rows)
    await addLetter(tx, { recipient: email, kind: "notice", ...notice(language) });
}

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
