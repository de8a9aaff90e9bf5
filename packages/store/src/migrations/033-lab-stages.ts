import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const mine = `lab = labs.my_lab() and seat = labs.my_seat()`;
const leads = `lab = labs.my_lab() and labs.my_lab_role() = 'facilitator'`;
const goesOn = `exists (select from labs.lab l where l.id = labs.my_lab() and not l.closed)`;
const person = `labs.my_lab_role() <> 'screen'`;
const isRecommendation = `exists (select from labs.recommendations r where r.lab = votes.lab and r.id = on_id)`;

/** The same as the core's `lab/rights.ts` says in words. */
const statements = [
  `create function labs.my_lab_stage() returns text language sql stable
     return (select t.stage from labs.tables t where t.lab = labs.my_lab() and t.id = labs.my_lab_table())`,
  `alter policy guests_sit on labs.seats
     using (lab = labs.my_lab() and id = labs.my_seat() and ${person} and ${goesOn})`,
  `alter policy guests_give on labs.votes with check (${mine} and ${goesOn} and ${person}
     and labs.my_lab_stage() = case when ${isRecommendation} then 'recommend' else 'vote' end)`,
  `alter policy guests_take on labs.votes
     using (${mine} and ${goesOn} and labs.my_lab_stage() in ('vote', 'recommend'))`,
  `alter policy guests_add on labs.recommendations with check (lab = labs.my_lab() and author = labs.my_seat() and ${person}
     and ${goesOn} and (${leads} or (labs.my_lab_stage() = 'recommend' and tbl = labs.my_lab_table())))`,
  `alter policy guests_change on labs.recommendations using (${goesOn} and ((${leads})
     or (lab = labs.my_lab() and author = labs.my_seat() and labs.my_lab_stage() = 'recommend')))`,
];

/** What guests do beside the boards is bound to what their table does now. */
export const labStages: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
