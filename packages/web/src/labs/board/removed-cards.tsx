import { Plural, Trans } from "@lingui/react/macro";
import type { BoardCard } from "./board.ts";
import { Of } from "./of.tsx";

interface RemovedProps {
  readonly cards: readonly BoardCard[];
  readonly locked: boolean;
  readonly onRestore: (card: string) => void;
}

/** Cards that were taken off, with the way back: nobody's words are lost. */
export function RemovedCards({ cards, locked, onRestore }: RemovedProps) {
  if (cards.length === 0) return undefined;
  return (
    <details className="fbd-removed">
      <summary>
        <Plural value={cards.length} one="# card was taken off" other="# cards were taken off" />
      </summary>
      <ul className="fb-plain-list">
        {cards.map(({ id, text, author, own }) => (
          <li key={id}>
            <span>
              {text} <span className="fb-quiet">({author})</span>
            </span>
            {locked || !own ? undefined : (
              <button type="button" className="fb-text-button" onClick={() => onRestore(id)}>
                <Trans>Bring back</Trans>
                <Of text={text} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
