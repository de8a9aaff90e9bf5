import type { ToRun } from "@footbridge/core/plan/cohort-file.ts";
import { limits } from "@footbridge/core/simulate/scenario.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Stated, useStated } from "../../found/stated-words.tsx";
import { useFigures } from "../../i18n/figures.ts";
import { SelectField, TextField } from "../../measure/fields.tsx";
import { useFresh } from "../../mine/ask.ts";
import { useDrawn } from "../drawing.ts";
import { AssumptionsForm } from "./assumptions-form.tsx";
import { ChangeForm } from "./change-form.tsx";
import { type Change, changed, type OtherDesign, type Others } from "./changes.ts";
import { OpenResult } from "./open-result.tsx";
import { Ran } from "./ran.tsx";
import { RunWords } from "./run-words.tsx";
import { type Counts, counts, useAsked } from "./use-asked.ts";
import { useChangeTitle } from "./use-change-title.ts";
import { type Ran as WhatRan, useRun } from "./use-run.ts";

/** Opens what the field is folded into, so that it can be seen. */
function showing(field: HTMLElement): HTMLElement {
  const folded = field.closest("details");
  if (folded !== null) folded.open = true;
  return field;
}

/** Made-up people walk the drawing: how many, for how long, against what, on which assumptions; and what came of it. */
export function CohortPanel({ others }: { readonly others: Others }) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  const say = useStated();
  const asked = useAsked();
  const { state, ran, run, stop } = useRun();
  const deed = useKeptFocus<HTMLParagraphElement>(state.kind === "running");
  const { against, setAgainst, change, setChange, listed, lost, fetched } = useOther(others);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // A number that cannot be used is mended first: else the one before it would be run in silence.
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong === null) void fetched(walk);
    else showing(wrong).focus();
  };
  const again = ({ scenario, other, told }: ToRun): void => {
    asked.take(scenario);
    run(scenario, other, told);
  };
  const walk = (other: WhatRan["other"]): void => {
    const scenario = asked.scenarioOf(pathway);
    if (scenario !== undefined) run(scenario, other);
  };
  const profile = asked.people?.id ?? "";
  return (
    <section aria-label={t`A cohort walks it`} className="fbe-form">
      <form onSubmit={submit}>
        <SelectField label={t`Whose people`} value={profile} onValue={asked.setProfile}>
          {asked.profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(`profile.${id}.title`, title)}
            </option>
          ))}
        </SelectField>
        <p className="fbw-quiet">
          <Stated name={`profile.${profile}.source`} text={asked.people?.source ?? ""} />
        </p>
        <CountFields typed={asked.typed} onTyped={asked.setTyped} />
        <AgainstField value={against} onValue={setAgainst} listed={listed} lost={lost} />
        {against === "change" ? <ChangeForm change={change} onChange={setChange} /> : undefined}
        <AssumptionsForm
          key={ran?.told === undefined ? "" : ran.count}
          assumptions={asked.assumptions}
          onChange={asked.setAssumptions}
        />
        <p className="fbe-form__end" ref={deed} tabIndex={-1}>
          {state.kind === "running" ? (
            // A button of its own: one that became the other while it was pressed would begin the run again.
            <button key="stop" type="button" className="usa-button usa-button--outline" onClick={stop}>
              <Trans>Stop</Trans>
            </button>
          ) : (
            <button key="walk" type="submit" className="usa-button">
              <Trans>Let them walk</Trans>
            </button>
          )}
        </p>
      </form>
      <OpenResult onFile={again} />
      <RunWords state={state} />
      {ran === undefined ? undefined : <Ran key={ran.count} ran={ran} />}
    </section>
  );
}

/** The button that was pressed goes as a run begins or is stopped: what is around it takes the focus. */
function useKeptFocus<E extends HTMLElement>(running: boolean) {
  const around = useRef<E>(null);
  const was = useRef(running);
  useEffect(() => {
    if (was.current !== running && document.activeElement === document.body) around.current?.focus();
    was.current = running;
  }, [running]);
  return around;
}

/** What the drawing is raced against: nothing, itself with a change, or a design that is fetched when the race begins. */
function useOther(others: Others) {
  const titleOf = useChangeTitle();
  const { pathway } = useDrawn();
  const [against, setAgainst] = useState("");
  const [change, setChange] = useState<Change>({ kind: "none" });
  const { data: listed = [], trouble } = useFresh(others.list);
  const [lost, setLost] = useState(false);
  const otherOf = async (): Promise<WhatRan["other"]> => {
    if (against === "") return undefined;
    if (against === "change") return { title: titleOf(change), pathway: changed(pathway, change) };
    const title = listed.find(({ id }) => id === against)?.title ?? against;
    return { title, pathway: await others.take(against) };
  };
  const fetched = (then: (other: WhatRan["other"]) => void): Promise<void> => {
    setLost(false);
    return otherOf().then(then, () => setLost(true));
  };
  return { against, setAgainst, change, setChange, listed, lost: lost || trouble !== undefined, fetched };
}

interface AgainstProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly listed: readonly OtherDesign[];
  /** The other designs, or the one that was chosen, did not come. */
  readonly lost: boolean;
}

function AgainstField({ value, onValue, listed, lost }: AgainstProps) {
  const { t } = useLingui();
  return (
    <>
      <SelectField label={t`Race it against`} value={value} onValue={onValue}>
        <option value="">{t`Nothing: this design alone`}</option>
        <option value="change">{t`The same with one change`}</option>
        {listed.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      {lost ? (
        <p role="alert" className="fbw-problem">
          <Trans>The other designs could not be fetched. Try again in a moment.</Trans>
        </p>
      ) : undefined}
    </>
  );
}

interface CountProps {
  readonly typed: Counts;
  readonly onTyped: (typed: Counts) => void;
}

function CountFields({ typed, onTyped }: CountProps) {
  const { t } = useLingui();
  const { number } = useFigures();
  const [people, weeks, replications, walks] = [
    limits.people,
    limits.weeks,
    limits.replications,
    limits.walks,
  ].map(number);
  const names: Readonly<Record<keyof Counts, string>> = {
    people: t`People`,
    weeks: t`Weeks to watch`,
    arriveWeeks: t`They come over so many weeks`,
    replications: t`Replications`,
    seed: t`Seed`,
  };
  return (
    <>
      <div className="fbe-rows">
        {counts.map((count) => (
          <TextField
            key={count}
            label={names[count]}
            value={typed[count]}
            onValue={(value) => onTyped({ ...typed, [count]: value })}
          />
        ))}
      </div>
      <p className="fbw-quiet">
        <Trans>
          At most {people} people, {weeks} weeks, {replications} replications, and {walks} walks in all. The
          same seed gives the same people and the same luck.
        </Trans>
      </p>
    </>
  );
}
