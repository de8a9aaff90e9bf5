import { reasonKinds, type ReasonKind } from "@footbridge/core/caseload/reasons.ts";
import { type RawBuilder, sql } from "kysely";
import type { CaseAsk } from "./ask.ts";

type Sql = RawBuilder<unknown>;

/** The day somebody left, or null: `exitDay` of core. */
export const exitColumn = ({ today, rules }: CaseAsk): Sql =>
  sql`case when last_exit is not null and (last_entry is null or last_exit >= last_entry) then last_exit
    when last_service + ${rules.exitGap.value}::int < ${today}::date then last_service end`;

/** When each reason is due, or null where there is no such reason: `reasonsOf` of core. */
function dueDays({ today, rules }: CaseAsk): { readonly [K in ReasonKind]: Sql } {
  const day = sql`${today}::date`;
  const passed = (base: Sql, days: number): Sql =>
    sql`case when ${base} + ${days}::int <= ${day} then ${base} + ${days}::int end`;
  const followUp = (after: number, done: Sql): Sql => sql`case when ${day} between
      exit + ${after - rules.followUpSoon.value}::int and exit + ${after + rules.followUpOpen.value}::int
    and (${done} is null or ${done} < exit) then exit + ${after}::int end`;
  const [first, second, third] = rules.followUps.value;
  return {
    "referral-unanswered": passed(sql`referral_since`, rules.unanswered.value),
    "class-starts": sql`case when starts between ${day} and ${day} + ${rules.startsSoon.value}::int then starts end`,
    "follow-up": sql`coalesce(${followUp(first, sql`follow_up_90`)}, ${followUp(second, sql`follow_up_180`)},
      ${followUp(third, sql`follow_up_365`)})`,
    "consent-ends": sql`case when consent_until between ${day} and ${day} + ${rules.consentEnds.value}::int
      then consent_until end`,
    "no-contact": sql`case when exit is null
      then ${passed(sql`coalesce(last_contact, first_day)`, rules.noContact.value)} end`,
    stuck: sql`case when exit is null then least(
      case when last_enrollment is not null and (last_completion is null or last_completion < last_enrollment)
        then ${passed(sql`last_progress`, rules.stuck.value)} end,
      ${passed(sql`step_since`, rules.stepLate.value)}, ${passed(sql`referral_still`, rules.referralStill.value)}) end`,
    "asks-to-part": sql`parting_since`,
  };
}

const column = (kind: ReasonKind): Sql => sql.ref(`due_${kind.replaceAll("-", "_")}`);

/** One column for each reason. */
export const dueColumns = (ask: CaseAsk): Sql => {
  const days = dueDays(ask);
  return sql.join(reasonKinds.map((kind) => sql`${days[kind]} as ${column(kind)}`));
};

/** The earliest of them. */
export const earliest = (): Sql => sql`least(${sql.join(reasonKinds.map(column))})`;

/** Of which reason the earliest is; of two on one day the first in core's order. */
export const mostUrgent = (): Sql =>
  sql`case ${sql.join(
    reasonKinds.map((kind) => sql`when ${column(kind)} = ${earliest()} then ${kind}`),
    sql` `,
  )} end`;

/** Whether one of the reasons holds. */
export const anyOf = (kinds: readonly ReasonKind[]): Sql =>
  sql`(${sql.join(
    kinds.map((kind) => sql`${column(kind)} is not null`),
    sql` or `,
  )})`;
