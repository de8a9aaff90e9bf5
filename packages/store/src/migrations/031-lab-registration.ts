import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const room = "lab_room";
const ofLab = `lab text collate "C" not null references labs.lab (id) on delete cascade`;

const statements = [
  `create table labs.registration (
     ${ofLab}, code text not null unique, until date not null, most integer not null check (most between 1 and 2000),
     primary key (lab)
   )`,
  // Who said that they will come: names and addresses, in no record, and gone with the lab. The id becomes that of the seat.
  `create table labs.registered (
     ${ofLab}, id text collate "C" not null, role text not null default 'participant' check (role in ('facilitator', 'participant')),
     leads boolean not null, affiliation text not null, organization text not null, name text not null, email text not null,
     reminders boolean not null, pass_hash text not null unique, at timestamptz not null default now(), primary key (lab, id)
   )`,
  ...["registration", "registered"].flatMap((name) => [
    `alter table labs.${name} enable row level security`,
    `grant select, insert, update, delete on labs.${name} to ${member}`,
    `create policy hosts on labs.${name} to ${member}
       using (exists (select from labs.lab l where l.id = lab)) with check (exists (select from labs.lab l where l.id = lab))`,
    `grant select on labs.${name} to ${room}`,
    `create policy the_room on labs.${name} to ${room} using (true) with check (true)`,
  ]),
  `grant insert, delete on labs.registered to ${room}`,
];

/** Registration for a lab, days or weeks before it. */
export const labRegistration: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
