import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const keeper = "accounts_keeper";

/** As better-auth 1.7.25 writes its tables (`compileMigrations`, plugins emailOTP, twoFactor, genericOAuth), in schema `auth`. */
const signIn = [
  `create table auth."user" ("id" text not null primary key, "name" text not null, "email" text not null unique,
     "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz default current_timestamp not null, "twoFactorEnabled" boolean, "language" text)`,
  `create table auth."session" ("id" text not null primary key, "expiresAt" timestamptz not null,
     "token" text not null unique, "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
     "userId" text not null references auth."user" ("id") on delete cascade)`,
  `create table auth."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null,
     "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
     "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text,
     "password" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null)`,
  `create table auth."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null,
     "expiresAt" timestamptz not null, "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz default current_timestamp not null)`,
  `create table auth."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null,
     "userId" text not null references auth."user" ("id") on delete cascade, "verified" boolean,
     "failedVerificationCount" integer, "lockedUntil" timestamptz)`,
  `create index "session_userId_idx" on auth."session" ("userId")`,
  `create index "account_userId_idx" on auth."account" ("userId")`,
  `create index "verification_identifier_idx" on auth."verification" ("identifier")`,
  `create index "twoFactor_secret_idx" on auth."twoFactor" ("secret")`,
  `create index "twoFactor_userId_idx" on auth."twoFactor" ("userId")`,
  // No right to any of them is given to a role: only the library of sign-in, which owns the connection, comes here.
  ...["user", "session", "account", "verification", "twoFactor"].map(
    (name) => `alter table auth."${name}" enable row level security`,
  ),
];

const roles = `('participant', 'navigator', 'program-manager', 'employer', 'agency', 'board', 'auditor', 'admin')`;

const whoIAm = ["account", "org", "role"].map(
  (name) => `create function accounts.my_${name}() returns text language sql stable
    return coalesce(current_setting('app.${name}', true), '')`,
);

const tables = [
  `create table accounts.memberships (
     id text collate "C" primary key,
     account text not null references auth."user" (id) on delete cascade,
     name text not null,
     email text not null,
     org text collate "C" not null default '',
     role text not null check (role in ${roles}),
     since timestamptz not null,
     ended_at timestamptz,
     invited_by text not null,
     check (role not in ('navigator', 'program-manager', 'employer') or org <> ''),
     check (role not in ('participant', 'admin') or org = '')
   )`,
  `create unique index one_role_once on accounts.memberships (account, org, role) where ended_at is null`,
  `create index on accounts.memberships (org, role)`,
  `create table accounts.invitations (
     id text collate "C" primary key,
     email text not null,
     org text collate "C" not null default '',
     role text not null check (role in ${roles}),
     token_hash text not null unique,
     invited_by text not null,
     at timestamptz not null,
     expires_at timestamptz not null check (expires_at > at and expires_at <= at + interval '31 days'),
     accepted_at timestamptz,
     accepted_by text,
     withdrawn_at timestamptz,
     check (role not in ('navigator', 'program-manager', 'employer') or org <> ''),
     check (role not in ('participant', 'admin') or org = '')
   )`,
  `create index on accounts.invitations (at, id)`,
];

/** An admin anywhere; a program manager only colleagues of the own organisation. */
const mayStaff = `accounts.my_role() = 'admin' or (accounts.my_role() = 'program-manager' and org = accounts.my_org()
  and role in ('navigator', 'program-manager'))`;

const rights = [
  ...["memberships", "invitations"].flatMap((name) => [
    `alter table accounts.${name} enable row level security`,
    `grant select, insert, update, delete on accounts.${name} to ${keeper}`,
    `create policy the_keeper on accounts.${name} to ${keeper} using (true) with check (true)`,
  ]),
  `grant select on accounts.memberships to ${member}`,
  `grant select, insert on accounts.invitations to ${member}`,
  // Column by column: an update can end a membership or withdraw an invitation, and change nothing else.
  `grant update (ended_at) on accounts.memberships to ${member}`,
  `grant update (withdrawn_at) on accounts.invitations to ${member}`,
  `create policy oneself_and_colleagues on accounts.memberships for select to ${member} using (
     account = accounts.my_account() or accounts.my_role() in ('admin', 'auditor')
     or (accounts.my_role() in ('navigator', 'program-manager') and org = accounts.my_org()))`,
  `create policy who_staffs on accounts.memberships for update to ${member} using (${mayStaff}) with check (${mayStaff})`,
  `create policy invited on accounts.invitations for select to ${member} using (${mayStaff} or accounts.my_role() = 'auditor')`,
  `create policy who_invites on accounts.invitations for insert to ${member}
     with check ((${mayStaff}) and invited_by = accounts.my_account())`,
  `create policy who_withdraws on accounts.invitations for update to ${member} using (${mayStaff}) with check (${mayStaff})`,
];

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

/** Who can sign in (schema `auth`, the library's own), and what they are in which organisation (schema `accounts`). */
export const accounts: Migration = {
  up: async (db: Kysely<unknown>) => {
    const schemas = [
      "create schema auth",
      "create schema accounts",
      `grant usage on schema accounts to ${member}, ${keeper}`,
    ];
    const all = [makeRole(member), makeRole(keeper), ...schemas, ...signIn, ...whoIAm, ...tables, ...rights];
    for (const statement of all) await sql.raw(statement).execute(db);
  },
};
