import { randomBytes } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { note, noteEach } from "../people/audit.ts";

/** A row as it was read, before it is known whose it is. */
export interface ReadRow {
  /** Line of the file. */
  readonly row: number;
  /** `refused` and `not-found` rows are kept as they are. */
  readonly outcome: "read" | "refused" | "not-found";
  /** Whose it is, in the words of the file. */
  readonly given: string;
  readonly name: string;
  readonly events: readonly { readonly happened: string; readonly body: { readonly kind: string } }[];
  readonly findings: readonly object[];
}

export interface ReadList {
  readonly fileName: string;
  readonly sha256: string;
  readonly form: "student-tracker" | "template";
  readonly rows: readonly ReadRow[];
}

/** Keeps a list and writes what it says of those who said yes. The same bytes are the same list: nothing changes. */
export const bringIn = (
  db: Database,
  member: Member,
  it: ReadList,
): Promise<{ readonly id: string; readonly again: boolean }> =>
  asMember(db, member, async (tx) => {
    const id = `list-${randomBytes(10).toString("hex")}`;
    const made = await sql`insert into college.lists (id, org, by, file_name, sha256, form)
      values (${id}, ${member.org}, ${member.account}, ${it.fileName}, ${it.sha256}, ${it.form})
      on conflict (org, sha256) do nothing returning id`.execute(tx);
    if (made.rows.length === 0) {
      const there = await sql<{
        id: string;
      }>`select id from college.lists where sha256 = ${it.sha256}`.execute(tx);
      return { id: there.rows[0]?.id ?? "", again: true };
    }
    await sql`insert into college.rows (list, row, org, outcome, given, name, events, findings)
      select ${id}, row, ${member.org}, case outcome when 'read' then 'unknown' else outcome end, given, name, events, findings
      from jsonb_to_recordset(${JSON.stringify(it.rows)}::jsonb)
        as r (row integer, outcome text, given text, name text, events jsonb, findings jsonb)`.execute(tx);
    await findPeople(tx, id);
    await writeRows(tx, member, { list: id });
    await note(tx, "bring in college list", null, it.fileName);
    return { id, again: false };
  });

/** A name without case and accents: colleges write LOPEZ for López. */
const plain = (name: RawBuilder<unknown>) =>
  sql`lower(regexp_replace(normalize(${name}, NFKD), ${"[\u0300-\u036f]"}, '', 'g'))`;

/** By the pseudonym or the number of records (100): that is who it is. By name: who it may be. */
async function findPeople(tx: Work, list: string): Promise<void> {
  await sql`update college.rows r set person = p.id from people.person p
    where r.list = ${list} and r.outcome = 'unknown' and r.given <> ''
      and r.given in (p.id, 'P' || left(encode(sha256(convert_to(p.id, 'UTF8')), 'hex'), 11))`.execute(tx);
  await sql`update college.rows r set outcome = 'candidates', candidates = found.ids
    from (select n.row, array_agg(p.id order by p.id) as ids from college.rows n join people.person p
        on ${plain(sql.ref("p.name"))} = ${plain(sql.ref("n.name"))}
      where n.list = ${list} and n.outcome = 'unknown' and n.person is null and n.name <> '' group by n.row) found
    where r.list = ${list} and r.row = found.row`.execute(tx);
}

/** Writes the events of rows whose person is known and said yes to being counted; the others say that they did not. */
export async function writeRows(
  tx: Work,
  { org, account }: Member,
  { list, row }: { readonly list: string; readonly row?: number },
): Promise<void> {
  const rows = sql`r.list = ${list} and (${row ?? null}::integer is null or r.row = ${row ?? null})
    and r.person is not null and r.outcome not in ('refused', 'not-found', 'written', 'known')`;
  const agreed = sql`exists (select from people.consents c where c.person = r.person and c.partner = ${org}
    and c.purpose = 'outcomes' and c.withdrawn_at is null and c.expires_at > now())`;
  await sql`update college.rows r set outcome = 'no-consent' where ${rows} and not ${agreed}`.execute(tx);
  const added = await sql<{ id: string; person: string }>`with said as (
      select r.person, e->>'happened' as happened, e->'body' as body, l.file_name
      from college.rows r join college.lists l on l.id = r.list, jsonb_array_elements(r.events) e
      where ${rows} and ${agreed})
    insert into people.events (id, person, happened, kind, org, by, source, evidence, body)
    select distinct on (1) 'college-' || left(encode(sha256(convert_to(
        jsonb_build_array(${org}::text, person, happened, body)::text, 'UTF8')), 'hex'), 32),
      person, happened::date, body->>'kind', ${org}, ${account}, 'import',
      jsonb_build_array(jsonb_build_object('kind', 'college list', 'reference', file_name)), body
    from said on conflict (id) do nothing returning id, person`.execute(tx);
  const people = [...new Set(added.rows.map(({ person }) => person))];
  await sql`update college.rows r set outcome = case when r.person = any (${people}::text[]) then 'written' else 'known' end
    where ${rows} and ${agreed}`.execute(tx);
  await noteEach(tx, "add events", people, `college list ${list}`);
}
