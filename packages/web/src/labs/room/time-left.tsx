import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";

interface TimeLeftProps {
  /** When the time is over, ISO 8601. */
  readonly ends: string;
  /** Milliseconds by which the server's clock is ahead of this one. */
  readonly ahead?: number;
  readonly className?: string;
}

/** A timer that counts down. It is told at its last minute and its end, not each second. */
export function TimeLeft({ ends, ahead = 0, className = "fbd-timer" }: TimeLeftProps) {
  const { t } = useLingui();
  const seconds = useSecondsTo(ends, ahead);
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <>
      <span
        className={className}
        role="timer"
        aria-label={t`Time left`}
        data-over={seconds === 0 ? "" : undefined}
      >
        {shown}
      </span>
      <output className="usa-sr-only">
        {seconds === 0 ? (
          <Trans>Time is over.</Trans>
        ) : seconds <= 60 ? (
          <Trans>One minute left.</Trans>
        ) : undefined}
      </output>
    </>
  );
}

/** Whole seconds until then, never below zero. */
export function useSecondsTo(ends: string, ahead: number): number {
  const left = (): number => Math.max(0, Math.ceil((Date.parse(ends) - Date.now() - ahead) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const tick = window.setInterval(() => setSeconds(left), 250);
    setSeconds(left);
    return () => window.clearInterval(tick);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ends, ahead]);
  return seconds;
}
