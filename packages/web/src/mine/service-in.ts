/** The key that a line of the audit on a referral holds: of its service, or of the need alone; undefined for any other line. */
export function serviceIn(action: string, why: string): string | undefined {
  if (action === "plan referral") return /^[^:]+: (.+)$/su.exec(why)?.[1];
  return action === "look by link" || action.startsWith("referral: ") ? why : undefined;
}
