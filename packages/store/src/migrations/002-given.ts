import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

// The nouns of which several lists could speak when this migration was made.
const shared = ["sources", "places", "sectors", "occupations", "wages", "demands"];

const statements = [
  `create table catalog.given (
     noun text not null,
     key text collate "C" not null,
     feed text not null,
     hash text not null,
     retired_at timestamptz,
     doc jsonb not null,
     primary key (noun, key, feed)
   )`,
  `create index on catalog.given (noun, feed)`,
  `alter table catalog.given enable row level security`,
  `grant select on catalog.given to app_user, catalog_importer`,
  `grant insert, update on catalog.given to catalog_importer`,
  `create policy everyone_reads on catalog.given for select to app_user, catalog_importer using (true)`,
  `create policy a_list_adds_its_own on catalog.given for insert to catalog_importer
     with check (feed = current_setting('app.feed', true))`,
  `create policy a_list_changes_its_own on catalog.given for update to catalog_importer
     using (feed = current_setting('app.feed', true)) with check (feed = current_setting('app.feed', true))`,
  ...shared.flatMap((noun) => [
    `insert into catalog.given (noun, key, feed, hash, retired_at, doc)
       select '${noun}', key, feed, hash, retired_at, doc from catalog.${noun}`,
    `drop policy a_list_adds_its_own on catalog.${noun}`,
    `drop policy a_list_changes_its_own on catalog.${noun}`,
    `create policy an_import_adds on catalog.${noun} for insert to catalog_importer with check (true)`,
    `create policy an_import_merges on catalog.${noun} for update to catalog_importer using (true) with check (true)`,
  ]),
];

/** What each list says of a shared record; the noun's own table holds what follows from all of them. */
export const given: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
