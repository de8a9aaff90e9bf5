import { Plural, Trans } from "@lingui/react/macro";
import type { Lab, Tally } from "../ask.ts";
import { RankedWords } from "../pulse/ranked-words.tsx";
import { WordCloud } from "../pulse/word-cloud.tsx";
import { PulseWords, type Ruling } from "./pulse-words.tsx";
import { Rulings } from "./rulings.tsx";
import { useWhenWords } from "./when-words.ts";

interface PulseDeskProps {
  readonly pulse: Lab["pulses"][number];
  readonly tally: Tally | undefined;
  readonly busy: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onReveal: (revealed: boolean) => void;
  readonly onRule: (ruling: Ruling) => void;
  readonly onFree: (words: readonly string[]) => void;
}

/** One question: open it, count the answers, put words together or apart, and show them to all. */
export function PulseDesk({ pulse, tally, busy, onOpen, onReveal, onRule, onFree }: PulseDeskProps) {
  const when = useWhenWords();
  const { groups = [], held = [], rulings = [], people = pulse.people, empty = 0 } = tally ?? {};
  const words = groups.map((group) => ({ word: group.shown, people: group.people }));
  return (
    <section className="fb-stack" aria-labelledby={`pulse-${pulse.id}`}>
      <h2 id={`pulse-${pulse.id}`}>
        {pulse.question} <span className="fbw-quiet">({when(pulse.when)})</span>
      </h2>
      <p className="fbd-row">
        <output className="fbd-count">
          <Plural value={people} one="# answer" other="# answers" />
          {empty === 0 ? undefined : (
            <span className="fbw-under">
              <Plural value={empty} one="and # without a letter" other="and # without a letter" />
            </span>
          )}
        </output>
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy}
          onClick={() => onOpen(!pulse.open)}
        >
          {pulse.open ? <Trans>Stop taking words</Trans> : <Trans>Take words again</Trans>}
        </button>
        <button
          type="button"
          className="usa-button"
          disabled={busy}
          onClick={() => onReveal(!pulse.revealed)}
        >
          {pulse.revealed ? <Trans>Hide the words again</Trans> : <Trans>Show the words to all</Trans>}
        </button>
      </p>
      {words.length === 0 ? undefined : (
        <div className="fbd-desk">
          <WordCloud words={words} width={900} height={500} />
          <RankedWords words={words} people={people} />
        </div>
      )}
      {words.length === 0 && held.length === 0 ? (
        <p className="fbw-empty">
          <Trans>No words yet. They are hidden from all until you show them.</Trans>
        </p>
      ) : (
        <PulseWords
          asked={`${pulse.question} (${when(pulse.when)})`}
          groups={groups}
          held={held}
          busy={busy}
          onRule={onRule}
        />
      )}
      <Rulings rulings={rulings} busy={busy} onFree={onFree} />
    </section>
  );
}
