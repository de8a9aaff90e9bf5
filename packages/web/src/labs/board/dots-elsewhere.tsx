import { Plural, Trans } from "@lingui/react/macro";

interface ElsewhereProps {
  /** What the dots are on: taken off since, or at a table that the person has left. */
  readonly on: readonly string[];
  readonly onVote: (on: string, given: boolean) => void;
}

/** Dots that are on nothing one can see here any more, with the way to have them back. */
export function DotsElsewhere({ on, onVote }: ElsewhereProps) {
  const [first] = on;
  if (first === undefined) return undefined;
  return (
    <p className="fb-note">
      <Plural
        value={on.length}
        one="# of your dots is on something that is not here now."
        other="# of your dots are on things that are not here now."
      />{" "}
      <button type="button" className="fb-text-button" onClick={() => onVote(first, false)}>
        <Trans>Take one back</Trans>
      </button>
    </p>
  );
}
