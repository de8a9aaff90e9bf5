import { Trans } from "@lingui/react/macro";
import { useState } from "react";

interface LineProps {
  /** The line to the room is there. */
  readonly online: boolean;
  /** All that was written here has reached the room. */
  readonly sent: boolean;
}

/** Whether what is written reaches the others; said when the line goes, and when all has arrived again. */
export function LineNote({ online, sent }: LineProps) {
  const [wasGone, setWasGone] = useState(!online);
  if (!online && !wasGone) setWasGone(true);
  return (
    <output className="fb-block">
      {online ? (
        wasGone ? (
          <span className="fbe-line" data-good="">
            {sent ? (
              <Trans>You are back. All you wrote is on the board.</Trans>
            ) : (
              <Trans>You are back. We are sending what you wrote.</Trans>
            )}
          </span>
        ) : undefined
      ) : (
        <span className="fbe-line">
          <Trans>
            No connection. You can go on. What you write stays on this phone and joins the board when you are
            back.
          </Trans>
        </span>
      )}
    </output>
  );
}
