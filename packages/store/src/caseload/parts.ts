import { type RawBuilder, sql } from "kysely";
import type { Member } from "../database/work.ts";
import type { CaseAsk } from "./ask.ts";
import { standing } from "./known.ts";
import { askedToPart, lateSteps, waitingReferrals } from "./waiting-on.ts";

type Sql = RawBuilder<unknown>;

/** Facts of the journey that the latest day wins. */
const latest = [
  "last_contact",
  "last_service",
  "last_entry",
  "last_exit",
  "last_enrollment",
  "last_completion",
  "last_progress",
  "follow_up_90",
  "follow_up_180",
  "follow_up_365",
] as const;
/** Days of which the first wins. */
const earliest = [
  "first_day",
  "starts",
  "consent_until",
  "referral_since",
  "referral_still",
  "step_since",
  "parting_since",
] as const;

type Column = (typeof latest)[number] | (typeof earliest)[number];
const columns: readonly Column[] = [...latest, ...earliest];

/** A row for each part of what is known of a person: whoever knows one thing leaves the other columns empty. */
const part = (from: Sql, person: Sql, filled: Readonly<Partial<Record<Column, Sql>>>, known = false): Sql =>
  sql`select ${person} as person, ${sql.lit(known)} as is_known,
    ${sql.join(columns.map((name) => sql`${filled[name] ?? sql`null::date`} as ${sql.ref(name)}`))} from ${from}`;

const facts = (of: string) =>
  Object.fromEntries(
    [...latest, "first_day" as const].map((name) => [name, sql.ref(`${of}.${name}`)]),
  ) as Readonly<Partial<Record<Column, Sql>>>;

/**
 * What is known of each person of the relation `known`, one row each. Parts are laid under each other and gathered, never
 * joined: the planner cannot guess beneath row-level security how many rows there are, and would compare each with each.
 */
export function gathered({ org }: Member, ask: CaseAsk): Sql {
  const { scope, navigator, q } = ask;
  const everybody = scope !== "mine" && navigator === undefined && q === undefined;
  const own = everybody
    ? sql`people.case_facts f where f.org = ${org}`
    : sql`known k cross join lateral (select * from people.case_facts f
        where f.person = k.id and f.org = ${org} offset 0) f`;
  const shared = sql`people.consents c cross join lateral (select * from people.case_facts f
      where f.person = c.person and f.org <> ${org} offset 0) f
    where ${standing(org)} and c.purpose = 'coordination'`;
  const parts = [
    part(sql`known k`, sql`k.id`, {}, true),
    part(own, sql`f.person`, facts("f")),
    part(shared, sql`f.person`, facts("f")),
    part(startsSoon(ask), sql`s.person`, { starts: sql`s.starts` }),
    part(consentsThatEnd(org, ask), sql`c.person`, {
      consent_until: sql`c.expires_at::date`,
    }),
    part(sql`(${waitingReferrals({ org })}) r`, sql`r.person`, {
      referral_since: sql`r.referral_since`,
      referral_still: sql`r.referral_still`,
    }),
    part(lateSteps(ask), sql`l.person`, { step_since: sql`l.starts` }),
    part(askedToPart, sql`a.person`, { parting_since: sql`a.since` }),
  ];
  const folded = [
    ...latest.map((name) => sql`max(${sql.ref(name)}) as ${sql.ref(name)}`),
    ...earliest.map((name) => sql`min(${sql.ref(name)}) as ${sql.ref(name)}`),
  ];
  return sql`select person, ${sql.join(folded)} from (${sql.join(parts, sql` union all `)}) parts
    group by person having bool_or(is_known)`;
}

/** The consents that end soon. */
const consentsThatEnd = (org: string, { today, rules }: CaseAsk): Sql =>
  sql`people.consents c where ${standing(org)} and c.expires_at < ${today}::date + ${rules.consentEnds.value + 1}::int`;

/** The classes that people have a seat in and that start soon. */
const startsSoon = ({ today, rules }: CaseAsk): Sql =>
  sql`people.enrollments s where s.state = 'enrolled'
    and s.starts between ${today}::date and ${today}::date + ${rules.startsSoon.value}::int`;
