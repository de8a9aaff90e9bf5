import type { WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { currentAnswers, keepAnswers } from "../answers/kept.ts";
import { useFigures } from "../i18n/figures.ts";
import { AdviceWords } from "./advice-words.tsx";
import { supposing } from "./apply.ts";
import { ChangeWords } from "./change-words.tsx";
import { goalOf } from "./goal-of.ts";
import { plainChange } from "./plain-change.ts";
import { announceSupposition } from "./what-if.ts";

type Way = WhyNotAnswer["ways"][number];

interface WayProps {
  readonly way: Way;
  readonly place: number;
  readonly answer: WhyNotAnswer;
}

/** A smallest set of changes, what to do about each, what it brings, and the button that tries it. */
export function WayCard({ way, place, answer }: WayProps) {
  const navigate = useNavigate();
  const tryIt = (): void => {
    keepAnswers(supposing(currentAnswers(), way.changes.map(plainChange), goalOf(answer)));
    announceSupposition();
    void navigate({ to: "/routes", search: {} });
  };
  return (
    <div className="fb-way">
      <ul className="fb-way__changes" id={`way-${place}`}>
        {way.changes.map((change, index) => (
          <li key={index}>
            <strong>
              <ChangeWords change={change} />
            </strong>
            <AdviceWords change={change} />
          </li>
        ))}
      </ul>
      <Outcome way={way} />
      <button type="button" className="usa-button" aria-describedby={`way-${place}`} onClick={tryIt}>
        <Trans>Try this</Trans>
      </button>
    </div>
  );
}

function Outcome({ way }: { readonly way: Way }) {
  const { month, money } = useFigures();
  if (way.arrives === undefined) {
    return way.offering === undefined ? (
      <p className="fb-way__then">
        <Trans>Then it is open to you at once.</Trans>
      </p>
    ) : undefined;
  }
  return (
    <p className="fb-way__then">
      {way.cost === undefined ? (
        <Trans>Then you could be there in {month(way.arrives)}.</Trans>
      ) : way.cost === 0 ? (
        <Trans>Then you could be there in {month(way.arrives)} and pay nothing.</Trans>
      ) : (
        <Trans>
          Then you could be there in {month(way.arrives)} and pay {money(way.cost)}.
        </Trans>
      )}
    </p>
  );
}
