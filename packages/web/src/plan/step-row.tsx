import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { useFigures } from "../i18n/figures.ts";
import { useSay } from "../i18n/say.tsx";
import type { PlanChange, PlanStep } from "./ask.ts";
import { Field } from "./begin.tsx";
import { ChangeWords } from "./change-words.tsx";
import { DayIn } from "./day-in.tsx";
import type { PlanInHand } from "./use-plan.ts";

interface RowProps {
  readonly step: PlanStep;
  readonly changes: readonly PlanChange[];
  readonly hand: PlanInHand;
}

/** One step: what, when, where, how far, and what has changed around it. */
export function StepRow({ step, changes, hand }: RowProps) {
  const say = useSay();
  const { money } = useFigures();
  const { title, start, end, organization, site, cost, note } = step;
  return (
    <li className="fb-plan__step" data-state={step.state}>
      <h3>{say(title)}</h3>
      <p>
        <DayIn day={start} />
        {start === end ? undefined : (
          <>
            {" – "}
            <DayIn day={end} />
          </>
        )}
        {cost === undefined || cost === 0 ? undefined : (
          <>
            {" · "}
            <Trans>you pay {money(cost)}</Trans>
          </>
        )}
      </p>
      {organization === undefined ? undefined : (
        <p className="fb-plan__small">
          {organization.name}
          {organization.phone === undefined ? undefined : (
            <>
              {" · "}
              <a href={`tel:${organization.phone.replaceAll(/[^+\d]/g, "")}`}>{organization.phone}</a>
            </>
          )}
          {site === undefined ? undefined : ` · ${site}`}
        </p>
      )}
      {note === undefined ? undefined : <p className="fb-plan__note">{note}</p>}
      {changes.map((change) => (
        <p key={change.kind} className={change.kind === "starts-soon" ? "fb-plan__soon" : "fb-plan__changed"}>
          <ChangeWords change={change} />
        </p>
      ))}
      <StateOf step={step} hand={hand} />
      <NoteOf step={step} hand={hand} />
    </li>
  );
}

type OfStep = Pick<RowProps, "step" | "hand">;

function StateOf({ step: { id: step, state }, hand }: OfStep) {
  const { t } = useLingui();
  const id = useId();
  const words = {
    planned: t`Planned`,
    enrolled: t`Signed up or in it`,
    done: t`Done`,
    failed: t`Not completed`,
    moved: t`Put off`,
  };
  const states = ["planned", "enrolled", "done", "failed", "moved"] as const;
  return (
    <p className="fb-plan__state">
      <label htmlFor={id}>
        <Trans>How far</Trans>
      </label>{" "}
      <select
        id={id}
        className="usa-select"
        value={state}
        disabled={hand.busy}
        onChange={({ target }) => {
          const next = states.find((each) => each === target.value);
          if (next !== undefined) void hand.change({ kind: "state", step, state: next });
        }}
      >
        {states.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
      <span className="fb-plan__printed">{words[state]}</span>
    </p>
  );
}

function NoteOf({ step, hand }: OfStep) {
  const [text, setText] = useState(step.note ?? "");
  return (
    <details className="fb-more fb-no-print">
      <summary>
        <Trans>Note, or take it out</Trans>
      </summary>
      <Field label={<Trans>Note</Trans>} value={text} onValue={setText} />
      <p className="fb-row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={hand.busy}
          onClick={() => void hand.change({ kind: "note", step: step.id, note: text })}
        >
          <Trans>Keep the note</Trans>
        </button>
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          disabled={hand.busy}
          onClick={() => void hand.change({ kind: "remove", step: step.id })}
        >
          <Trans>Take this step out</Trans>
        </button>
      </p>
    </details>
  );
}
