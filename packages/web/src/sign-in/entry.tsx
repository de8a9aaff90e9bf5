import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId } from "react";
import type { Signed } from "./ask.ts";

interface EntryProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly type?: "text" | "email" | "password";
  readonly fill: "email" | "name" | "current-password" | "new-password" | "one-time-code" | "off";
  readonly numbers?: boolean;
  readonly least?: number;
  readonly hint?: ReactNode;
}

/** One field of signing in. */
export function Entry({ label, value, onValue, type = "text", fill, numbers, least, hint }: EntryProps) {
  const id = useId();
  return (
    <div>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? undefined : (
        <span className="usa-hint fb-block" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        className="usa-input"
        id={id}
        required
        type={type}
        autoComplete={fill}
        inputMode={numbers === true ? "numeric" : undefined}
        minLength={least}
        maxLength={200}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </div>
  );
}

interface EntryFormProps {
  readonly failed: Signed | undefined;
  readonly wrong: ReactNode;
  readonly go: ReactNode;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** Fields with one button, and what went wrong above it. */
export function EntryForm({ failed, wrong, go, busy, onSend, children }: EntryFormProps) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) onSend();
  };
  return (
    <form className="fb-stack fbk-form" onSubmit={submit}>
      {children}
      {failed === undefined || failed.ok ? undefined : (
        <p className="fbw-problem" role="alert">
          <Why failed={failed} wrong={wrong} />
        </p>
      )}
      <p>
        <button type="submit" className="usa-button" aria-disabled={busy}>
          {go}
        </button>
      </p>
    </form>
  );
}

function Why({ failed, wrong }: { readonly failed: Signed; readonly wrong: ReactNode }) {
  if (failed.ok || failed.why === "wrong") return <>{wrong}</>;
  if (failed.why === "guessed")
    return (
      <Trans>
        That password is easy to guess, or on the lists that thieves try first. Choose another: four words
        that do not belong together are easy to keep.
      </Trans>
    );
  if (failed.why === "over")
    return <Trans>That took too long, or was wrong too often. Type your password once more.</Trans>;
  if (failed.why === "said") return <span lang="en">{failed.words}</span>;
  if (failed.why === "gone") return <Trans>Footbridge cannot be reached. Try again in a moment.</Trans>;
  const minutes = Math.max(1, Math.ceil(failed.seconds / 60));
  return <Trans>Too many tries from here. Try again in {minutes} min.</Trans>;
}
