import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId, useRef, useState } from "react";
import type { BoardCard, BoardDeeds, BoardGroup } from "./board.ts";
import { ByLine } from "./by-line.tsx";
import { Comments } from "./comments.tsx";
import { EditCard } from "./edit-card.tsx";
import { GroupName } from "./group-name.tsx";
import { Of } from "./of.tsx";
import { type ViewProps, byGroup } from "./view.ts";
import { VoteButton } from "./vote-button.tsx";
import { Writing } from "./writing.tsx";

/** The board as a list: all that can be done to it, by keys and with a screen reader. */
export function BoardList(props: ViewProps) {
  const { board, deeds } = props;
  const [moved, setMoved] = useState<string>();
  return (
    <div className="fbd-list">
      {byGroup(board).map(({ id, name, cards }) => (
        <section key={id ?? ""} aria-label={id === undefined ? undefined : name}>
          <h3>
            {id === undefined ? (
              board.groups.length === 0 ? (
                <Plural value={cards.length} one="# card" other="# cards" />
              ) : (
                <Trans>In no group</Trans>
              )
            ) : (
              <>
                {name} <span className="fb-quiet">({cards.length})</span>
              </>
            )}
          </h3>
          {id === undefined || board.locked ? undefined : (
            <GroupName name={name} onName={(to) => deeds.nameGroup(id, to, name)} />
          )}
          <ul className="fb-plain-list">
            {cards.map((card) => (
              <li key={card.id}>
                <ListedCard card={card} moved={card.id === moved} onMoved={setMoved} {...props} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ListedProps extends ViewProps {
  readonly card: BoardCard;
  /** This person put it in another group just now: it stands elsewhere, and takes the focus along. */
  readonly moved: boolean;
  readonly onMoved: (card: string | undefined) => void;
}

/** Of a place that stands somewhere else now. */
const takeFocus = (place: HTMLElement | null): void => place?.focus();

function ListedCard({ card, moved, onMoved, board, deeds, present, onWriting }: ListedProps) {
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const writer = present.find((one) => one.card === card.id);
  const edit = (on: boolean): void => {
    setEditing(on);
    onWriting(on ? card.id : undefined);
  };
  return (
    // Nothing is done by it: it only hears that the focus it took along has gone on.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      ref={moved ? takeFocus : undefined}
      tabIndex={moved ? -1 : undefined}
      className={`fbd-card fbd-card--${card.stage}`}
      aria-label={card.text}
      onBlur={({ target, currentTarget }) => (target === currentTarget ? onMoved(undefined) : undefined)}
    >
      {editing && !board.locked ? (
        <EditCard
          card={card}
          onSave={(text, shown) => deeds.edit(card.id, text, shown)}
          onLeave={() => {
            edit(false);
            change.current?.focus();
          }}
        />
      ) : (
        <p className="fbd-card__words">{card.text}</p>
      )}
      <p className="fbd-card__line">
        <ByLine author={card.author} at={card.at} />{" "}
        <VoteButton
          card={card}
          dotsEach={board.dotsEach}
          off={board.dotsLeft === 0}
          over={board.dotsOver}
          onVote={(on) => deeds.vote(card.id, on)}
        />
        {writer === undefined ? undefined : <Writing name={writer.name} />}
      </p>
      {board.locked ? undefined : (
        <div className="fbd-card__deeds">
          {card.own ? (
            <>
              <button ref={change} type="button" className="fb-text-button" onClick={() => edit(!editing)}>
                <Trans>Change the words</Trans>
                <Of text={card.text} />
              </button>
              <button type="button" className="fb-text-button" onClick={() => deeds.remove(card.id)}>
                <Trans>Take off</Trans>
                <Of text={card.text} />
              </button>
            </>
          ) : undefined}
          <PutIn card={card} onMoved={onMoved} groups={board.groups} deeds={deeds} />
        </div>
      )}
      <Comments card={card} locked={board.locked} onComment={(text) => deeds.comment(card.id, text)} />
    </article>
  );
}

interface PutInProps extends Pick<ListedProps, "card" | "onMoved"> {
  readonly groups: readonly BoardGroup[];
  readonly deeds: BoardDeeds;
}

const none = "";
const fresh = "new";

/** Which group a card is in; what dragging does, by a field. */
function PutIn({ card, onMoved, groups, deeds }: PutInProps) {
  const { t } = useLingui();
  const id = useId();
  const choose = (value: string): void => {
    onMoved(card.id);
    if (value === fresh) return deeds.makeGroup([card.id]);
    deeds.put(card.id, value === none ? undefined : value);
  };
  return (
    <span className="fbd-put">
      <label htmlFor={id}>
        <Trans>Group</Trans>
        <Of text={card.text} />
      </label>
      <select id={id} value={card.group ?? none} onChange={({ target }) => choose(target.value)}>
        <option value={none}>{t`none`}</option>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
        <option value={fresh}>{t`a new group`}</option>
      </select>
    </span>
  );
}
