import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { type Person, personColumns } from "./person.ts";

/** What is known of somebody, to look for records of the same person. */
export interface Looked {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly born?: string | undefined;
}

/**
 * Records that share a birth date, an e-mail or a phone with somebody and that this member may see; what is not known is no
 * sign of anything. Each by an index of its own: whether they are the same person is for whoever asks.
 */
export const findAlike = (
  db: Database,
  member: Member,
  { email, phone, born }: Looked,
): Promise<readonly Person[]> =>
  asMember(db, member, async (tx) => {
    const digits = (phone ?? "").replaceAll(/\D/g, "");
    const signs = [
      ...(born === undefined ? [] : [sql`select id from people.person where born = ${born}::date`]),
      ...(email === undefined
        ? []
        : [sql`select id from people.person where email in (${email}, ${email.toLowerCase()})`]),
      ...(digits.length < 7
        ? []
        : [sql`select person as id from people.person_words where word = ${digits.slice(-10)}`]),
    ];
    if (signs.length === 0) return [];
    const found = await sql<Person>`select ${personColumns} from people.person p where name <> '' and id in (
      ${sql.join(
        signs.map((sign) => sql`(${sign} limit 200)`),
        sql` union `,
      )}) order by name, id limit 200`.execute(tx);
    return found.rows;
  });
