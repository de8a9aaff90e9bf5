import { Plural, Trans } from "@lingui/react/macro";
import { Needs } from "../catalog/needs.tsx";
import { useFigures } from "../i18n/figures.ts";
import { useAfterWords } from "./after-words.ts";
import type { Published, Step } from "./ask.ts";
import { PlainKind } from "./kind-name.tsx";

/** The steps as an ordered list: what the drawing shows, and what each asks, costs and pays. */
export function StepList({ told }: { readonly told: Published }) {
  const steps = new Map(told.pathway.steps.map((step) => [step.id, step]));
  const afterOf = useAfterWords(new Map(told.pathway.steps.map(({ id, title }) => [id, title])));
  return (
    <ol className="fbq-steps">
      {told.timeline.map(({ step: id, weeks }) => {
        const step = steps.get(id);
        return step === undefined ? undefined : (
          <OneStep key={id} step={step} from={weeks?.from} after={afterOf(step.after)} told={told} />
        );
      })}
    </ol>
  );
}

interface OneProps {
  readonly step: Step;
  readonly from: number | undefined;
  /** The steps before it, in words; empty where there are none. */
  readonly after: string;
  readonly told: Published;
}

function OneStep({ step, from, after, told }: OneProps) {
  const { money, rate, list } = useFigures();
  const { id, kind, title, weeks, price, wage, keeps, partners } = step;
  const needs = told.asks.find((asked) => asked.step === id)?.needs;
  const names = partners.map(
    ({ organization }) => told.partners.find((partner) => partner.id === organization)?.name ?? organization,
  );
  return (
    <li className={`fbq-step fbq-step--${kind}`}>
      <h3>{title}</h3>
      <p className="fbq-step__line">
        <PlainKind kind={kind} />
        {kind === "support" || from === undefined ? undefined : (
          <>
            {" · "}
            {from === 0 ? <Trans>you can start here</Trans> : <Trans>from week {from}</Trans>}
          </>
        )}
        {weeks === 0 || kind === "job" ? undefined : (
          <>
            {" · "}
            <Plural value={weeks} one="# week" other="# weeks" />
          </>
        )}
        {price === 0 ? undefined : (
          <>
            {" · "}
            <Trans>you pay {money(price)}</Trans>
          </>
        )}
        {wage === undefined ? undefined : (
          <>
            {" · "}
            <Trans>pays {rate(wage.hourly)} an hour</Trans>
          </>
        )}
      </p>
      {after === "" ? undefined : (
        <p>{from === 0 ? <Trans>Or after: {after}</Trans> : <Trans>After: {after}</Trans>}</p>
      )}
      {names.length === 0 ? undefined : (
        <p>
          <Trans>With: {list([...new Set(names)])}</Trans>
        </p>
      )}
      {keeps === undefined ? undefined : (
        <p>
          <Trans>If you stop here, you keep: {keeps}</Trans>
        </p>
      )}
      {wage?.source === undefined ? undefined : <p className="fb-quiet">{wage.source}</p>}
      {needs === undefined ? undefined : (
        <details className="fbq-asks">
          <summary>
            <Trans>What you need to start</Trans>
          </summary>
          <Needs needs={needs} />
        </details>
      )}
    </li>
  );
}
