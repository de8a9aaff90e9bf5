import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const guest = "lab_guest";
const room = "lab_room";

/** Roles belong to the whole server: another database of it may have made this one. As in the first migration, only a try tells. */
const makeRole = (role: string): string => `do $$ begin
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

const id = `text collate "C" not null`;
const ofLab = `lab ${id} references labs.lab (id) on delete cascade`;
const stages = `('asset', 'challenge', 'idea', 'vote', 'prototype', 'recommend')`;

const tables = [
  `create table labs.lab (
     id text collate "C" primary key,
     org ${id},
     created_by text not null,
     created_at timestamptz not null default now(),
     title text not null,
     day date not null,
     place text not null,
     purpose text not null,
     sponsors jsonb not null,
     agenda jsonb not null,
     votes_each integer not null,
     stage text not null default 'asset' check (stage in ${stages}),
     spotlight text collate "C",
     timer jsonb,
     closed boolean not null default false
   )`,
  `create index on labs.lab (org, created_at)`,
  `create table labs.tables (
     ${ofLab}, id ${id}, place integer not null, name text not null,
     stage text not null default 'asset' check (stage in ${stages}),
     locked boolean not null default false,
     primary key (lab, id)
   )`,
  `create table labs.codes (
     ${ofLab}, role text not null check (role in ('facilitator', 'participant', 'screen')),
     code text not null unique, expires_at timestamptz not null, primary key (lab, role)
   )`,
  `create table labs.seats (
     ${ofLab}, id ${id}, role text not null check (role in ('facilitator', 'participant', 'screen')),
     affiliation text not null, organization text not null default '', tbl text collate "C",
     joined_at timestamptz not null default now(), gone boolean not null default false, resume_hash text not null unique,
     primary key (lab, id)
   )`,
  // Who somebody is, apart from what they did: in no record, and gone with the lab.
  `create table labs.contacts (
     ${ofLab}, seat ${id}, name text not null, email text not null, reminders boolean not null,
     at timestamptz not null default now(), primary key (lab, seat),
     foreign key (lab, seat) references labs.seats (lab, id) on delete cascade
   )`,
  `create table labs.tokens (
     hash text primary key, ${ofLab}, seat ${id}, expires_at timestamptz not null,
     foreign key (lab, seat) references labs.seats (lab, id) on delete cascade
   )`,
  `create index on labs.tokens (lab, seat)`,
  `create table labs.pulses (
     ${ofLab}, id ${id}, place integer not null, question text not null,
     at_when text not null check (at_when in ('before', 'during', 'after')),
     open boolean not null default true, revealed boolean not null default false,
     rulings jsonb not null default '[]', primary key (lab, id)
   )`,
  // Of each person the last word; how often it was changed is bounded.
  `create table labs.words (
     ${ofLab}, pulse ${id}, seat ${id}, language text not null, text text not null,
     at timestamptz not null default now(), times integer not null default 1 check (times <= 30),
     primary key (lab, pulse, seat),
     foreign key (lab, pulse) references labs.pulses (lab, id) on delete cascade,
     foreign key (lab, seat) references labs.seats (lab, id) on delete cascade
   )`,
  `create table labs.votes (
     ${ofLab}, seat ${id}, on_id ${id}, at timestamptz not null default now(), primary key (lab, seat, on_id),
     foreign key (lab, seat) references labs.seats (lab, id) on delete cascade
   )`,
  `create table labs.recommendations (
     ${ofLab}, id ${id}, text text not null, tbl text collate "C", author ${id},
     at timestamptz not null default now(), archived boolean not null default false, primary key (lab, id)
   )`,
  `create table labs.steps (
     ${ofLab}, id ${id}, text text not null, recommendation text collate "C", owner text not null, due date not null,
     status text not null default 'open' check (status in ('open', 'under-way', 'done', 'dropped')),
     note text not null default '', at timestamptz not null default now(), primary key (lab, id)
   )`,
  `create table labs.step_owners (
     ${ofLab}, step ${id}, email text not null, token_hash text not null unique, stopped boolean not null default false,
     reminded_before date, reminded_late date, primary key (lab, step),
     foreign key (lab, step) references labs.steps (lab, id) on delete cascade
   )`,
  `create table labs.brief (
     ${ofLab}, section ${id}, text text not null, basis text not null, by text not null,
     at timestamptz not null default now(), primary key (lab, section)
   )`,
];

const all = [
  "lab",
  "tables",
  "codes",
  "seats",
  "contacts",
  "tokens",
  "pulses",
  "words",
  "votes",
  "recommendations",
  "steps",
  "step_owners",
  "brief",
];

const who = ["lab", "seat", "lab_role", "lab_table"].map(
  (name) => `create function labs.my_${name}() returns text language sql stable
    return coalesce(current_setting('app.${name}', true), '')`,
);

/** An admin every lab, others those of their own organization. */
const holds = `accounts.my_role() = 'admin'
  or (accounts.my_role() in ('program-manager', 'agency') and org = accounts.my_org())`;

const ofHosts = [
  ...all
    .filter((name) => name !== "tokens")
    .map((name) => `grant select, insert, update, delete on labs.${name} to ${member}`),
  `grant delete on labs.tokens to ${member}`,
  `grant select (lab, seat) on labs.tokens to ${member}`,
  `create policy hosts on labs.lab to ${member} using (${holds}) with check (${holds})`,
  ...all
    .filter((name) => name !== "lab")
    .map(
      (name) => `create policy hosts on labs.${name} to ${member}
        using (exists (select from labs.lab l where l.id = lab)) with check (exists (select from labs.lab l where l.id = lab))`,
    ),
];

const mine = `lab = labs.my_lab() and seat = labs.my_seat()`;
const leads = `lab = labs.my_lab() and labs.my_lab_role() = 'facilitator'`;
const goesOn = `exists (select from labs.lab l where l.id = labs.my_lab() and not l.closed)`;

const ofGuests = [
  `grant select on labs.lab, labs.tables, labs.seats, labs.contacts, labs.pulses, labs.words, labs.votes, labs.recommendations to ${guest}`,
  `grant update (stage, spotlight, timer) on labs.lab to ${guest}`,
  `grant update (stage, locked, name) on labs.tables to ${guest}`,
  `grant update (tbl) on labs.seats to ${guest}`,
  `grant insert, update on labs.words to ${guest}`,
  `grant insert, delete on labs.votes to ${guest}`,
  `grant insert on labs.recommendations to ${guest}`,
  `grant update (text, archived) on labs.recommendations to ${guest}`,
  `create policy guests on labs.lab for select to ${guest} using (id = labs.my_lab())`,
  `create policy guests_lead on labs.lab for update to ${guest} using (id = labs.my_lab() and labs.my_lab_role() = 'facilitator' and not closed)`,
  ...["tables", "pulses", "recommendations"].map(
    (name) => `create policy guests on labs.${name} for select to ${guest} using (lab = labs.my_lab())`,
  ),
  `create policy guests_lead on labs.tables for update to ${guest} using (${leads} and ${goesOn})`,
  `create policy guests on labs.seats for select to ${guest} using (lab = labs.my_lab() and id = labs.my_seat())`,
  `create policy guests_sit on labs.seats for update to ${guest} using (lab = labs.my_lab() and id = labs.my_seat())`,
  ...["contacts", "words", "votes"].map(
    (name) => `create policy guests on labs.${name} for select to ${guest} using (${mine})`,
  ),
  `create policy guests_say on labs.words for insert to ${guest} with check (${mine} and ${goesOn}
     and labs.my_lab_role() <> 'screen'
     and exists (select from labs.pulses p where p.lab = words.lab and p.id = pulse and p.open))`,
  `create policy guests_say_again on labs.words for update to ${guest} using (${mine} and ${goesOn}
     and exists (select from labs.pulses p where p.lab = words.lab and p.id = pulse and p.open))`,
  `create policy guests_give on labs.votes for insert to ${guest} with check (${mine} and ${goesOn} and labs.my_lab_role() <> 'screen')`,
  `create policy guests_take on labs.votes for delete to ${guest} using (${mine} and ${goesOn})`,
  `create policy guests_add on labs.recommendations for insert to ${guest}
     with check (lab = labs.my_lab() and author = labs.my_seat() and labs.my_lab_role() <> 'screen' and ${goesOn})`,
  `create policy guests_change on labs.recommendations for update to ${guest}
     using (((lab = labs.my_lab() and author = labs.my_seat()) or (${leads})) and ${goesOn})`,
];

/** The service's own hand at the door, for what it tells the room, and for reminders. */
const ofRoom = [
  `grant select on ${all.map((name) => `labs.${name}`).join(", ")} to ${room}`,
  `grant insert on labs.seats, labs.contacts, labs.tokens to ${room}`,
  `grant delete on labs.tokens to ${room}`,
  `grant update (status, note) on labs.steps to ${room}`,
  `grant update (stopped, token_hash, reminded_before, reminded_late) on labs.step_owners to ${room}`,
  ...all.map((name) => `create policy the_room on labs.${name} to ${room} using (true) with check (true)`),
  `grant usage on schema people to ${room}`,
  `grant insert on people.outbox to ${room}`,
  `create policy outbox_of_labs on people.outbox for insert to ${room} with check (kind = 'notice')`,
];

/** Learning labs: rooms, seats without accounts, words, dots, recommendations, next steps, the brief's own words. */
export const labs: Migration = {
  up: async (db: Kysely<unknown>) => {
    const schema = ["create schema labs", `grant usage on schema labs to ${member}, ${guest}, ${room}`];
    const shut = all.map((name) => `alter table labs.${name} enable row level security`);
    const roles = [guest, room].map(makeRole);
    for (const statement of [
      ...roles,
      ...schema,
      ...tables,
      ...shut,
      ...who,
      ...ofHosts,
      ...ofGuests,
      ...ofRoom,
    ])
      await sql.raw(statement).execute(db);
  },
};
