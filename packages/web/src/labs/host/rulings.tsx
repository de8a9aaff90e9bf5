import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Tally } from "../ask.ts";

interface RulingsProps {
  readonly rulings: Tally["rulings"];
  readonly busy: boolean;
  readonly onFree: (words: readonly string[]) => void;
}

/** What the host said of words; each can be taken back. */
export function Rulings({ rulings, busy, onFree }: RulingsProps) {
  const { t } = useLingui();
  if (rulings.length === 0) return undefined;
  return (
    <details className="fbd-comments">
      <summary>
        <Plural value={rulings.length} one="# ruling of yours" other="# rulings of yours" />
      </summary>
      <ul className="fbd-held">
        {rulings.map((ruling) => {
          const words = "words" in ruling ? ruling.words : [ruling.word];
          const [one = "", other = ""] = words;
          return (
            <li key={`${ruling.ruling} ${words.join(" ")}`}>
              {ruling.ruling === "together" ? t`${one} and ${other} are one` : undefined}
              {ruling.ruling === "apart" ? t`${one} and ${other} are two` : undefined}
              {ruling.ruling === "hold" ? t`${one} is held back` : undefined}
              {ruling.ruling === "show" ? t`${one} is shown` : undefined}{" "}
              <button type="button" className="fbw-text-button" disabled={busy} onClick={() => onFree(words)}>
                <Trans>Take it back</Trans>
                <span className="usa-sr-only">: {words.join(", ")}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
