import { type RawBuilder, sql } from "kysely";
import type { Member } from "../database/work.ts";
import type { CaseAsk } from "./ask.ts";

/**
 * Of each person, when the oldest referral was sent that nobody has answered, and when the oldest was answered after which
 * nothing followed: no start after a yes, no other service after a no. Of those that the member's organization sent.
 */
export const waitingReferrals = ({ org }: Pick<Member, "org">): RawBuilder<unknown> =>
  sql`select person, min(sent_on) filter (where state = 'sent') as referral_since,
      min(changed_at::date) filter (where state = 'answered') as referral_still from referrals.referral
    where org = ${org} and (state = 'sent' or (state = 'answered' and passed_on is null)) group by person`;

/** Steps of plans that should have begun, and that nobody enrolled in. */
export const lateSteps = ({ today, rules }: CaseAsk): RawBuilder<unknown> =>
  sql`people.plan_steps l where l.state = 'planned'
    and l.starts between ${today}::date - ${rules.stepOpen.value}::int and ${today}::date - ${rules.stepLate.value}::int
    and not exists (select from people.events e where e.person = l.person and e.kind = 'enrollment'
      and e.body->>'offering' = l.offering)`;

/** People who asked that two linked records be parted, while nobody answered. */
export const askedToPart: RawBuilder<unknown> = sql`(select ends.person, l.asked_at::date as since from people.links l
    cross join lateral (values (l.one), (l.other)) as ends (person)
    where l.asked_at is not null and l.answered_at is null and l.undone_at is null) a`;
