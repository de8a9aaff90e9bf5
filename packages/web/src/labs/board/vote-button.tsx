import { Plural, useLingui } from "@lingui/react/macro";

interface VoteProps {
  readonly card: { readonly text: string; readonly votes: number; readonly mine: boolean };
  /** 0 while no dots are given. */
  readonly dotsEach: number;
  /** No new dot can be given: none is left, or the board is closed. */
  readonly off: boolean;
  readonly onVote: (on: boolean) => void;
}

/** A dot for a card, or taken back. */
export function VoteButton({ card: { text, votes, mine }, dotsEach, off, onVote }: VoteProps) {
  const { t } = useLingui();
  if (dotsEach === 0) return undefined;
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
      <span>
        <Plural value={votes} one="# dot" other="# dots" />
      </span>
    </span>
  );
}
