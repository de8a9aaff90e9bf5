import type { Day } from "../units/day.ts";
import { type Answer, refusalOf } from "./answer.ts";
import type { Asked, Entry } from "./entry.ts";

export const referralStates = [
  "asked",
  "sent",
  "answered",
  "started",
  "finished",
  "lapsed",
  "withdrawn",
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Where a referral stands, as its log tells. */
export interface Referral {
  readonly state: ReferralState;
  readonly asked: Asked;
  readonly answer?: Answer | undefined;
  readonly sentOn?: Day | undefined;
  readonly expires?: Day | undefined;
  readonly startedOn?: Day | undefined;
  readonly reminders: number;
  /** The referral that took its place after a refusal. */
  readonly passedOn?: string | undefined;
  /** Of the newest line. */
  readonly seq: number;
  readonly changedAt: string;
}

/** Folds a log, oldest line first; a log begins with what was asked. */
export function referralOf(log: readonly Entry[]): Referral {
  const [first, ...rest] = log;
  if (first?.body.kind !== "asked") throw new Error("a referral begins with what was asked");
  const start: Referral = {
    state: "asked",
    asked: first.body,
    reminders: 0,
    seq: first.seq,
    changedAt: first.at,
  };
  return rest.reduce(after, start);
}

/** The referral after one more line. */
export function after(before: Referral, { seq, at, body }: Entry): Referral {
  const it = { ...before, seq, changedAt: at };
  switch (body.kind) {
    case "asked":
      return it;
    case "sent":
      return { ...it, state: "sent", sentOn: body.on, expires: body.expires };
    case "answered":
      return { ...it, state: "answered", answer: body.answer };
    case "started":
      return { ...it, state: "started", startedOn: body.on };
    case "reminded":
      return { ...it, reminders: body.number };
    case "passed-on":
      return { ...it, passedOn: body.to };
    case "finished":
    case "lapsed":
    case "withdrawn":
      return { ...it, state: body.kind };
  }
}

/** Nothing can be answered or corrected any more. */
export const isClosed = ({ state, passedOn }: Referral): boolean =>
  passedOn !== undefined || state === "started" || state === "finished" || state === "withdrawn";

/** It ended without help, and no other service was asked yet. */
export const wantsNext = (referral: Referral): boolean =>
  referral.passedOn === undefined &&
  (referral.state === "lapsed" ||
    (referral.state === "answered" &&
      referral.answer !== undefined &&
      refusalOf(referral.answer) !== undefined));
