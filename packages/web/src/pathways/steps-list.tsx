import type { Pathway, PathwayStep } from "@footbridge/core/model/pathway.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { useSayCondition } from "../pathway-editor/parts/condition-words.ts";
import { KindName } from "./words.tsx";

/** The steps of a draft as they are stored, to be read. */
export function StepsList({ pathway }: { readonly pathway: Pathway }) {
  if (pathway.steps.length === 0)
    return (
      <p className="fbw-empty">
        <Trans>No step yet.</Trans>
      </p>
    );
  const titles = new Map(pathway.steps.map(({ id, title }) => [id, title]));
  return (
    <ol className="fbx-steps">
      {pathway.steps.map((step) => (
        <Step key={step.id} step={step} titles={titles} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: PathwayStep;
  readonly titles: ReadonlyMap<string, string>;
}

function Step({ step, titles }: StepProps) {
  const { money, rate } = useFigures();
  const { id, kind, title, weeks, price, wage, after } = step;
  const before = useSayCondition(titles)(after);
  return (
    <li key={id} className={`fbx-step fbx-step--${kind}`}>
      <strong>{title}</strong>{" "}
      <span className="fbw-quiet">
        <KindName kind={kind} />
        {weeks === 0 ? undefined : (
          <>
            {" · "}
            <Plural value={weeks} one="# week" other="# weeks" />
          </>
        )}
        {price === 0 ? undefined : ` · ${money(price)}`}
        {wage === undefined ? undefined : (
          <>
            {" · "}
            <Trans>{rate(wage.hourly)} an hour</Trans>
          </>
        )}
      </span>
      {before === "" ? undefined : (
        <span className="fb-block">
          <Trans>After: {before}</Trans>
        </span>
      )}
    </li>
  );
}
