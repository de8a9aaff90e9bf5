import { Plural, Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { useKeptText } from "../room/use-kept-text.ts";

interface SayProps {
  /** The question's id: what is begun for it stays. */
  readonly pulse: string;
  readonly question: string;
  /** What this person said last. */
  readonly said: string | undefined;
  readonly busy: boolean;
  readonly trouble: ReactNode;
  /** True once the room has it; else it stays to be sent again. */
  readonly onSay: (word: string) => Promise<boolean>;
}

/** Longest word that is counted, as core counts (`longestWord`). */
const longest = 40;

/** One question, one word. The last one counts. */
export function SayWord({ pulse, question, said, busy, trouble, onSay }: SayProps) {
  const id = useId();
  const [text, setText] = useKeptText(`word.${pulse}`);
  const [empty, setEmpty] = useState(false);
  const left = longest - Array.from(text.trim()).length;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const word = text.trim();
    setEmpty(word === "");
    if (word === "" || left < 0) return;
    void onSay(word).then((sent) => (sent ? setText("") : undefined));
  };
  return (
    <form className="fbd-say" onSubmit={submit} noValidate>
      <h2 id="question" tabIndex={-1}>
        {question}
      </h2>
      <label htmlFor={id}>
        {said === undefined ? <Trans>Your word</Trans> : <Trans>Another word, if you like</Trans>}
      </label>
      <input
        id={id}
        className="usa-input"
        autoComplete="off"
        autoCapitalize="none"
        value={text}
        aria-invalid={left < 0 || empty}
        aria-describedby={`${id}-left`}
        onChange={({ target }) => {
          setText(target.value);
          setEmpty(false);
        }}
      />
      <p id={`${id}-left`} className={left < 0 || empty ? "fbd-problem" : "fb-quiet"}>
        {empty ? (
          <Trans>Write a word first.</Trans>
        ) : left < 0 ? (
          <Plural
            value={-left}
            one="# letter too many. One word is enough."
            other="# letters too many. One word is enough."
          />
        ) : (
          <Trans>One word, in your own language. Nobody sees it before the host shows all words.</Trans>
        )}
      </p>
      {trouble === undefined ? undefined : (
        <p className="fbd-problem" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" className="usa-button fb-big-button" disabled={busy}>
        <Trans>Send my word</Trans>
      </button>
      <output className="fbd-said">
        {said === undefined ? undefined : (
          <>
            <Trans>You said:</Trans> <strong>{said}</strong> · <Trans>Your last word counts.</Trans>
          </>
        )}
      </output>
    </form>
  );
}
