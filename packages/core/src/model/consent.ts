/** Facts that have a purpose of their own and are never required. */
export const sensitivePurposes = ["health", "justice", "immigration", "domestic-violence"] as const;

/** What a person may say yes to, each for one organisation: planning together, being sent on, being counted. */
export const purposes = ["coordination", "referral", "outcomes", ...sensitivePurposes] as const;

export type Purpose = (typeof purposes)[number];
export type SensitivePurpose = (typeof sensitivePurposes)[number];

export const isSensitive = (purpose: Purpose): purpose is SensitivePurpose =>
  (sensitivePurposes as readonly string[]).includes(purpose);

/** No consent holds longer than two years, in days. */
export const longestConsentDays = 731;
