import type { StudyRouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { Say, useSay } from "../../i18n/say.tsx";
import { useWords } from "../../parts/words.ts";

/** What the class costs, who pays which part, and what is left for the person. */
export function Price({ step }: { readonly step: StudyRouteStep }) {
  const { money } = useFigures();
  const words = useWords();
  const { tuition, other, paidBy, supports } = step.price;
  const free = tuition === 0 && other === 0 && supports.every(({ amount }) => amount === 0);
  return (
    <>
      <strong>
        {step.cost === 0 ? <Trans>Nothing for you</Trans> : <Trans>{money(step.cost)} for you</Trans>}
      </strong>
      {free && supports.length === 0 ? undefined : (
        <ul className="fb-sum-lines">
          {tuition === 0 ? undefined : <Item words={<Trans>Class</Trans>} amount={money(tuition)} />}
          {other === 0 ? undefined : (
            <Item words={<Trans>Books, fees and tools</Trans>} amount={money(other)} />
          )}
          {supports.map(({ need, amount, onSite }) => (
            <Item
              key={need}
              words={words.need(need)}
              amount={onSite ? <Trans>there, at no cost</Trans> : money(amount)}
            />
          ))}
          {paidBy.map(({ stream, name, amount }) => (
            <Item
              key={stream}
              words={
                <Trans>
                  <Say text={name} /> pays
                </Trans>
              }
              amount={`− ${money(amount)}`}
            />
          ))}
        </ul>
      )}
      <MayAlsoPay step={step} />
    </>
  );
}

const Item = ({ words, amount }: { readonly words: ReactNode; readonly amount: ReactNode }) => (
  <li>
    <span>{words}</span> <span>{amount}</span>
  </li>
);

function MayAlsoPay({ step }: { readonly step: StudyRouteStep }) {
  const say = useSay();
  const { list } = useFigures();
  if (step.mayAlsoPay.length === 0 || step.cost === 0) return undefined;
  const names = list(step.mayAlsoPay.map(({ name }) => say(name)));
  return (
    <p className="fb-quiet">
      <Trans>This might pay too, if it fits you: {names}. Ask the school.</Trans>
    </p>
  );
}
