import { addDays, type Day } from "../units/day.ts";
import { inOrder } from "../units/order.ts";
import type { CaseFacts } from "./facts.ts";
import type { CaseloadRules } from "./rules.ts";

/** Why somebody needs something, in the order in which they stand where two are due on the same day. */
export const reasonKinds = [
  "referral-unanswered",
  "class-starts",
  "follow-up",
  "consent-ends",
  "no-contact",
  "stuck",
  "asks-to-part",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** What to do about a reason. */
export type CaseDeed =
  | "ask-partner"
  | "confirm-start"
  | "ask-about-job"
  | "ask-consent-again"
  | "contact"
  | "talk-about-step"
  | "look-at-records";

/** One reason why a person needs something. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The day from which it counts: the last contact, the day a referral was sent, the exit … */
  readonly since: Day;
  readonly due: Day;
  readonly deed: CaseDeed;
  /** Of a follow-up: days after exit. */
  readonly after?: 90 | 180 | 365;
  /** Of somebody stuck: in a class or training, before a step of the plan, or at a referral. */
  readonly at?: "class" | "plan" | "referral";
}

/** What is known of a person beside the journey: each only where there is one. */
export interface CaseNow extends CaseFacts {
  /** The next class that the person has a seat in. */
  readonly starts?: Day | undefined;
  /** When the first of the consents to this organization ends. */
  readonly consentUntil?: Day | undefined;
  /** When the oldest referral was sent that nobody has answered. */
  readonly referralSince?: Day | undefined;
  /** When the first step of the plan should have begun that nobody enrolled in. */
  readonly stepSince?: Day | undefined;
  /** When a partner answered a referral after which nothing followed: no start after a yes, no other service after a no. */
  readonly referralStill?: Day | undefined;
  /** When the person asked that two linked records be parted, and nobody has answered. */
  readonly partingSince?: Day | undefined;
}

/** The day on which a person left, as far as the caseload must know it; undefined while they are with us. */
export function exitDay(
  { lastExit, lastEntry, lastService }: CaseFacts,
  today: Day,
  { exitGap }: CaseloadRules,
): Day | undefined {
  if (lastExit !== undefined && (lastEntry === undefined || lastExit >= lastEntry)) return lastExit;
  return lastService !== undefined && addDays(lastService, exitGap.value) < today ? lastService : undefined;
}

/** Why a person needs something today, the most urgent first. */
export function reasonsOf(now: CaseNow, today: Day, rules: CaseloadRules): readonly Reason[] {
  const exit = exitDay(now, today, rules);
  const found = [
    ...(exit === undefined
      ? [...noContact(now, today, rules), ...stuck(now, today, rules)]
      : followUp(now, exit, today, rules)),
    ...classStarts(now, today, rules),
    ...unanswered(now, today, rules),
    ...consentEnds(now, today, rules),
    ...asksToPart(now),
  ];
  return found.toSorted(
    (a, b) => inOrder(a.due, b.due) || reasonKinds.indexOf(a.kind) - reasonKinds.indexOf(b.kind),
  );
}

function noContact({ lastContact, firstDay }: CaseNow, today: Day, rules: CaseloadRules): readonly Reason[] {
  const since = lastContact ?? firstDay;
  if (since === undefined) return [];
  const due = addDays(since, rules.noContact.value);
  return due <= today ? [{ kind: "no-contact", since, due, deed: "contact" }] : [];
}

/** Where the person does not move on: the earliest of class, plan and referral. */
function stuck(now: CaseNow, today: Day, rules: CaseloadRules): readonly Reason[] {
  const { lastEnrollment, lastCompletion, lastProgress, stepSince, referralStill } = now;
  const over =
    lastEnrollment === undefined || (lastCompletion !== undefined && lastCompletion >= lastEnrollment);
  const at = (where: Reason["at"], since: Day | undefined, days: number): readonly Reason[] => {
    if (since === undefined || where === undefined) return [];
    return [{ kind: "stuck", since, due: addDays(since, days), deed: "talk-about-step", at: where }];
  };
  return [
    ...(over ? [] : at("class", lastProgress, rules.stuck.value)),
    ...at("plan", stepSince, rules.stepLate.value),
    ...at("referral", referralStill, rules.referralStill.value),
  ]
    .filter(({ due }) => due <= today)
    .toSorted((a, b) => inOrder(a.due, b.due))
    .slice(0, 1);
}

/** The next follow-up of somebody who has left: the first that nobody has done and that still says something. */
export function nextFollowUp(
  now: CaseNow,
  today: Day,
  rules: CaseloadRules,
): { readonly after: 90 | 180 | 365; readonly due: Day } | undefined {
  const exit = exitDay(now, today, rules);
  if (exit === undefined) return undefined;
  return rules.followUps.value
    .map((after) => ({ after, due: addDays(exit, after), done: now[`followUp${after}`] }))
    .filter(
      ({ due, done }) =>
        today <= addDays(due, rules.followUpOpen.value) && (done === undefined || done < exit),
    )
    .map(({ after, due }) => ({ after, due }))[0];
}

/** The earliest that nobody has done and that still says something; done is one after the exit. */
function followUp(now: CaseNow, exit: Day, today: Day, rules: CaseloadRules): readonly Reason[] {
  for (const after of rules.followUps.value) {
    const done = now[`followUp${after}`];
    const due = addDays(exit, after);
    const open =
      addDays(due, -rules.followUpSoon.value) <= today && today <= addDays(due, rules.followUpOpen.value);
    if (open && (done === undefined || done < exit))
      return [{ kind: "follow-up", since: exit, due, deed: "ask-about-job", after }];
  }
  return [];
}

/** Due at once: somebody reads what may be a stranger's. */
const asksToPart = ({ partingSince }: CaseNow): readonly Reason[] =>
  partingSince === undefined
    ? []
    : [{ kind: "asks-to-part", since: partingSince, due: partingSince, deed: "look-at-records" }];

function classStarts({ starts }: CaseNow, today: Day, { startsSoon }: CaseloadRules): readonly Reason[] {
  if (starts === undefined || starts < today || starts > addDays(today, startsSoon.value)) return [];
  return [
    { kind: "class-starts", since: addDays(starts, -startsSoon.value), due: starts, deed: "confirm-start" },
  ];
}

function unanswered({ referralSince }: CaseNow, today: Day, rules: CaseloadRules): readonly Reason[] {
  if (referralSince === undefined) return [];
  const due = addDays(referralSince, rules.unanswered.value);
  return due <= today
    ? [{ kind: "referral-unanswered", since: referralSince, due, deed: "ask-partner" }]
    : [];
}

function consentEnds(
  { consentUntil }: CaseNow,
  today: Day,
  { consentEnds: rule }: CaseloadRules,
): readonly Reason[] {
  if (consentUntil === undefined || consentUntil < today || consentUntil > addDays(today, rule.value))
    return [];
  const since = addDays(consentUntil, -rule.value);
  return [{ kind: "consent-ends", since, due: consentUntil, deed: "ask-consent-again" }];
}
