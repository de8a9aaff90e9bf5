import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const statements = [
  `alter table people.glass add column line bigint`,
  // Until now nothing said which line of the audit tells of which emergency: the first one after it was opened.
  `update people.glass g set line = (select a.seq from people.audit a where a.person = g.person and a.who = g.account
     and a.action = 'break glass' and a.at >= g.opened_at order by a.seq limit 1)`,
  `create index on people.glass (line)`,
];

/** Each record opened in an emergency names its line of the audit, so that whoever reads the line learns until when it is open. */
export const glassLines: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
