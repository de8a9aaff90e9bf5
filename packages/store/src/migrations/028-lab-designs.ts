import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const guest = "lab_guest";

const statements = [
  `grant usage on schema pathways to ${guest}`,
  `grant select (pathway, number, doc, at) on pathways.versions to ${guest}`,
  // Tables of their own lab alone: the policy of these asks whose seat it is.
  `create policy guests_race on pathways.versions for select to ${guest} using (exists (
     select from labs.tables t where t.lab = labs.my_lab() and pathway = t.lab || '-' || t.id))`,
];

/** Whoever has a seat in a lab reads the kept versions of its tables' paths, to let cohorts race on them. */
export const labDesigns: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
