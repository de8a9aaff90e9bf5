import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { DoorText } from "./door-fields.tsx";
import { TimeLeft } from "./time-left.tsx";

interface TimerProps {
  readonly ends: string | undefined;
  readonly ahead: number;
  readonly busy: boolean;
  /** Minutes from now; 0 takes the timer away. */
  readonly onSet: (minutes: number) => void;
}

/** Longest timer, in minutes. */
const longest = 240;

/** The room's clock. */
export function TimerDesk({ ends, ahead, busy, onSet }: TimerProps) {
  const [minutes, setMinutes] = useState("10");
  const count = /^\d{1,3}$/.test(minutes) ? Number(minutes) : 0;
  const wrong = count < 1 || count > longest;
  return (
    <div className="fbd-row">
      <span className="fbd-door fbd-short">
        <DoorText label={<Trans>Timer, minutes</Trans>} value={minutes} wrong={wrong} onValue={setMinutes} />
      </span>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={busy || wrong}
        onClick={() => onSet(count)}
      >
        <Trans>Start the timer</Trans>
      </button>
      {wrong ? (
        <span className="fbd-problem">
          <Trans>From 1 to {longest}.</Trans>
        </span>
      ) : undefined}
      {ends === undefined ? undefined : (
        <>
          <TimeLeft ends={ends} ahead={ahead} />
          <button type="button" className="fb-text-button" disabled={busy} onClick={() => onSet(0)}>
            <Trans>Take the timer away</Trans>
          </button>
        </>
      )}
    </div>
  );
}
