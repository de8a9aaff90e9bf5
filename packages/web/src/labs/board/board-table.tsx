import { Plural, Trans } from "@lingui/react/macro";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import type { BoardCard } from "./board.ts";
import { ByLine } from "./by-line.tsx";
import { Comments } from "./comments.tsx";
import { GroupName } from "./group-name.tsx";
import { type ViewProps, byGroup } from "./view.ts";
import { VoteButton } from "./vote-button.tsx";
import { Writing } from "./writing.tsx";

/** Where a dragged card may be let go. */
type Target =
  | { readonly kind: "group"; readonly id: string | undefined }
  | { readonly kind: "card"; readonly id: string };

/** The board as cards: one dragged onto another makes a group of both, onto a group joins it. The list does the same by keys. */
export function BoardTable({ board, deeds, present }: ViewProps) {
  const drop = (card: BoardCard, target: Target): void => {
    if (target.kind === "group") {
      if (target.id !== card.group) deeds.put(card.id, target.id);
      return;
    }
    const other = board.cards.find(({ id }) => id === target.id);
    if (other === undefined || other.id === card.id) return;
    if (other.group !== undefined) return deeds.put(card.id, other.group);
    deeds.makeGroup([other.id, card.id]);
  };
  return (
    <>
      {board.locked ? undefined : (
        <p className="fb-quiet">
          <Trans>Drag a card onto one that says the same. The list can do this by keys.</Trans>
        </p>
      )}
      <div className="fbd-table">
        {byGroup(board).map(({ id, name, cards }) => (
          <section
            key={id ?? ""}
            className={id === undefined ? "fbd-loose" : "fbd-group"}
            data-group={id ?? ""}
            aria-label={id === undefined ? undefined : name}
          >
            {id === undefined ? undefined : (
              <>
                <h3>{name}</h3>
                <p className="fb-quiet">
                  <Plural value={cards.length} one="# card" other="# cards" />
                </p>
                {board.locked ? undefined : (
                  <GroupName name={name} onName={(to) => deeds.nameGroup(id, to, name)} />
                )}
              </>
            )}
            <ul className="fb-plain-list">
              {cards.map((card) => (
                <MovableCard
                  key={card.id}
                  card={card}
                  writer={present.find((one) => one.card === card.id)?.name}
                  still={board.locked}
                  onDrop={(target) => drop(card, target)}
                  vote={
                    <VoteButton
                      card={card}
                      dotsEach={board.dotsEach}
                      off={board.dotsLeft === 0}
                      over={board.dotsOver}
                      onVote={(on) => deeds.vote(card.id, on)}
                    />
                  }
                >
                  <Comments
                    card={card}
                    locked={board.locked}
                    onComment={(text) => deeds.comment(card.id, text)}
                  />
                </MovableCard>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

interface MovableProps {
  readonly card: BoardCard;
  readonly writer: string | undefined;
  readonly still: boolean;
  readonly onDrop: (target: Target) => void;
  readonly vote: ReactNode;
  readonly children: ReactNode;
}

/** Less than this many pixels is a tap. */
const slack = 6;

function MovableCard({ card, writer, still, onDrop, vote, children }: MovableProps) {
  const from = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const [by, setBy] = useState<{ readonly x: number; readonly y: number }>();
  const begin = (event: PointerEvent<HTMLLIElement>): void => {
    if (still || event.button !== 0 || (event.target as Element).closest("button, summary, a, form") !== null)
      return;
    // Else the page around it would take the focus.
    event.preventDefault();
    from.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    if (from.current === undefined) return;
    const now = { x: event.clientX - from.current.x, y: event.clientY - from.current.y };
    if (by !== undefined || Math.hypot(now.x, now.y) > slack) setBy(now);
  };
  const end = (event: PointerEvent<HTMLLIElement>): void => {
    const moved = by !== undefined;
    from.current = undefined;
    setBy(undefined);
    const target = moved ? targetAt(event.clientX, event.clientY, card.id) : undefined;
    if (target !== undefined) onDrop(target);
  };
  const leave = (): void => {
    from.current = undefined;
    setBy(undefined);
  };
  return (
    <li
      className={`fbd-card fbd-card--${card.stage}`}
      data-card={card.id}
      data-moving={by === undefined ? undefined : ""}
      style={by === undefined ? undefined : { transform: `translate(${by.x}px, ${by.y}px)` }}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={leave}
    >
      <p className="fbd-card__words">{card.text}</p>
      <p className="fbd-card__line">
        <ByLine author={card.author} at={card.at} /> {vote}
      </p>
      {children}
      {writer === undefined ? undefined : <Writing name={writer} />}
    </li>
  );
}

/** What lies under a point, besides the card itself. */
function targetAt(x: number, y: number, own: string): Target | undefined {
  const under = document.elementsFromPoint(x, y);
  for (const element of under) {
    if (!(element instanceof HTMLElement)) continue;
    const { card, group } = element.dataset;
    if (card !== undefined && card !== own) return { kind: "card", id: card };
    if (group !== undefined) return { kind: "group", id: group === "" ? undefined : group };
  }
  return undefined;
}
