import { Trans } from "@lingui/react/macro";
import { useId, useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { dayIn } from "../../published/day-in.ts";
import { useToday } from "../fields.tsx";
import { isDay, type Search } from "./asked.ts";

interface KnownOnProps {
  readonly on: string | undefined;
  readonly go: (change: Partial<Search>) => void;
}

/** The day whose knowledge is asked for. A day half typed changes nothing yet. */
export function KnownOnField({ on, go }: KnownOnProps) {
  const id = useId();
  const today = useToday();
  const [typed, setTyped] = useState(on ?? "");
  const [shown, setShown] = useState(on);
  if (shown !== on) {
    setShown(on);
    setTyped(on ?? "");
  }
  const change = (text: string): void => {
    setTyped(text);
    if (text === "") go({ on: undefined });
    else if (isDay(text) && text <= today) go({ on: text });
  };
  return (
    <span className="fbw-field">
      <label htmlFor={id}>
        <Trans>As known on</Trans>
      </label>
      <input
        id={id}
        type="date"
        className="fbw-input"
        max={today}
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => change(target.value)}
      />
      <span className="fbw-under" id={`${id}-hint`}>
        {on === undefined ? <Trans>now</Trans> : <Trans>at the end of that day</Trans>}
      </span>
    </span>
  );
}

/** Says, over the number, that it is not today's. */
export function KnownThen({ on, go }: KnownOnProps) {
  const { shortDay } = useFigures();
  if (on === undefined) return undefined;
  return (
    <p className="fbw-then">
      <Trans>
        As known on {shortDay(dayIn(on))}: from the files that were certified then and not yet superseded.
      </Trans>{" "}
      <button type="button" className="fbw-text-button fb-no-print" onClick={() => go({ on: undefined })}>
        <Trans>As known now</Trans>
      </button>
    </p>
  );
}

/** A day on which the quarter had no number. */
export function NothingThen({ on }: { readonly on: string }) {
  const { shortDay } = useFigures();
  return (
    <p className="fbw-empty">
      <Trans>On {shortDay(dayIn(on))} this quarter had no numbers: no file for it was certified yet.</Trans>
    </p>
  );
}
