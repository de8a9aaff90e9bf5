import type { StepKind } from "@footbridge/core/model/pathway.ts";
import { stepKinds } from "@footbridge/core/model/pathway.ts";
import { blockNames } from "@footbridge/core/model/week.ts";
import { addToSet, removeStep, setField, takeFromSet } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useWords } from "../../parts/words.ts";
import { useDrawn, useSayAloud } from "../drawing.ts";
import { ChoiceField, WordsField } from "../parts/fields.tsx";
import { blockWords, kindNames } from "../parts/kinds.tsx";
import { SetField } from "../parts/set-field.tsx";
import { useOffered } from "../parts/offered.ts";
import { ConditionBuilder } from "./condition-builder.tsx";
import { ChooseCard, type Catalog } from "./choose-card.tsx";
import { MoneyFields } from "./money-fields.tsx";
import { type PartProps, useStepText } from "./part.ts";
import { StepPartners } from "./step-partners.tsx";
import { TimeFields } from "./time-fields.tsx";

interface FormProps extends PartProps {
  readonly catalog: Catalog | undefined;
  /** Whether the form was asked for just now and takes the focus. */
  readonly asked: boolean;
  readonly onClose: () => void;
}

/** All that a card says, to be changed by anyone at the table. */
export function CardForm({ step, found, catalog, asked, onClose }: FormProps) {
  const { t } = useLingui();
  const sayAloud = useSayAloud();
  const { deed, readOnly } = useDrawn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  const { title } = step;
  return (
    <section className="fbe-form" aria-label={t`Card`}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <What step={step} found={found} />
      {readOnly ? undefined : <ChooseCard step={step} catalog={catalog} />}
      <ConditionBuilder step={step} field="after" found={found} />
      <ConditionBuilder step={step} field="requires" found={found} />
      <TimeFields step={step} found={found} />
      <MoneyFields step={step} found={found} />
      <Gives step={step} found={found} />
      <StepPartners step={step} found={found} />
      <p className="fbe-form__end">
        <button type="button" className="usa-button usa-button--outline" onClick={onClose}>
          <Trans>Back to the pathway</Trans>
        </button>
        {readOnly ? undefined : (
          <button
            type="button"
            className="fbw-text-button"
            onClick={() => {
              deed(removeStep(step.id));
              onClose();
              sayAloud(t`“${title}” was taken away. It can be brought back.`);
              // Its place in the drawing goes: the next card is begun at the top.
              document.querySelector<HTMLElement>(".fbe-add__title")?.focus();
            }}
          >
            <Trans>Remove this card</Trans>
          </button>
        )}
      </p>
    </section>
  );
}

const isKind = (value: string): value is StepKind => stepKinds.some((kind) => kind === value);

function What({ step, found }: PartProps) {
  const { t, i18n } = useLingui();
  const { pathway, deed, edit } = useDrawn();
  const title = useStepText(step, "title");
  const groups = [...new Set(pathway.steps.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return (
    <>
      <WordsField label={t`Title`} most={200} findings={found("title")} {...title} />
      <div className="fbe-rows">
        <ChoiceField
          label={t`Kind`}
          value={step.kind}
          onValue={(kind) => {
            if (isKind(kind)) deed(setField(step.id, "kind", kind));
          }}
        >
          {stepKinds.map((kind) => (
            <option key={kind} value={kind}>
              {i18n._(kindNames[kind])}
            </option>
          ))}
        </ChoiceField>
        <WordsField
          label={t`Group`}
          most={200}
          offered={groups}
          value={step.group ?? ""}
          onType={(next) => edit(setField(step.id, "group", next === "" ? undefined : next))}
        />
      </div>
    </>
  );
}

function Gives({ step, found }: PartProps) {
  const { t, i18n } = useLingui();
  const { edit, deed, readOnly } = useDrawn();
  const words = useWords();
  const offered = useOffered();
  const keeps = useStepText(step, "keeps");
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        <Trans>What it gives</Trans>
      </legend>
      <SetField
        label={t`Held at the end`}
        hint={t`For example a level reached (reading:4) or a certificate.`}
        members={step.gives}
        nameOf={words.fact}
        offered={offered.facts}
        findings={found("gives")}
        onAdd={(member) => deed(addToSet(step.id, "gives", member))}
        onDrop={(member) => deed(takeFromSet(step.id, "gives", member))}
      />
      <SetField
        label={step.kind === "support" ? t`Needs it meets` : t`Needs met during the step`}
        members={step.supports}
        nameOf={words.need}
        offered={offered.needs}
        findings={found("supports")}
        onAdd={(member) => deed(addToSet(step.id, "supports", member.slice(0, 60)))}
        onDrop={(member) => deed(takeFromSet(step.id, "supports", member))}
      />
      <WordsField
        long
        label={t`What is kept by who stops here`}
        most={500}
        findings={found("keeps")}
        {...keeps}
      />
      <fieldset className="fbe-cluster fbe-set" aria-label={t`Hours of the week`}>
        <span className="fbe-label">
          <Trans>Hours of the week</Trans>
        </span>
        <span className="fbe-checks">
          {blockNames.map((block) => (
            <label key={block}>
              <input
                type="checkbox"
                disabled={readOnly}
                checked={step.blocks.includes(block)}
                onChange={({ target }) =>
                  edit(
                    target.checked
                      ? addToSet(step.id, "blocks", block)
                      : takeFromSet(step.id, "blocks", block),
                  )
                }
              />
              {i18n._(blockWords[block])}
            </label>
          ))}
        </span>
      </fieldset>
    </fieldset>
  );
}
