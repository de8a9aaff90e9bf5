import type { BoardStage } from "@footbridge/core/lab/record.ts";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useRef, useState } from "react";
import { longestCard } from "./board.ts";
import { useKeptText } from "../room/use-kept-text.ts";
import { lengthOf, LimitedText } from "./limited-text.tsx";

interface NewCardProps {
  readonly stage: BoardStage;
  /** Of which lab: what is begun at one table stays for the next. */
  readonly lab: string;
  /** The last one was not taken. */
  readonly refused: boolean;
  readonly onAdd: (text: string) => void;
}

/** Writes a card. What is too long stays to be made shorter. */
export function NewCard({ stage, lab, refused, onAdd }: NewCardProps) {
  const [text, setText] = useKeptText(`card.${lab}`);
  const [told, setTold] = useState<ReactNode>();
  const [problem, setProblem] = useState<ReactNode>();
  const field = useRef<HTMLTextAreaElement>(null);
  const send = (): void => {
    const length = lengthOf(text);
    field.current?.focus();
    if (length === 0) return setProblem(<Trans>Write something first.</Trans>);
    if (length > longestCard) return setProblem(undefined);
    setProblem(undefined);
    onAdd(text.trim());
    setText("");
    setTold(<Trans>Your card is on the board.</Trans>);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form className="fbd-new" onSubmit={submit} noValidate>
      <LimitedText
        label={<Asked stage={stage} />}
        value={text}
        longest={longestCard}
        onValue={(value) => {
          setText(value);
          setTold(undefined);
          setProblem(undefined);
        }}
        onSend={send}
        problem={problem}
        field={field}
      />
      <button type="submit" className="usa-button">
        <Trans>Add card</Trans>
      </button>
      <output className="fb-quiet">{refused ? undefined : told}</output>
    </form>
  );
}

/** What a card of this stage says. */
function Asked({ stage }: { readonly stage: BoardStage }) {
  if (stage === "asset") return <Trans>What do we have that can help?</Trans>;
  if (stage === "challenge") return <Trans>What stands in the way?</Trans>;
  return <Trans>What could we try?</Trans>;
}
