import { Plural, Trans } from "@lingui/react/macro";
import type { SubmitEvent } from "react";
import { useKeptText } from "../room/use-kept-text.ts";
import { type BoardCard, longestComment } from "./board.ts";
import { ByLine } from "./by-line.tsx";
import { Of } from "./of.tsx";
import { lengthOf, LimitedText } from "./limited-text.tsx";

interface CommentsProps {
  readonly card: BoardCard;
  readonly locked: boolean;
  readonly onComment: (text: string) => void;
}

/** What was said under a card, and saying something. */
export function Comments({ card, locked, onComment }: CommentsProps) {
  const [text, setText] = useKeptText(`comment.${card.id}`);
  const send = (): void => {
    const length = lengthOf(text);
    if (length === 0 || length > longestComment) return;
    onComment(text.trim());
    setText("");
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <details className="fbd-comments">
      <summary>
        {card.comments.length === 0 ? (
          <Trans>Say something about it</Trans>
        ) : (
          <Plural value={card.comments.length} one="# comment" other="# comments" />
        )}
        <Of text={card.text} />
      </summary>
      <ul className="fb-plain-list">
        {card.comments.map((comment) => (
          <li key={comment.id}>
            <p>{comment.text}</p>
            <ByLine author={comment.author} at={comment.at} />
          </li>
        ))}
      </ul>
      {locked ? undefined : (
        <form onSubmit={submit} noValidate>
          <LimitedText
            label={<Trans>Your comment</Trans>}
            value={text}
            longest={longestComment}
            onValue={setText}
            onSend={send}
          />
          <button type="submit" className="usa-button usa-button--outline">
            <Trans>Add comment</Trans>
          </button>
        </form>
      )}
    </details>
  );
}
