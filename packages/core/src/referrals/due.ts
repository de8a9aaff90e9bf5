import { addDays, type Day } from "../units/day.ts";
import type { Referral } from "./referral.ts";

/** Days after it was sent on which an unanswered referral is brought back to mind. */
export const reminderDays = [3, 7] as const;

/** Days a link to answer works; then an unanswered referral lapses. */
export const linkDays = 14;

/** The last day on which a link sent today works. */
export const lastDayOf = (today: Day): Day => addDays(today, linkDays);

/** What the clock does to a referral on a day; doing it again does nothing. Days missed bring one reminder, not several. */
export function dueOn(referral: Referral, today: Day): "remind" | "lapse" | undefined {
  const { state, sentOn, expires, reminders } = referral;
  if (state !== "sent" || sentOn === undefined) return undefined;
  if (expires !== undefined && today > expires) return "lapse";
  return remindersDue(sentOn, today) > reminders ? "remind" : undefined;
}

/** How many reminders there should have been by a day. */
export const remindersDue = (sentOn: Day, today: Day): number =>
  reminderDays.filter((days) => addDays(sentOn, days) <= today).length;

/** Waiting so long for an answer that the navigator should call. */
export const isOverdue = (referral: Referral, today: Day): boolean =>
  referral.state === "sent" &&
  referral.sentOn !== undefined &&
  addDays(referral.sentOn, reminderDays[0]) <= today;
