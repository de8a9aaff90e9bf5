import { Trans } from "@lingui/react/macro";

/** Why something does not count. */
export function LeftOutWords({ why }: { readonly why: string }) {
  if (why === "not-passed") return <Trans>not passed</Trans>;
  if (why === "no-grade-yet") return <Trans>no grade yet</Trans>;
  if (why === "developmental") return <Trans>developmental: no credit</Trans>;
  if (why === "non-credit") return <Trans>non-credit</Trans>;
  if (why === "no-rule") return <Trans>no agreement for it</Trans>;
  if (why === "rule-not-valid") return <Trans>the agreement did not hold on that day</Trans>;
  if (why === "grade-too-low") return <Trans>the grade is below what the agreement asks</Trans>;
  if (why === "no-slot") return <Trans>fits no part of this degree</Trans>;
  if (why === "slot-full") return <Trans>its part of the degree is full</Trans>;
  return <Trans>counted once already</Trans>;
}

/** Why only the registrar can say. */
export function DoubtWords({ why }: { readonly why: string }) {
  if (why === "rules-differ") return <Trans>two agreements say different things</Trans>;
  if (why === "more-than-slot")
    return <Trans>the agreement gives more than that part of the degree holds</Trans>;
  if (why === "grade-unknown") return <Trans>it is not known whether the grade is enough</Trans>;
  if (why === "place-unknown") return <Trans>it is not known where it was learned</Trans>;
  if (why === "changes-in-circle")
    return <Trans>agreements lead in a circle, with other credits each time</Trans>;
  return <Trans>the agreement cannot be applied as it is written</Trans>;
}
