import { Trans } from "@lingui/react/macro";
import { useEffect, useReducer } from "react";
import type { LiveState } from "../../live/connect.ts";
import { lineAfter, noLineYet } from "./line.ts";
import { useOnline } from "./use-online.ts";

interface LineProps {
  readonly status: LiveState["status"];
  /** All that was written here has reached the room. */
  readonly sent: boolean;
  /** Some of it the room did not take, which is said below. */
  readonly left?: boolean;
}

/** A line that is gone for less than this many milliseconds is nobody's business. */
const noticedMs = 1000;

/** So many milliseconds “You are back” stands once all has arrived; then it is old. */
const readMs = 10_000;

/** Whether what is written reaches the others; said when the line goes, and for a while when it is there again. */
export function LineNote({ status, sent, left = false }: LineProps) {
  const online = useOnline();
  const away = !online || status === "away";
  const here = !away && status === "live";
  const [{ told }, tell] = useReducer(lineAfter, noLineYet);
  useEffect(() => {
    if (!away) return undefined;
    const noticed = window.setTimeout(() => tell({ kind: "gone" }), noticedMs);
    return () => window.clearTimeout(noticed);
  }, [away]);
  useEffect(() => {
    if (here) tell({ kind: "here", waiting: !sent });
  }, [here, sent]);
  const old = here && sent && told === "back";
  useEffect(() => {
    if (!old) return undefined;
    const read = window.setTimeout(() => tell({ kind: "read" }), readMs);
    return () => window.clearTimeout(read);
  }, [old]);
  return (
    <output className="fb-block">
      {told === "gone" && away ? (
        <span className="fbd-line">
          <Trans>
            No connection. You can go on. What you write stays on this phone and joins the board when you are
            back.
          </Trans>
        </span>
      ) : told === "back" && here && !left ? (
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
