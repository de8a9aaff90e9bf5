import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { useKeptText } from "../room/use-kept-text.ts";
import { type BoardCard, longestCard } from "./board.ts";
import { lengthOf, LimitedText } from "./limited-text.tsx";

interface EditProps {
  readonly card: BoardCard;
  /** `shown` is what the person saw when they began: what others typed since then stays. */
  readonly onSave: (text: string, shown: string) => void;
  readonly onLeave: () => void;
}

/** Changes the words of a card. */
export function EditCard({ card, onSave, onLeave }: EditProps) {
  const [shown] = useState(card.text);
  const [text, setText] = useKeptText(`edit.${card.id}`, shown);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (): void => {
    const length = lengthOf(text);
    if (length === 0 || length > longestCard) return field.current?.focus();
    if (text.trim() !== shown) onSave(text.trim(), shown);
    leave();
  };
  const leave = (): void => {
    setText(shown);
    onLeave();
  };
  return (
    <div className="fbd-edit">
      <LimitedText
        label={<Trans>The words of the card</Trans>}
        value={text}
        longest={longestCard}
        onValue={setText}
        onSend={save}
        field={field}
      />
      <button type="button" className="usa-button" onClick={save}>
        <Trans>Save</Trans>
      </button>{" "}
      <button type="button" className="fb-text-button" onClick={leave}>
        <Trans>Leave it as it was</Trans>
      </button>
    </div>
  );
}
