import { type StepKind, stepKinds } from "@footbridge/core/model/pathway.ts";
import { newKey } from "@footbridge/live/pathway/edit.ts";
import { addStep } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useDrawn } from "../drawing.ts";
import { kindNames } from "../parts/kinds.tsx";

interface AddProps {
  /** Where a new card is put on the canvas. */
  readonly placeOf?: (() => { readonly x: number; readonly y: number }) | undefined;
  readonly onAdded: (step: string) => void;
}

const most = 300;

/** Begins a card: its kind and its title; the rest is in its form. */
export function AddCard({ placeOf, onAdded }: AddProps) {
  const { t, i18n } = useLingui();
  const { pathway, deed, selected } = useDrawn();
  const [kind, setKind] = useState<StepKind>("training");
  const [title, setTitle] = useState("");
  const full = pathway.steps.length >= most;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (full) return;
    const id = newKey(kind);
    const at = placeOf?.();
    deed(addStep({ id, kind, title: title.trim(), ...(at === undefined ? {} : { at }) }, selected));
    setTitle("");
    onAdded(id);
  };
  return (
    <form className="fbe-add" onSubmit={add}>
      <select
        className="fbw-input"
        aria-label={t`Kind of the new card`}
        value={kind}
        onChange={({ target: { value } }) => setKind(stepKinds.find((one) => one === value) ?? kind)}
      >
        {stepKinds.map((one) => (
          <option key={one} value={one}>
            {i18n._(kindNames[one])}
          </option>
        ))}
      </select>
      <input
        className="fbw-input fbe-add__title"
        aria-label={t`Title of the new card`}
        placeholder={t`Title`}
        value={title}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setTitle(target.value)}
      />
      <button type="submit" className="usa-button fbw-small" aria-disabled={full}>
        <Trans>Add a card</Trans>
      </button>
      {full ? (
        <span className="fbw-quiet">
          <Trans>A pathway has at most {most} cards.</Trans>
        </span>
      ) : undefined}
    </form>
  );
}
