import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode, SubmitEvent } from "react";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Recommendation } from "../ask.ts";
import { longestCard } from "../board/board.ts";
import { lengthOf, LimitedText } from "../board/limited-text.tsx";
import { Of } from "../board/of.tsx";
import { VoteButton } from "../board/vote-button.tsx";
import type { Dots } from "../board/told-of.ts";
import { useKeptText } from "../room/use-kept-text.ts";
import { roomTrouble } from "../room/trouble-words.tsx";

interface RecommendProps {
  readonly lab: string;
  readonly table: string | undefined;
  /** The lab is over: what was said is read. */
  readonly over: boolean;
  /** Whose own recommendations may be put away; `host` for a host. */
  readonly seat: string;
  readonly leads: boolean;
  readonly recommendations: readonly Recommendation[];
  readonly dots: Dots;
  readonly onVote: (on: string, given: boolean) => void;
  readonly trouble?: ReactNode;
}

/** What the room thinks should be done: said, and given dots to; the most dots first. */
export function RecommendPlace(props: RecommendProps) {
  const { lab, table, over, seat, leads, recommendations, dots, onVote, trouble } = props;
  const turn = useDeed(
    (id: string, archived: boolean) =>
      askLab("changeRecommendation", { params: { lab, id }, body: { archived } }),
    () => undefined,
  );
  const dotsLeft = Math.max(0, dots.each - dots.mine.length);
  const shown = recommendations
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => (dots.counts[b.id] ?? 0) - (dots.counts[a.id] ?? 0));
  return (
    <section className="fbd-board" aria-labelledby="recommend">
      <h2 id="recommend" tabIndex={-1}>
        <Trans>What should be done</Trans>
      </h2>
      {over ? undefined : <NewRecommendation lab={lab} table={table} />}
      {trouble}
      {turn.trouble === undefined ? undefined : (
        <p className="fbd-problem" role="alert">
          {roomTrouble(turn.trouble)}
        </p>
      )}
      {dots.each === 0 || dots.over ? undefined : (
        <output className="fb-block">
          <Plural value={dotsLeft} one="You have # dot left." other="You have # dots left." />
        </output>
      )}
      <ol className="fb-plain-list fbd-list">
        {shown.map(({ id, text, author }) => (
          <li key={id} className="fbd-card fbd-card--idea">
            <p className="fbd-card__words">{text}</p>
            <p className="fbd-card__line">
              <VoteButton
                card={{ text, votes: dots.counts[id] ?? 0, mine: dots.mine.includes(id) }}
                dotsEach={dots.each}
                off={dotsLeft === 0}
                over={dots.over}
                onVote={(given) => onVote(id, given)}
              />
              {!over && (leads || author === seat) ? (
                <button type="button" className="fb-text-button" onClick={() => turn.run(id, true)}>
                  <Trans>Take off</Trans>
                  <Of text={text} />
                </button>
              ) : undefined}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NewRecommendation({ lab, table }: { readonly lab: string; readonly table: string | undefined }) {
  const [text, setText] = useKeptText(`wish.${lab}`);
  const add = useDeed(
    (words: string) =>
      askLab("addRecommendation", {
        params: { lab },
        body: { text: words, ...(table === undefined ? {} : { table }) },
      }),
    () => setText(""),
  );
  const send = (): void => {
    const length = lengthOf(text);
    if (length > 0 && length <= longestCard) add.run(text.trim());
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form className="fbd-new" onSubmit={submit} noValidate>
      <LimitedText
        label={<Trans>One thing that should be done</Trans>}
        value={text}
        longest={longestCard}
        onValue={setText}
        onSend={send}
        problem={roomTrouble(add.trouble)}
      />
      <button type="submit" className="usa-button" disabled={add.busy}>
        <Trans>Say it</Trans>
      </button>
    </form>
  );
}
