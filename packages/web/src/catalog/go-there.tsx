import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { changeAnswers, currentAnswers } from "../answers/kept.ts";

interface GoProps {
  /** `occupation:31-1131`, `fact:cert:cna`. */
  readonly target: string;
  readonly label: LocalText;
}

/** Makes it the goal of Find: with the next question, or the routes at once where the person told something before. */
export function GoThere({ target, label }: GoProps) {
  const navigate = useNavigate();
  const go = (): void => {
    const { goal: _goal, ...told } = currentAnswers();
    changeAnswers({ goal: { target, label } });
    if (Object.values(told).some((answer) => answer !== undefined)) void navigate({ to: "/routes" });
    else void navigate({ to: "/find/$question", params: { question: "place" } });
  };
  return (
    <button type="button" className="usa-button fb-go-there" onClick={go}>
      <Trans>Find my way there</Trans>
    </button>
  );
}
