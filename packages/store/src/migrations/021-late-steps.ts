import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Steps of plans that should have begun are found by their day. */
export const lateSteps: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql
      .raw(`create index late_steps on people.plan_steps (starts, person) where state = 'planned'`)
      .execute(db);
  },
};
