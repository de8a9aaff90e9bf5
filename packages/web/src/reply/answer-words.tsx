import type { Told } from "@footbridge/contract/client.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";

export type Answer = NonNullable<Told<"getReferralLink">["answer"]>;

/** A partner's answer in words. */
export function AnswerWords({ answer }: { readonly answer: Answer }) {
  const { longDay } = useFigures();
  switch (answer.answer) {
    case "accepted":
      return answer.seatsLeft === undefined ? (
        <Trans>Yes, we can take them.</Trans>
      ) : (
        <Plural
          value={answer.seatsLeft}
          one="Yes, we can take them. # place is left after that."
          other="Yes, we can take them. # places are left after that."
        />
      );
    case "full": {
      const until = answer.until === undefined ? undefined : parseDay(answer.until);
      return until === undefined ? (
        <Trans>No, we are full.</Trans>
      ) : (
        <Trans>No, we are full until {longDay(until)}.</Trans>
      );
    }
    case "not-eligible":
      return <Trans>No, it is not for this person: {answer.why}</Trans>;
    case "wrong-area":
      return <Trans>No, we do not serve where they live.</Trans>;
    case "could-not-reach":
      return <Trans>We could not reach the person.</Trans>;
  }
}
