/** A visit ends when the tab is closed, or after so many milliseconds: 30 minutes, as a session that nobody uses. */
const visitMs = 30 * 60_000;
const keyOf = (person: string): string => `footbridge.why.${person}`;

/** Why this person's record is looked at in this visit, if it was said. */
export function whyNow(person: string, now = Date.now()): string | undefined {
  const kept = sessionStorage.getItem(keyOf(person));
  if (kept === null) return undefined;
  const [until = "", ...why] = kept.split(" ");
  return Number(until) < now ? undefined : why.join(" ");
}

/** Keeps the reason for this visit. */
export function keepWhy(person: string, why: string, now = Date.now()): void {
  sessionStorage.setItem(keyOf(person), `${now + visitMs} ${why}`);
}
