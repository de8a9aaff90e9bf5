import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";

interface RefusalsFrameProps {
  readonly className: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** What is told of all refusals of the partnership: whose they are, how they are rounded, and when there are none to tell. */
export function RefusalsFrame({ className, isEmpty, children }: RefusalsFrameProps) {
  const heading = useId();
  return (
    <section className={className} aria-labelledby={heading}>
      <h2 id={heading}>
        <Trans>How often services said no</Trans>
      </h2>
      <p className="fbw-quiet">
        <Trans>
          The whole partnership. From ten people on, in fives rounded down, so that no number is about one
          person.
        </Trans>
      </p>
      {isEmpty ? (
        <p className="fbw-empty">
          <Trans>No reason has been given for ten people yet.</Trans>
        </p>
      ) : (
        children
      )}
    </section>
  );
}
