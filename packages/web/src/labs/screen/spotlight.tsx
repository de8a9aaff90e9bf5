import { Plural } from "@lingui/react/macro";
import type { BoardCard } from "../board/board.ts";
import { byGroup, type Grouped } from "../board/view.ts";

/** As many cards of one table as can be read from afar: groups by size, or single cards by dots. */
const most = 9;

/** What of a card is read from afar. */
export type LitCard = Pick<BoardCard, "id" | "text" | "votes" | "group">;

/** A table's board on the wall: its groups with their counts, or its cards. */
export function Spotlight({ cards, groups: named }: Grouped<LitCard>) {
  const groups = byGroup({ cards, groups: named }).filter(({ id }) => id !== undefined);
  if (groups.length > 0)
    return (
      <>
        <ul className="fbs-cards">
          {groups
            .toSorted((a, b) => b.cards.length - a.cards.length)
            .slice(0, most)
            .map(({ id, name, cards }) => (
              <li key={id}>
                <strong>{name}</strong>
                <span>
                  <Plural value={cards.length} one="# card" other="# cards" />
                </span>
              </li>
            ))}
        </ul>
        <More of={groups.length} />
      </>
    );
  return (
    <>
      <ul className="fbs-cards">
        {cards
          .toSorted((a, b) => b.votes - a.votes)
          .slice(0, most)
          .map(({ id, text, votes }) => (
            <li key={id}>
              <strong>{text}</strong>
              {votes === 0 ? undefined : (
                <span>
                  <Plural value={votes} one="# dot" other="# dots" />
                </span>
              )}
            </li>
          ))}
      </ul>
      <More of={cards.length} />
    </>
  );
}

/** How many there are besides those that are shown. */
function More({ of }: { readonly of: number }) {
  if (of <= most) return undefined;
  return (
    <p className="fbs-more">
      <Plural value={of - most} one="and # more" other="and # more" />
    </p>
  );
}
