import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { Say } from "../i18n/say.tsx";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField } from "../measure/fields.tsx";
import { DayOf } from "../person/day-of.tsx";
import { askWork } from "../work/ask.ts";
import { useStateWords } from "./barrier-words.ts";

type Line = Told<"getBarriers">["register"][number];

interface LineProps {
  readonly line: Line;
  readonly writes: boolean;
  readonly onChanged: () => void;
}

/** One policy of the register: what it does, where it comes from, who can change it, and how far that has come. */
export function BarrierLine({ line, writes, onChanged }: LineProps) {
  const { t } = useLingui();
  const states = useStateWords();
  const [open, setOpen] = useState(false);
  const { id, effect, what, policy, owner, need, state, steps } = line;
  const wordOf = (one: Line["state"]): string => states.find(([each]) => each === one)?.[1] ?? one;
  return (
    <article className="fb-stack" aria-labelledby={`of-${id}`}>
      <h3 id={`of-${id}`}>
        {effect === "helps" ? <Trans>Helps:</Trans> : <Trans>Hinders:</Trans>} {what}
      </h3>
      <p>
        {policy}
        <span className="fbw-under">
          <Trans>Who can change it: {owner}</Trans>
          {need === undefined ? undefined : (
            <>
              {" · "}
              <Say text={need.label} />
            </>
          )}
        </span>
      </p>
      <p>
        <strong>{wordOf(state)}</strong>
      </p>
      {steps.length === 0 ? undefined : (
        <ul className="fbw-lines">
          {steps.map((step) => (
            <li key={`${step.at} ${step.state}`}>
              <DayOf day={step.at} />: {wordOf(step.state)}. {step.words}
            </li>
          ))}
        </ul>
      )}
      {!writes ? undefined : open ? (
        <StepForm
          id={id}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      ) : (
        <p>
          <button
            type="button"
            className="fbw-text-button"
            aria-label={t`Say what became of it: ${what}`}
            onClick={() => setOpen(true)}
          >
            <Trans>Say what became of it</Trans>
          </button>
        </p>
      )}
    </article>
  );
}

function StepForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const states = useStateWords();
  const [state, setState] = useState<Line["state"]>("raised");
  const [words, setWords] = useState("");
  const send = useDeed(() => askWork("stepBarrier", { params: { id }, body: { state, words } }), onDone);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!send.busy) send.run();
  };
  return (
    <form className="fbp-form fb-stack fbk-form" onSubmit={submit}>
      <SelectField
        label={<Trans>How far it has come</Trans>}
        value={state}
        onValue={(value) => setState(states.find(([each]) => each === value)?.[0] ?? state)}
      >
        {states.map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </SelectField>
      <TextField label={<Trans>In words</Trans>} value={words} onValue={setWords} />
      <DeedTrouble trouble={send.trouble} />
      <p>
        <button type="submit" className="usa-button" aria-disabled={send.busy}>
          <Trans>Write it down</Trans>
        </button>
      </p>
    </form>
  );
}
