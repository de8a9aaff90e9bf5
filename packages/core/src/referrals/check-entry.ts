import { error, type Finding } from "../finding.ts";
import type { Day } from "../units/day.ts";
import type { EntryBody, EntryKind } from "./entry.ts";
import { isClosed, type Referral, type ReferralState, wantsNext } from "./referral.ts";

/** What the check is told of the world. */
export interface At {
  readonly today: Day;
  /** Whether the person's yes to this partner for being sent on stands now. */
  readonly consent: boolean;
}

const from: Readonly<Record<Exclude<EntryKind, "asked">, readonly ReferralState[]>> = {
  sent: ["asked"],
  answered: ["sent", "answered", "lapsed"],
  started: ["answered"],
  finished: ["started"],
  reminded: ["sent"],
  lapsed: ["sent"],
  "passed-on": ["answered", "lapsed"],
  withdrawn: ["asked", "sent", "answered", "started", "lapsed"],
};

/** What speaks against a line, all of it; nothing where it may be written. */
export function checkEntry(referral: Referral, body: EntryBody, at: At): readonly Finding[] {
  const findings = [...checkState(referral, body), ...checkDays(referral, body, at.today)];
  const sends = body.kind === "sent" || body.kind === "reminded";
  if (sends && !at.consent) findings.push(noConsent);
  return findings;
}

const noConsent = error(
  "referral.no-consent",
  "consent",
  "The person has not said yes to this organization for being sent on, or the yes has ended.",
  "Ask the person, write their yes down, then send.",
);

function checkState(referral: Referral, body: EntryBody): Finding[] {
  const { state } = referral;
  if (body.kind === "asked") return [wrongState(state, "be asked again")];
  if (!from[body.kind].includes(state)) return [wrongState(state, deeds[body.kind])];
  if (body.kind === "answered" && isClosed(referral)) return [wrongState("closed", deeds.answered)];
  if (body.kind === "started" && referral.answer?.answer !== "accepted")
    return [wrongState("refused", deeds.started)];
  if (body.kind === "passed-on" && !wantsNext(referral)) return [wrongState(state, deeds["passed-on"])];
  return [];
}

const deeds: Readonly<Record<Exclude<EntryKind, "asked">, string>> = {
  sent: "be sent",
  answered: "be answered",
  started: "start",
  finished: "finish",
  reminded: "be reminded of",
  lapsed: "lapse",
  "passed-on": "be passed on",
  withdrawn: "be withdrawn",
};

const wrongState = (state: string, deed: string): Finding =>
  error(
    "referral.wrong-state",
    "referral",
    `This referral is ${state}: it cannot ${deed}.`,
    "Look at where it stands now; somebody may have been quicker.",
  );

function checkDays({ sentOn, startedOn }: Referral, body: EntryBody, today: Day): Finding[] {
  if (body.kind === "answered")
    return body.answer.answer === "full" && body.answer.until !== undefined && body.answer.until < today
      ? [day("answer.until", `Full until ${body.answer.until} is over already.`, "Give a day to come.")]
      : [];
  if (body.kind === "sent" && body.expires <= today)
    return [day("expires", "The link would have ended already.", "Give it some days.")];
  if (body.kind !== "started" && body.kind !== "finished") return [];
  const findings: Finding[] = [];
  if (body.on > today) findings.push(day("on", `${body.on} has not come yet.`, "Tell it when it has."));
  const earliest = body.kind === "started" ? sentOn : startedOn;
  if (earliest !== undefined && body.on < earliest)
    findings.push(
      day("on", `${body.on} is before ${earliest}, the day of the step before.`, "Check the day."),
    );
  return findings;
}

const day = (at: string, message: string, fix: string): Finding => error("referral.day", at, message, fix);
