import { Trans } from "@lingui/react/macro";

/** Families of metrics in the order that a person's way goes. */
export const families = ["service", "interim-milestone", "education-and-training", "labor-market"] as const;

/** The name of a family; one that is not known stands for itself. */
export function FamilyName({ family }: { readonly family: string }) {
  if (family === "service") return <Trans>Service</Trans>;
  if (family === "interim-milestone") return <Trans>Interim milestones</Trans>;
  if (family === "education-and-training") return <Trans>Education and training</Trans>;
  if (family === "labor-market") return <Trans>Labor market</Trans>;
  return <>{family}</>;
}
