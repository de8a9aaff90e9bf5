import type { Untaken } from "@footbridge/live/board/untaken.ts";
import { Trans } from "@lingui/react/macro";
import { Of } from "./of.tsx";
import type { UntakenWords as Kept } from "./use-untaken.ts";

interface UntakenProps extends Kept {
  readonly locked: boolean;
  readonly onAgain: (word: Untaken) => void;
}

/** What one wrote and the room did not take: still here, to be put on the board again. */
export function UntakenWords({ words, letGo, locked, onAgain }: UntakenProps) {
  if (words.length === 0) return undefined;
  return (
    <section className="fbd-removed" aria-labelledby="untaken">
      <h2 id="untaken">
        <Trans>Your words that are not on the board</Trans>
      </h2>
      <ul className="fb-plain-list">
        {words.map((word) => (
          <li key={`${word.kind} ${word.text}`}>
            <span>{word.text}</span>
            {locked ? undefined : (
              <button type="button" className="fb-text-button" onClick={() => onAgain(word)}>
                <Trans>Put it on the board again</Trans>
                <Of text={word.text} />
              </button>
            )}
            <button type="button" className="fb-text-button" onClick={() => letGo(word)}>
              <Trans>Let it go</Trans>
              <Of text={word.text} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
