import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { AnswerWords } from "./answer-words.tsx";
import type { Referral } from "./ask.ts";

/** Where a referral stands, in a sentence. */
export function StateWords({ referral }: { readonly referral: Referral }) {
  const { shortDay } = useFigures();
  const { state, answer, overdue, agreed } = referral;
  const on = (text: string | undefined): string => {
    const day = text === undefined ? undefined : parseDay(text);
    return day === undefined ? "" : shortDay(day);
  };
  switch (state) {
    case "asked":
      return agreed ? <Trans>Not sent yet</Trans> : <Trans>Not sent: waits for the person’s yes</Trans>;
    case "sent":
      return overdue ? (
        <Trans>No answer since {on(referral.sentOn)}: call them</Trans>
      ) : (
        <Trans>
          Sent {on(referral.sentOn)}, waits for an answer until {on(referral.expires)}
        </Trans>
      );
    case "answered":
      return answer === undefined ? undefined : <AnswerWords answer={answer} />;
    case "started":
      return <Trans>Started {on(referral.startedOn)}</Trans>;
    case "finished":
      return <Trans>Finished</Trans>;
    case "lapsed":
      return <Trans>Nobody answered in time</Trans>;
    case "withdrawn":
      return <Trans>Taken back</Trans>;
  }
}
