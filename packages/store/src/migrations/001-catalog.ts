import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

// What this migration made, word for word: later changes of the nouns come as later migrations.
const english = `doc->'name'->>'en'`;
const words = (field: string): string =>
  `lower(coalesce(doc->'${field}'->>'en', '') || ' ' || coalesce(doc->'${field}'->>'es', ''))`;
const word = (field: string): string => `lower(doc->>'${field}')`;
const field = (name: string): string => `doc->>'${name}'`;

/** Columns computed from the record, by which lists are searched and joined. */
const nounColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sources: { name: field("title"), search: word("title") },
  places: { name: english, search: words("name"), part_of: field("partOf") },
  sectors: { name: english, search: words("name") },
  organizations: { name: field("name"), search: word("name"), kind: field("kind") },
  sites: {
    name: field("name"),
    search: word("name"),
    organization: field("organization"),
    place: field("place"),
  },
  credentials: { name: english, search: words("name"), kind: field("kind"), sector: field("sector") },
  occupations: { name: `doc->'title'->>'en'`, search: words("title"), sector: field("sector") },
  wages: { occupation: field("occupation"), area: field("area") },
  demands: { occupation: field("occupation"), area: field("area") },
  programs: {
    name: english,
    search: words("name"),
    organization: field("organization"),
    kind: field("kind"),
    sector: field("sector"),
  },
  offerings: {
    program: field("program"),
    site: field("site"),
    mode: field("mode"),
    language: field("language"),
    start_day: field("start"),
  },
  supports: {
    name: english,
    search: words("name"),
    organization: field("organization"),
    need: field("need"),
  },
  streams: { name: english, search: words("name"), organization: field("organization") },
  personas: { name: field("name"), search: word("name") },
};

const joined: Readonly<Record<string, readonly string[]>> = {
  sites: ["organization", "place"],
  wages: ["occupation"],
  demands: ["occupation"],
  programs: ["organization", "sector"],
  offerings: ["program", "site"],
  supports: ["organization"],
};

async function run(db: Kysely<unknown>, text: string): Promise<void> {
  await sql.raw(text).execute(db);
}

/**
 * Roles belong to the whole server, so another database of it may have made them already. From PostgreSQL 16 on, who
 * made a role may grant it but not yet take it on: the only test that holds on all versions is to try.
 */
async function makeRoles(db: Kysely<unknown>): Promise<void> {
  for (const role of ["app_user", "catalog_importer"]) {
    await run(
      db,
      `do $$ begin
         if not exists (select from pg_roles where rolname = '${role}') then
           begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end;
         end if;
         begin
           set local role ${role};
           reset role;
         exception when insufficient_privilege then
           execute format('grant ${role} to %I', current_user);
         end;
       end $$`,
    );
  }
}

async function makeNoun(
  db: Kysely<unknown>,
  noun: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const computed = Object.entries(columns).map(
    ([name, from]) => `"${name}" text generated always as (${from}) stored`,
  );
  await run(
    db,
    `create table catalog.${noun} (
       key text collate "C" primary key,
       feed text not null,
       hash text not null,
       version bigint not null,
       retired_at timestamptz,
       doc jsonb not null,
       ${computed.join(",\n       ")}
     )`,
  );
  await run(db, `create index on catalog.${noun} (feed)`);
  for (const column of joined[noun] ?? []) await run(db, `create index on catalog.${noun} ("${column}")`);
  await run(db, `alter table catalog.${noun} enable row level security`);
  await run(db, `grant select on catalog.${noun} to app_user, catalog_importer`);
  await run(db, `grant insert, update on catalog.${noun} to catalog_importer`);
  await run(
    db,
    `create policy everyone_reads on catalog.${noun} for select to app_user, catalog_importer using (true)`,
  );
  await run(
    db,
    `create policy a_list_adds_its_own on catalog.${noun} for insert to catalog_importer
                   with check (feed = current_setting('app.feed', true))`,
  );
  await run(
    db,
    `create policy a_list_changes_its_own on catalog.${noun} for update to catalog_importer
                   using (feed = current_setting('app.feed', true))
                   with check (feed = current_setting('app.feed', true))`,
  );
}

const ledger = `
  create table catalog.version (
    only_row boolean primary key default true check (only_row),
    version bigint not null,
    changed_at timestamptz not null
  );
  insert into catalog.version (version, changed_at) values (0, now());
  create table catalog.imports (
    id text collate "C" primary key,
    feed text not null,
    at timestamptz not null,
    status text not null check (status in ('stored', 'refused')),
    version bigint not null,
    rows_hash text not null,
    rows_of text not null,
    report jsonb not null
  );
  create index on catalog.imports (at, id);
  create index on catalog.imports (feed, at);
  create table catalog.import_rows (
    import_id text not null references catalog.imports (id),
    ordinal integer not null,
    file text not null,
    row integer not null,
    outcome text not null check (outcome in ('imported', 'repaired', 'refused')),
    record text,
    findings jsonb not null,
    primary key (import_id, ordinal)
  );
  create index on catalog.import_rows (import_id, outcome, ordinal);
  create table catalog.journal (
    seq bigint generated always as identity primary key,
    version bigint not null,
    import_id text not null references catalog.imports (id),
    noun text not null,
    key text not null,
    change text not null check (change in ('added', 'changed', 'retired', 'returned')),
    before jsonb
  );
  create index on catalog.journal (noun, key);
  create function catalog.refuse_rewriting() returns trigger language plpgsql as
    $$ begin raise exception 'the journal is only ever added to' using errcode = 'insufficient_privilege'; end $$;
  create trigger only_added_to before update or delete on catalog.journal
    for each row execute function catalog.refuse_rewriting()`;

const guarded = ["version", "imports", "import_rows", "journal"];

/** One statement at a time: the wire protocol's answer to several is harder to read when one fails. */
async function makeLedger(db: Kysely<unknown>): Promise<void> {
  for (const statement of ledger.split(/;\n(?= {2}(?:create|insert))/)) await run(db, statement);
  for (const table of guarded) {
    await run(db, `alter table catalog.${table} enable row level security`);
    await run(db, `grant select on catalog.${table} to app_user, catalog_importer`);
    await run(
      db,
      `create policy everyone_reads on catalog.${table} for select to app_user, catalog_importer using (true)`,
    );
  }
  await run(db, `grant update on catalog.version to catalog_importer`);
  await run(
    db,
    `create policy an_import_moves_on on catalog.version for update to catalog_importer using (true) with check (true)`,
  );
  await run(db, `grant insert on catalog.imports, catalog.import_rows, catalog.journal to catalog_importer`);
  await run(
    db,
    `create policy a_list_reports_itself on catalog.imports for insert to catalog_importer
                   with check (feed = current_setting('app.feed', true))`,
  );
  for (const table of ["import_rows", "journal"]) {
    await run(
      db,
      `create policy under_an_own_import on catalog.${table} for insert to catalog_importer
                     with check (exists (select from catalog.imports i
                       where i.id = import_id and i.feed = current_setting('app.feed', true)))`,
    );
  }
}

/** The catalog: a table per noun, who may write what, what was imported, and a journal of every change. */
export const catalog: Migration = {
  up: async (db: Kysely<unknown>) => {
    await makeRoles(db);
    await run(db, "create schema catalog");
    await run(db, "grant usage on schema catalog to app_user, catalog_importer");
    for (const [noun, columns] of Object.entries(nounColumns)) await makeNoun(db, noun, columns);
    await run(db, `create index on catalog.programs using gin ((doc->'occupations'))`);
    await makeLedger(db);
  },
};
