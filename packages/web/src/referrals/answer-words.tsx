import { parseDay } from "@footbridge/core/units/day.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import type { Referral } from "./ask.ts";

/** A partner's answer in the words of the desk. */
export function AnswerWords({ answer }: { readonly answer: NonNullable<Referral["answer"]> }) {
  const { shortDay } = useFigures();
  switch (answer.answer) {
    case "accepted":
      return answer.seatsLeft === undefined ? (
        <Trans>Accepted</Trans>
      ) : (
        <Plural value={answer.seatsLeft} one="Accepted; # seat left" other="Accepted; # seats left" />
      );
    case "full": {
      const until = answer.until === undefined ? undefined : parseDay(answer.until);
      return until === undefined ? <Trans>Full</Trans> : <Trans>Full until {shortDay(until)}</Trans>;
    }
    case "not-eligible":
      return <Trans>Not eligible: {answer.why}</Trans>;
    case "wrong-area":
      return <Trans>Outside their area</Trans>;
    case "could-not-reach":
      return <Trans>Could not reach the person</Trans>;
  }
}
