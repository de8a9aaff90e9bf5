import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { note } from "../people/audit.ts";

/** Who looked after a person, from when to when. */
export interface Assignment {
  readonly id: string;
  readonly navigator: string;
  readonly name: string | null;
  readonly since: string;
  readonly until: string | null;
}

/** Colleagues who may look after people, in order of name. */
export const listNavigators = (
  db: Database,
  member: Member,
): Promise<readonly { readonly account: string; readonly name: string; readonly people: number }[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{
      account: string;
      name: string;
      people: number;
    }>`select m.account, max(m.name) as name,
        (select count(*)::int from people.assignments a where a.org = ${member.org} and a.navigator = m.account
          and a.until is null) as people
      from accounts.memberships m where m.org = ${member.org} and m.role in ('navigator', 'program-manager')
        and m.ended_at is null group by m.account order by name, m.account`.execute(tx);
    return found.rows;
  });

/** Gives a person into a colleague's care, or into nobody's; what was before is kept with its end. False where it is so already. */
export async function assign(
  tx: Work,
  member: Member,
  person: string,
  navigator: string | undefined,
): Promise<boolean> {
  const now = await sql<{ navigator: string }>`select navigator from people.assignments
    where person = ${person} and org = ${member.org} and until is null for update`.execute(tx);
  if (now.rows[0]?.navigator === navigator) return false;
  await sql`update people.assignments set until = now()
    where person = ${person} and org = ${member.org} and until is null`.execute(tx);
  if (navigator !== undefined)
    await sql`insert into people.assignments (id, person, org, navigator, by)
      values (${`assignment-${randomBytes(10).toString("hex")}`}, ${person}, ${member.org}, ${navigator}, ${member.account})`.execute(
      tx,
    );
  await note(tx, "assign to a navigator", person, "");
  return true;
}

/** Who looks after a person and who did, the latest first. */
export const listAssignments = (
  db: Database,
  member: Member,
  person: string,
): Promise<readonly Assignment[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<Assignment>`select a.id, a.navigator, m.name, a.since, a.until from people.assignments a
      left join lateral (select m.name from accounts.memberships m where m.account = a.navigator and m.org = a.org
        order by m.ended_at is null desc limit 1) m on true
      where a.person = ${person} order by a.since desc, a.id`.execute(tx);
    return found.rows;
  });
