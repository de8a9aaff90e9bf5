import { Trans } from "@lingui/react/macro";
import type { Choice } from "./choices.tsx";

/** What may open funds: a tick is yes, no tick is not told. */
export const fits: readonly Choice<string>[] = [
  { value: "low-income", label: <Trans>My home has a low income</Trans> },
  { value: "snap", label: <Trans>I get SNAP (food help)</Trans> },
  { value: "cash-assistance", label: <Trans>I get cash help from the city</Trans> },
  { value: "dislocated-worker", label: <Trans>I was laid off</Trans> },
  { value: "veteran", label: <Trans>I served in the military</Trans> },
  { value: "union-member", label: <Trans>I am in a union</Trans> },
  { value: "out-of-school-youth", label: <Trans>I am under 25 and not in school</Trans> },
  { value: "parent", label: <Trans>I have children at home</Trans> },
  { value: "newcomer", label: <Trans>I came to this country in the last five years</Trans> },
  { value: "disability", label: <Trans>I have a disability</Trans> },
  { value: "foreign-degree", label: <Trans>I have a degree from another country</Trans> },
];
export const fitIds: readonly string[] = fits.map(({ value }) => value);

/** What some jobs ask by law or rule: a no is as useful as a yes. */
export const yesOrNo = [
  { id: "work-authorized", question: <Trans>Do you have papers to work in this country?</Trans> },
  { id: "federal-aid", question: <Trans>Are you a citizen, a refugee, or do you have a green card?</Trans> },
  { id: "driver-licence", question: <Trans>Do you have a driver license?</Trans> },
  { id: "record-clear", question: <Trans>Is your court record clear? Some jobs check.</Trans> },
] as const;
