import { together } from "@footbridge/live/pathway/edit.ts";
import { groupSteps, removeStep } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useDrawn, useSayAloud } from "../drawing.ts";

interface GroupProps {
  readonly marked: readonly string[];
  readonly onDone?: () => void;
}

/** Puts marked cards into a group by its name, or out of theirs; or takes them away, all at once. */
export function GroupMarked({ marked, onDone }: GroupProps) {
  const { t } = useLingui();
  const { pathway, deed, readOnly } = useDrawn();
  const sayAloud = useSayAloud();
  const [name, setName] = useState("");
  const there = pathway.steps.filter(({ id }) => marked.includes(id));
  if (there.length === 0 || readOnly) return undefined;
  const count = there.length;
  const group = (event: FormEvent): void => {
    event.preventDefault();
    deed(
      groupSteps(
        there.map(({ id }) => id),
        name.trim() === "" ? undefined : name.trim(),
      ),
    );
    sayAloud(name.trim() === "" ? t`Out of their group: ${count}` : t`Grouped: ${count}`);
    setName("");
    onDone?.();
  };
  const remove = (): void => {
    deed(together(...there.map(({ id }) => removeStep(id))));
    sayAloud(t`Taken away: ${count}`);
    onDone?.();
  };
  return (
    <form className="fbe-add" onSubmit={group}>
      <Trans>Marked: {count}</Trans>
      <input
        className="fbw-input"
        aria-label={t`Name of the group`}
        placeholder={t`Name of the group`}
        value={name}
        maxLength={200}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="usa-button usa-button--outline fbw-small">
        {name.trim() === "" ? <Trans>Take out of their group</Trans> : <Trans>Group them</Trans>}
      </button>
      <button type="button" className="fbw-text-button" onClick={remove}>
        <Trans>Remove them</Trans>
      </button>
    </form>
  );
}
