import { reasonKinds, type ReasonKind } from "@footbridge/core/caseload/reasons.ts";
import { type RawBuilder, sql } from "kysely";
import { type Page, pageOf, pageSize } from "../catalog/page.ts";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import type { CaseAsk } from "./ask.ts";
import { anyOf, dueColumns, earliest, exitColumn, mostUrgent } from "./due.ts";
import { knownPeople } from "./known.ts";
import { gathered } from "./parts.ts";

type Sql = RawBuilder<unknown>;

/** Somebody of the caseload; days as `YYYY-MM-DD`, null where there is none. */
export interface CaseRow {
  readonly person: string;
  readonly org: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly navigator: string | null;
  readonly navigatorName: string | null;
  readonly firstDay: string | null;
  readonly lastContact: string | null;
  readonly lastService: string | null;
  readonly lastEntry: string | null;
  readonly lastExit: string | null;
  readonly lastEnrollment: string | null;
  readonly lastCompletion: string | null;
  readonly lastProgress: string | null;
  readonly followUp90: string | null;
  readonly followUp180: string | null;
  readonly followUp365: string | null;
  readonly starts: string | null;
  readonly consentUntil: string | null;
  readonly referralSince: string | null;
  readonly referralStill: string | null;
  readonly stepSince: string | null;
  readonly partingSince: string | null;
  /** The earliest day on which anything is due, and of which reason. */
  readonly due: string | null;
  readonly urgent: ReasonKind | null;
}

export type CaseSort = "due" | "name" | "contact";

export interface CasePageAsk extends CaseAsk {
  readonly sort: CaseSort;
  readonly after?: string | undefined;
  readonly limit: number;
}

const facts = sql`first_day as "firstDay", last_contact as "lastContact", last_service as "lastService",
  last_entry as "lastEntry", last_exit as "lastExit", last_enrollment as "lastEnrollment",
  last_completion as "lastCompletion", last_progress as "lastProgress", follow_up_90 as "followUp90",
  follow_up_180 as "followUp180", follow_up_365 as "followUp365", starts, consent_until as "consentUntil",
  referral_since as "referralSince", referral_still as "referralStill", step_since as "stepSince",
  parting_since as "partingSince"`;

/** Everybody who is asked for, with facts and due days, as the relation `cases`; each step is worked out once for each person. */
export function casesOf(member: Member, ask: CaseAsk): Sql {
  const conditions = [
    ...(ask.reasons === undefined || ask.reasons.length === 0 ? [] : [anyOf(ask.reasons)]),
    ...(ask.onlyDue === true ? [anyOf(reasonKinds)] : []),
  ];
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  return sql`with known (id) as materialized (${knownPeople(member, ask)}),
    around as materialized (select g.*, ${exitColumn(ask)} as exit from (${gathered(member, ask)}) g),
    dues as materialized (select around.*, ${dueColumns(ask)} from around),
    cases as (select dues.*, ${earliest()} as due from dues where ${where})`;
}

const keys: Readonly<Record<CaseSort, Sql>> = {
  due: sql`coalesce(due::text, '9999')`,
  name: sql`people.plain(p.name)`,
  contact: sql`coalesce(last_contact::text, '0000')`,
};

/** One page of the caseload; `total` counts all that match. */
export const listCases = (db: Database, member: Member, ask: CasePageAsk): Promise<Page<CaseRow>> =>
  asMember(db, member, async (tx) => {
    await quick(tx);
    const size = pageSize(ask.limit, 200);
    const key = sql`${keys[ask.sort]} collate "C"`;
    const [at, id] = cursorOf(ask.after);
    const found = await sql<
      CaseRow & { readonly key: string; readonly total: number }
    >`${casesOf(member, ask)},
      page as (select cases.*, ${key} as key, count(*) over ()::int as total from cases ${byName(ask)}),
      shown as (select * from page where ${at === undefined ? sql`true` : sql`(key, person) > (${at}, ${id ?? ""})`}
        order by key, person limit ${size + 1})
      select shown.person, p.org, p.name, p.email, p.phone, p.language, a.navigator, m.name as "navigatorName", ${facts}, due,
        ${mostUrgent()} as urgent, key, total
      from shown join people.person p on p.id = shown.person ${navigators(member)} order by key, shown.person`.execute(
      tx,
    );
    const total = found.rows[0]?.total ?? (at === undefined ? 0 : await countCases(tx, member, ask));
    return pageOf(
      found.rows,
      size,
      total,
      ({ key: _key, total: _total, ...row }) => row,
      (row) => `${row.key}|${row.person}`,
    );
  });

/** Names are needed of everybody only where they are the order. */
const byName = ({ sort }: CasePageAsk): Sql =>
  sort === "name" ? sql`join people.person p on p.id = cases.person` : sql``;

/** `a` is the standing assignment of each, and `m` the name of whoever it is. */
const navigators = ({ org }: Member): Sql => sql`left join people.assignments a
    on a.person = shown.person and a.org = ${org} and a.until is null left join lateral (select m.name from accounts.memberships m
  where m.account = a.navigator and m.org = ${org} order by m.ended_at is null desc limit 1) m on true`;

/** The key may hold any sign but the last bar. */
function cursorOf(after: string | undefined): readonly [string?, string?] {
  const bar = after?.lastIndexOf("|") ?? -1;
  return after === undefined || bar < 0 ? [] : [after.slice(0, bar), after.slice(bar + 1)];
}

async function countCases(tx: Work, member: Member, ask: CaseAsk): Promise<number> {
  const counted = await sql<{
    n: number;
  }>`${casesOf(member, ask)} select count(*)::int as n from cases`.execute(tx);
  return counted.rows[0]?.n ?? 0;
}

/** Compiling such a query takes longer than running it. */
export async function quick(tx: Work): Promise<void> {
  await sql`select set_config('jit', 'off', true)`.execute(tx);
}
