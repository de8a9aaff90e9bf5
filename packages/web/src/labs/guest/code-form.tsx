import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { DoorText } from "../room/door-fields.tsx";

/** As people type it: small letters, spaces and hyphens do not matter. */
export const plainCode = (typed: string): string => typed.replaceAll(/[\s-]+/g, "").toUpperCase();

interface CodeFormProps {
  readonly label: ReactNode;
  readonly code?: string;
  readonly trouble: ReactNode;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
}

/** A code, typed: of a seat on another phone, or of the wall. */
export function CodeForm({ label, code = "", trouble, busy, onCode }: CodeFormProps) {
  const [typed, setTyped] = useState(code);
  const [empty, setEmpty] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const plain = plainCode(typed);
    setEmpty(plain === "");
    if (plain !== "") onCode(plain);
  };
  return (
    <form className="fbd-door" onSubmit={submit} noValidate>
      <DoorText label={label} value={typed} wrong={empty} onValue={setTyped} code />
      <p className="fbd-problem" role="alert">
        {empty ? <Trans>Type the code first.</Trans> : trouble}
      </p>
      <button type="submit" className="usa-button fb-big-button" disabled={busy}>
        <Trans>Go in</Trans>
      </button>
    </form>
  );
}
