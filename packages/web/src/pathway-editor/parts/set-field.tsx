import type { Finding } from "@footbridge/core/finding.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import { useDrawn } from "../drawing.ts";
import { FoundHere } from "./fields.tsx";

interface SetProps {
  readonly label: string;
  readonly members: readonly string[];
  readonly nameOf?: (member: string) => string;
  readonly onAdd: (member: string) => void;
  readonly onDrop: (member: string) => void;
  /** Members to choose from; others may be written. */
  readonly offered?: readonly string[];
  readonly hint?: ReactNode;
  readonly findings?: readonly Finding[];
}

/** Some of many: each with a button that takes it away, and a field for one more. */
export function SetField({
  label,
  members,
  nameOf = (it) => it,
  onAdd,
  onDrop,
  offered,
  hint,
  findings,
}: SetProps) {
  const { t } = useLingui();
  const id = useId();
  const { readOnly } = useDrawn();
  return (
    <fieldset className="fbe-cluster fbw-field fbe-set" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="fbe-label">
        {label}
      </span>
      <ul className="fbe-chips">
        {members.map((member) => {
          const name = nameOf(member);
          return (
            <li key={member} className="fbe-chip">
              {name}
              {readOnly ? undefined : (
                <button type="button" aria-label={t`Take ${name} away`} onClick={() => onDrop(member)}>
                  <span aria-hidden="true">×</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {readOnly ? undefined : (
        <OneMore label={label} members={members} nameOf={nameOf} onAdd={onAdd} offered={offered} />
      )}
      {hint === undefined ? undefined : <span className="fbw-quiet">{hint}</span>}
      <FoundHere id={`${id}-found`} findings={findings ?? []} />
    </fieldset>
  );
}

type MoreProps = Pick<SetProps, "label" | "members" | "onAdd" | "offered"> & {
  readonly nameOf: (member: string) => string;
};

function OneMore({ label, members, nameOf, onAdd, offered }: MoreProps) {
  const { t } = useLingui();
  const id = useId();
  const [next, setNext] = useState("");
  const add = (): void => {
    const known = offered?.find((one) => nameOf(one).toLowerCase() === next.trim().toLowerCase());
    if (next.trim() !== "") onAdd(known ?? next.trim().slice(0, 200));
    setNext("");
  };
  return (
    <span className="fbe-add">
      <input
        className="fbw-input"
        aria-label={t`Add to “${label}”`}
        list={`${id}-offered`}
        value={next}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setNext(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id={`${id}-offered`}>
        {offered
          ?.filter((one) => !members.includes(one))
          .map((one) => (
            <option key={one} value={nameOf(one)}>
              {nameOf(one)}
            </option>
          ))}
      </datalist>
      <button type="button" className="fbw-text-button" onClick={add}>
        <Trans>Add</Trans>
      </button>
    </span>
  );
}
