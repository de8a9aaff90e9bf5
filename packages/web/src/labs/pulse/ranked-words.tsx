import { Trans } from "@lingui/react/macro";
import type { SaidWord } from "./cloud-words.ts";

interface RankedProps {
  readonly words: readonly SaidWord[];
  /** People who answered. */
  readonly people: number;
}

/** The cloud's twin: every word with how many said it, the most first. */
export function RankedWords({ words, people }: RankedProps) {
  const top = Math.max(1, ...words.map((word) => word.people));
  return (
    <table className="fbd-ranked">
      <caption className="usa-sr-only">
        <Trans>All words by how many said them</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Word</Trans>
          </th>
          <th scope="col">
            <Trans>People</Trans> <span className="fb-quiet">/ {people}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, people: said }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td>
              <span className="fbd-bar" style={{ inlineSize: `${(100 * said) / top}%` }} aria-hidden="true" />
              {said}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
