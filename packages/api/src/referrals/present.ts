import { isOverdue } from "@footbridge/core/referrals/due.ts";
import { isClosed, wantsNext } from "@footbridge/core/referrals/referral.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Linked } from "@footbridge/store/referrals/by-link.ts";
import type { KeptReferral } from "@footbridge/store/referrals/lines.ts";
import type { Shelves } from "../details/shelves.ts";

/** A service by its name, also one that the catalog no longer has. */
export const namedService = ({ one }: Shelves, id: string) => ({
  id,
  name: one.support.get(id)?.name ?? { en: id },
});

export const orgName = ({ one }: Shelves, id: string): string => one.organization.get(id)?.name ?? id;

/** Where a letter to the service goes, if that is known. */
export function emailOf({ one }: Shelves, service: string): string | undefined {
  const support = one.support.get(service);
  return support === undefined
    ? undefined
    : (support.email ?? one.organization.get(support.organization)?.email);
}

/** A referral as the contract tells it. */
export function toldReferral(
  { id, person, org, agreed, referral, name }: KeptReferral & { readonly name?: string | undefined },
  shelves: Shelves,
  today: Day,
) {
  const { asked, state, seq, answer, sentOn, expires, startedOn, reminders, passedOn, changedAt } = referral;
  const support = shelves.one.support.get(asked.service);
  return {
    id,
    person,
    ...(name === undefined ? {} : { name }),
    org,
    partner: asked.partner,
    partnerName: orgName(shelves, asked.partner),
    service: namedService(shelves, asked.service),
    need: { fact: asked.need, label: shelves.labelOf(asked.need) },
    phase: asked.phase,
    state,
    seq,
    shares: [...asked.shares],
    note: asked.note,
    agreed,
    address: emailOf(shelves, asked.service) !== undefined,
    phone: support?.phone ?? shelves.one.organization.get(asked.partner)?.phone,
    answer,
    sentOn,
    expires,
    startedOn,
    reminders,
    overdue: isOverdue(referral, today),
    wantsNext: wantsNext(referral),
    passedOn,
    changedAt,
  };
}

/** What a link asks; nothing in it names the person. */
export function toldLink({ org, agreed, referral, linkExpires }: Linked, shelves: Shelves, today: Day) {
  const { asked, state, answer, sentOn, seq } = referral;
  const over = isClosed(referral) || state === "asked" || !agreed;
  const phone = shelves.one.organization.get(org)?.phone;
  const expired = linkExpires < today || state === "lapsed";
  return {
    state: over ? "closed" : expired ? "expired" : answer === undefined ? "open" : "answered",
    from: orgName(shelves, org),
    ...(phone === undefined ? {} : { fromPhone: phone }),
    service: namedService(shelves, asked.service),
    need: { fact: asked.need, label: shelves.labelOf(asked.need) },
    phase: asked.phase,
    sentOn,
    expires: linkExpires,
    answer,
    seq,
  } as const;
}
