import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";

const tables = [
  // How many may sit in a class that an organization gives; `changes` only grows, so that a reader notices any of them.
  `create table people.class_seats (
     offering text collate "C" primary key,
     org text collate "C" not null,
     seats integer not null check (seats between 0 and 100000),
     taken integer not null default 0 check (taken >= 0),
     changes bigint not null default 1
   )`,
  `create index on people.class_seats (org, offering)`,
  `create table people.enrollments (
     id text collate "C" primary key,
     offering text collate "C" not null references people.class_seats (offering),
     org text collate "C" not null,
     person text collate "C" not null references people.person (id) on delete cascade,
     state text not null check (state in ('enrolled', 'waiting', 'released', 'completed')),
     seat integer,
     program text not null,
     title text not null,
     starts date,
     ends date,
     event text,
     by text not null,
     asked_at timestamptz not null default clock_timestamp(),
     ended_at timestamptz,
     check (state <> 'enrolled' or seat >= 1)
   )`,
  // Two enrollments in one seat, and one person twice in a class, cannot be, whoever writes at the same moment.
  `create unique index one_to_a_seat on people.enrollments (offering, seat) where state = 'enrolled'`,
  `create unique index once_in_a_class on people.enrollments (offering, person) where state in ('enrolled', 'waiting')`,
  `create index on people.enrollments (offering, asked_at, id) where state = 'waiting'`,
  `create index on people.enrollments (person, offering)`,
  `create index on people.enrollments (starts, person) where state = 'enrolled'`,
  `create table people.attendance (
     enrollment text collate "C" not null references people.enrollments (id) on delete cascade,
     day date not null,
     org text collate "C" not null,
     present boolean not null,
     hours numeric(4, 2) not null check (hours between 0 and 24),
     event text not null,
     primary key (enrollment, day)
   )`,
];

/** Seats that are taken follow from who sits in the class, also when a person is deleted. */
const counting = [
  `create function people.count_seats() returns trigger
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     begin
       update people.class_seats set changes = changes + 1, taken = (select count(*) from people.enrollments e
         where e.offering = coalesce(new.offering, old.offering) and e.state = 'enrolled')
         where offering = coalesce(new.offering, old.offering);
       return null;
     end $$`,
  `revoke execute on function people.count_seats() from public`,
  `create trigger seats_are_counted after insert or delete or update of state on people.enrollments
     for each row execute function people.count_seats()`,
];

const staff = `(select accounts.my_role()) in ('navigator', 'program-manager')`;
const ours = `org = (select accounts.my_org())`;

const agreed = `exists (select from people.consents c where c.person = enrollments.person
  and c.partner = (select accounts.my_org()) and c.purpose = 'coordination'
  and c.withdrawn_at is null and c.expires_at > now())`;

const givesIt = `exists (select from catalog.offerings o join catalog.programs p on p.key = o.program
  where o.key = offering and o.retired_at is null and p.organization = org)`;

const rights = [
  ...["class_seats", "enrollments", "attendance"].map(
    (name) => `alter table people.${name} enable row level security`,
  ),
  `grant usage on schema catalog to ${member}`,
  ...["offerings", "programs"].flatMap((noun) => [
    `grant select on catalog.${noun} to ${member}`,
    `create policy members_read on catalog.${noun} for select to ${member} using (true)`,
  ]),
  // Seats left are for everyone, as they are in the catalog; who sits in them is not.
  `grant usage on schema people to app_user`,
  `grant select on people.class_seats to app_user, ${member}`,
  `create policy everyone_reads on people.class_seats for select to app_user, ${member} using (true)`,
  `grant insert, update (seats, changes) on people.class_seats to ${member}`,
  `create policy who_gives_it_opens on people.class_seats for insert to ${member} with check (${staff} and ${ours} and ${givesIt})`,
  `create policy who_gives_it_changes on people.class_seats for update to ${member} using (${staff} and ${ours}) with check (${ours})`,
  `grant select, insert, update (state, seat, event, ended_at) on people.enrollments to ${member}`,
  `create policy enrollments_select on people.enrollments for select to ${member}
     using (person = (select people.myself()) or (${staff} and (${ours} or ${agreed})))`,
  `create policy enrollments_insert on people.enrollments for insert to ${member}
     with check (${staff} and ${ours} and by = (select accounts.my_account())
       and exists (select from people.class_seats c where c.offering = enrollments.offering and c.org = enrollments.org)
       and exists (select from people.person p where p.id = enrollments.person))`,
  `create policy enrollments_update on people.enrollments for update to ${member} using (${staff} and ${ours}) with check (${ours})`,
  `grant select, insert, update (present, hours) on people.attendance to ${member}`,
  `create policy attendance_select on people.attendance for select to ${member}
     using (exists (select from people.enrollments e where e.id = enrollment))`,
  `create policy attendance_insert on people.attendance for insert to ${member}
     with check (${staff} and ${ours} and exists (select from people.enrollments e where e.id = enrollment and e.org = attendance.org))`,
  `create policy attendance_update on people.attendance for update to ${member} using (${staff} and ${ours}) with check (${ours})`,
];

/** Seats of classes, who sits in them, who waits, and who was there. */
export const seats: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...tables, ...counting, ...rights]) await sql.raw(statement).execute(db);
  },
};
