import { Trans } from "@lingui/react/macro";
import { DayOf } from "../person/day-of.tsx";
import type { Reason } from "./question.ts";

/** A kind of reason by its name. */
export function ReasonName({ kind }: { readonly kind: Reason["kind"] }) {
  switch (kind) {
    case "referral-unanswered":
      return <Trans>Referral not answered</Trans>;
    case "class-starts":
      return <Trans>Class starts soon</Trans>;
    case "follow-up":
      return <Trans>Follow-up due</Trans>;
    case "consent-ends":
      return <Trans>Consent ends soon</Trans>;
    case "no-contact":
      return <Trans>No contact</Trans>;
    case "stuck":
      return <Trans>Stuck at a step</Trans>;
    case "asks-to-part":
      return <Trans>Asks to part records</Trans>;
  }
}

/** Why, since when, and what to do, in a line. */
export function ReasonLine({ reason }: { readonly reason: Reason }) {
  const { kind, since, due, after, at } = reason;
  const from = <DayOf day={since} />;
  const until = <DayOf day={due} />;
  switch (kind) {
    case "referral-unanswered":
      return <Trans>Referral of {from} not answered: ask the partner</Trans>;
    case "class-starts":
      return <Trans>Class starts {until}: see that they can come</Trans>;
    case "follow-up":
      return (
        <Trans>
          Left {from}; {after} days on {until}: ask about work
        </Trans>
      );
    case "consent-ends":
      return <Trans>Consent ends {until}: ask again</Trans>;
    case "no-contact":
      return <Trans>No contact since {from}: get in touch</Trans>;
    case "stuck":
      if (at === "plan") return <Trans>Step of {from} not begun: talk about the plan</Trans>;
      if (at === "referral") return <Trans>Referral stands still since {from}: see what holds it up</Trans>;
      return <Trans>No progress since {from}: talk about the step</Trans>;
    case "asks-to-part":
      return <Trans>Asked {from} to part linked records: look at them together</Trans>;
  }
}
