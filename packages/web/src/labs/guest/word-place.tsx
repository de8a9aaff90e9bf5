import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useLocale } from "../../i18n/locale.ts";
import { askLab, type Revealed, type Room } from "../ask.ts";
import { RankedWords } from "../pulse/ranked-words.tsx";
import { SayWord } from "../pulse/say-word.tsx";
import { WordCloud } from "../pulse/word-cloud.tsx";
import { roomTrouble } from "../room/trouble-words.tsx";

interface WordPlaceProps {
  readonly pulse: NonNullable<Room["pulse"]>;
  readonly said: string | undefined;
  readonly words: readonly Revealed[];
  readonly onSaid: (word: string) => void;
}

/** The question that stands: to be answered, being counted, or with all words shown. */
export function WordPlace({ pulse, said, words, onSaid }: WordPlaceProps) {
  const shown = pulse.revealed ? words.find((one) => one.pulse === pulse.id) : undefined;
  return (
    <div className="fb-stack">
      {pulse.open ? <Say pulse={pulse} said={said} onSaid={onSaid} /> : <h2>{pulse.question}</h2>}
      {shown === undefined ? (
        pulse.open ? undefined : (
          <p>
            <Trans>No more words are taken. Look at the big screen.</Trans>
          </p>
        )
      ) : (
        <>
          <WordCloud
            words={shown.groups.map((group) => ({ word: group.shown, people: group.people }))}
            width={700}
            height={500}
          />
          <RankedWords
            words={shown.groups.map((group) => ({ word: group.shown, people: group.people }))}
            people={shown.people}
          />
        </>
      )}
    </div>
  );
}

type SayProps = Omit<WordPlaceProps, "words">;

function Say({ pulse, said, onSaid }: SayProps) {
  const language = useLocale();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  const say = async (word: string): Promise<boolean> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const told = await askLab("sayWord", { body: { pulse: pulse.id, word, language } });
      onSaid(told.word);
      return true;
    } catch (reason) {
      setTrouble(reason instanceof Error ? reason : new Error(String(reason)));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return (
    <SayWord
      pulse={pulse.id}
      question={pulse.question}
      said={said}
      busy={busy}
      trouble={roomTrouble(trouble)}
      onSay={say}
    />
  );
}
