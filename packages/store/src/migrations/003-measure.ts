import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const role = "measure_desk";

const tables = [
  `create table measure.mappings (
     id text collate "C" primary key,
     provider text not null,
     provider_key text collate "C" not null,
     saved_at timestamptz not null,
     spec jsonb not null
   )`,
  `create index on measure.mappings (provider_key, saved_at)`,
  `create table measure.submissions (
     id text collate "C" primary key,
     provider text not null,
     provider_key text collate "C" not null,
     report text collate "C" not null,
     file_name text not null,
     bytes bigint not null,
     sha256 text not null,
     mapping_id text references measure.mappings (id),
     form text check (form in ('pirl', 'template', 'mapped')),
     state text not null
       check (state in ('draft', 'checking', 'checked', 'certified', 'superseded', 'refused')),
     revision integer not null default 1,
     received_at timestamptz not null,
     checked_at timestamptz,
     rows bigint,
     errors bigint,
     warnings bigint,
     repairs bigint,
     groups jsonb not null default '[]',
     findings jsonb not null default '[]',
     certified_at timestamptz,
     certified_by text,
     certified_note text,
     superseded_at timestamptz,
     superseded_by text,
     reports_at timestamptz,
     worker text,
     worker_beat timestamptz,
     progress jsonb,
     check (state not in ('certified', 'superseded') or (certified_at is not null and certified_by is not null)),
     check ((state = 'superseded') = (superseded_at is not null))
   )`,
  `create unique index one_certified_each on measure.submissions (provider_key, report) where state = 'certified'`,
  `create index on measure.submissions (received_at, id)`,
  `create index on measure.submissions (provider_key, report)`,
  `create table measure.fixes (
     submission_id text not null references measure.submissions (id) on delete cascade,
     revision integer not null,
     ordinal integer not null,
     row bigint not null,
     element text not null,
     value text not null,
     by text,
     at timestamptz not null,
     primary key (submission_id, revision, ordinal)
   )`,
  `create table measure.releases (
     id text collate "C" primary key,
     scope text collate "C" not null,
     report text collate "C" not null,
     report_window text collate "C" not null check (report_window in ('cq', 'r4q')),
     known_from timestamptz not null,
     known_to timestamptz,
     computed_at timestamptz not null,
     rules text not null,
     hash text not null,
     raw_hash text not null,
     sources jsonb not null,
     cells_of text not null
   )`,
  `create unique index one_current_each on measure.releases (scope, report, report_window) where known_to is null`,
  `create index on measure.releases (report, report_window, scope, known_from)`,
  `create table measure.cells (
     release_id text collate "C" not null references measure.releases (id),
     scope text collate "C" not null,
     ordinal integer not null,
     metric text collate "C" not null,
     version text not null,
     in_force boolean not null,
     program text not null,
     grp text not null,
     area text not null,
     raw_numerator double precision,
     raw_denominator double precision,
     raw_value double precision,
     reason text,
     numerator double precision,
     denominator double precision,
     value double precision,
     suppressed boolean not null,
     display jsonb,
     primary key (release_id, metric, version, program, grp, area)
   )`,
  `create table measure.queries (
     release_id text collate "C" not null references measure.releases (id),
     query text not null,
     hash text not null,
     rules text not null,
     first_at timestamptz not null,
     primary key (release_id, query)
   )`,
  `create table measure.people_links (
     id text collate "C" primary key,
     kind text not null check (kind in ('exact', 'fuzzy')),
     state text not null check (state in ('candidate', 'linked', 'apart')),
     left_side jsonb not null,
     right_side jsonb not null,
     agree jsonb not null,
     differ jsonb not null,
     weight double precision not null,
     found_at timestamptz not null,
     decided_at timestamptz,
     decided_by text,
     note text
   )`,
  `create index on measure.people_links (state, weight desc, id)`,
  `create table measure.link_decisions (
     id text collate "C" primary key,
     link_id text not null,
     state text not null,
     at timestamptz not null,
     by text not null,
     note text
   )`,
  `create table measure.looks (
     id text collate "C" primary key,
     at timestamptz not null,
     by text not null,
     reason text not null,
     report text not null,
     report_window text not null,
     metric text not null,
     program text not null,
     grp text not null,
     area text not null,
     people bigint not null
   )`,
  `create index on measure.looks (at, id)`,
  `create table measure.targets (
     id text collate "C" primary key,
     agreement text not null,
     kind text not null,
     provider text not null,
     metric text not null,
     program text not null,
     grp text not null,
     level text not null,
     report text not null,
     report_window text not null,
     saved_at timestamptz not null,
     unique (agreement, provider, metric, program, grp, report, report_window)
   )`,
];

const names = [
  "mappings",
  "submissions",
  "fixes",
  "releases",
  "cells",
  "queries",
  "people_links",
  "link_decisions",
  "looks",
  "targets",
];

/** What is only ever added to: whoever looked or decided cannot take it out again. */
const addedTo = ["looks", "link_decisions", "queries"];

const rights = [
  ...names.flatMap((name) => [
    `alter table measure.${name} enable row level security`,
    `create policy the_desk on measure.${name} to ${role} using (true) with check (true)`,
    addedTo.includes(name)
      ? `grant select, insert on measure.${name} to ${role}`
      : `grant select, insert, update, delete on measure.${name} to ${role}`,
  ]),
  // The public reads the city's numbers as they are shown, column by column, and nothing else.
  `grant select on measure.releases to app_user`,
  `create policy the_city_is_public on measure.releases for select to app_user using (scope = '')`,
  `grant select (release_id, scope, ordinal, metric, version, in_force, program, grp, area, numerator, denominator, value, suppressed, display)
     on measure.cells to app_user`,
  `create policy shown_of_the_city on measure.cells for select to app_user
     using (scope = '')`,
];

/** Roles belong to the whole server: another database of it may have made this one. As in the first migration, only a try tells. */
const makeRole = `do $$ begin
   if not exists (select from pg_roles where rolname = '${role}') then
     begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end;
   end if;
   begin
     set local role ${role};
     reset role;
   exception when insufficient_privilege then
     execute format('grant ${role} to %I', current_user);
   end;
 end $$`;

/** Submissions, the numbers computed from them, who looked behind them, and what was promised. */
export const measure: Migration = {
  up: async (db: Kysely<unknown>) => {
    const schema = ["create schema measure", `grant usage on schema measure to app_user, ${role}`];
    for (const statement of [makeRole, ...schema, ...tables, ...rights]) await sql.raw(statement).execute(db);
  },
};
