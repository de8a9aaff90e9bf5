import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import type { LiveState } from "../../live/connect.ts";
import { useOnline } from "./use-online.ts";

interface LineProps {
  readonly status: LiveState["status"];
  /** All that was written here has reached the room. */
  readonly sent: boolean;
}

/** A line that is gone for less than this many milliseconds is nobody's business. */
const noticedMs = 1000;

/** Whether what is written reaches the others; said when the line goes, and when all has arrived again. */
export function LineNote({ status, sent }: LineProps) {
  const online = useOnline();
  const away = !online || status === "away";
  const [wasGone, setWasGone] = useState(false);
  useEffect(() => {
    if (!away) return undefined;
    const noticed = window.setTimeout(() => setWasGone(true), noticedMs);
    return () => window.clearTimeout(noticed);
  }, [away]);
  return (
    <output className="fb-block">
      {!wasGone ? undefined : away ? (
        <span className="fbd-line">
          <Trans>
            No connection. You can go on. What you write stays on this phone and joins the board when you are
            back.
          </Trans>
        </span>
      ) : status === "live" ? (
        <span className="fbd-line" data-good="">
          {sent ? (
            <Trans>You are back. All you wrote is on the board.</Trans>
          ) : (
            <Trans>You are back. We are sending what you wrote.</Trans>
          )}
        </span>
      ) : undefined}
    </output>
  );
}
