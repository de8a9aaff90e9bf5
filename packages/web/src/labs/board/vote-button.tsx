import { Plural, Trans, useLingui } from "@lingui/react/macro";

interface VoteProps {
  readonly card: { readonly text: string; readonly votes: number; readonly mine: boolean };
  /** 0 while no dots are given. */
  readonly dotsEach: number;
  /** No new dot can be given: none is left. */
  readonly off: boolean;
  /** The lab is over: dots are counted, none is given or taken back. */
  readonly over: boolean;
  readonly onVote: (on: boolean) => void;
}

/** A dot for a card, or taken back. */
export function VoteButton({ card: { text, votes, mine }, dotsEach, off, over, onVote }: VoteProps) {
  const { t } = useLingui();
  if (dotsEach === 0) return undefined;
  const count = <Plural value={votes} one="# dot" other="# dots" />;
  if (over)
    return (
      <span className="fbd-vote">
        {count}
        {mine ? (
          <span className="fb-quiet">
            (<Trans>yours too</Trans>)
          </span>
        ) : undefined}
      </span>
    );
  return (
    <span className="fbd-vote">
      <button
        type="button"
        className="fbd-dot"
        aria-pressed={mine}
        aria-label={mine ? t`Take my dot back from: ${text}` : t`Put my dot on: ${text}`}
        disabled={off && !mine}
        onClick={() => onVote(!mine)}
      >
        <span aria-hidden="true">{mine ? "●" : "○"}</span>
      </button>
      <span>{count}</span>
    </span>
  );
}
