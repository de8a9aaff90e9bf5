/** What a line of the audit says of a yes: for what, and to whom. */
export interface YesTold {
  readonly purpose: string;
  readonly partner: string;
}

/** Reads the reason of a line on a yes, as `consents.ts` writes it: `purpose: partner`; undefined for any other line. */
export function yesIn(action: string, why: string): YesTold | undefined {
  if (!/^(give|withdraw) consent$/.test(action)) return undefined;
  const [, purpose, partner] = /^([a-z-]+): (.+)$/su.exec(why) ?? [];
  return purpose === undefined || partner === undefined ? undefined : { purpose, partner };
}
