import { type RawBuilder, sql } from "kysely";
import type { Member } from "../database/work.ts";

/** The oldest referral of each person that nobody has answered, sent by the member's organization. */
export const unansweredReferrals = ({ org }: Pick<Member, "org">): RawBuilder<unknown> =>
  sql`select person, min(sent_on) as referral_since from referrals.referral
    where org = ${org} and state = 'sent' group by person`;
