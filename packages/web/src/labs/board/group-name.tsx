import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { longestName } from "./board.ts";
import { Of } from "./of.tsx";

interface GroupNameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** Gives a group another name. */
export function GroupName({ name, onName }: GroupNameProps) {
  const { t } = useLingui();
  const [text, setText] = useState<string>();
  const [named, setNamed] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const plain = text?.trim() ?? "";
    if (plain !== "" && plain !== name) onName(plain);
    setText(undefined);
    setNamed(true);
  };
  if (text === undefined)
    return (
      <button
        type="button"
        className="fb-text-button"
        // It takes the place of the field that was just left.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={named}
        onClick={() => setText(name)}
      >
        <Trans>Name this group</Trans>
        <Of text={name} />
      </button>
    );
  return (
    <form className="fbd-name" onSubmit={submit}>
      <input
        aria-label={t`Name of the group`}
        maxLength={longestName}
        value={text}
        // The field takes the place of the button that was just pressed.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setText(target.value)}
      />{" "}
      <button type="submit" className="usa-button usa-button--outline">
        <Trans>Save</Trans>
      </button>
    </form>
  );
}
