import { stepsNamed } from "@footbridge/core/checks/graph.ts";
import type { PathwayStep } from "@footbridge/core/model/pathway.ts";
import { moveStep, removeStep } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDrawn, useOpen, useSayAloud } from "../drawing.ts";
import type { Person } from "../others.ts";
import { CardFacts } from "../parts/card-facts.tsx";
import { useConditionWords } from "../parts/condition-words.ts";
import { KindSign, kindNames } from "../parts/kinds.tsx";

interface RowProps {
  readonly step: PathwayStep;
  readonly place: number;
  readonly last: boolean;
  readonly marked: boolean;
  readonly onMark: (on: boolean) => void;
  readonly others: readonly Person[];
}

/** A card in the list: what it is, what comes before, and what can be done with it. */
export function ListRow({ step, place, last, marked, onMark, others }: RowProps) {
  const { t, i18n } = useLingui();
  const { readOnly, selected } = useDrawn();
  const open = useOpen();
  const say = useConditionWords();
  const { id, title, kind, after, group } = step;
  const before = say(after);
  const here = others.filter((person) => person.selected === id).map(({ name }) => name);
  return (
    <li className={`fbe-row fbe-kind--${kind}`} aria-current={selected === id ? "true" : undefined}>
      <span className="fbe-row__head">
        {readOnly ? undefined : (
          <input
            type="checkbox"
            aria-label={t`Mark ${title}`}
            checked={marked}
            onChange={({ target }) => onMark(target.checked)}
          />
        )}
        <span className="fbe-kind">
          <KindSign kind={kind} /> {i18n._(kindNames[kind])}
        </span>
        <button
          type="button"
          className="fbw-text-button fbe-row__title"
          id={`fbe-open-${id}`}
          onClick={() => open(id, true)}
        >
          {title}
        </button>
        {here.length === 0 ? undefined : <span className="fbe-here">{here.join(", ")}</span>}
      </span>
      <span className="fbe-row__facts">
        <CardFacts step={step} />
        {group === undefined ? undefined : (
          <span className="fbw-bit">
            <Trans>group “{group}”</Trans>
          </span>
        )}
      </span>
      {kind === "support" ? undefined : (
        <span className="fbe-row__after">
          {stepsNamed(after).length === 0 && before === "" ? (
            <Trans>A way in</Trans>
          ) : (
            <Trans>After {before}</Trans>
          )}
        </span>
      )}
      {readOnly ? undefined : <Deeds step={step} place={place} last={last} />}
    </li>
  );
}

/** The row behind one that goes takes the focus, or the one before it. */
const focusBeside = (row: Element | null): void =>
  (row?.nextElementSibling ?? row?.previousElementSibling)
    ?.querySelector<HTMLElement>(".fbe-row__title")
    ?.focus();

function Deeds({ step: { id, title }, place, last }: Pick<RowProps, "step" | "place" | "last">) {
  const { t } = useLingui();
  const { deed, pathway } = useDrawn();
  const sayAloud = useSayAloud();
  const move = (by: -1 | 1): void => {
    deed(moveStep(id, by));
    const [now, all] = [place + 1 + by, pathway.steps.length];
    if (now >= 1 && now <= all) sayAloud(t`“${title}” is ${now} of ${all}.`);
  };
  return (
    <span className="fbe-row__deeds">
      <button
        type="button"
        className="fbw-text-button"
        aria-label={t`Move ${title} up`}
        aria-disabled={place === 0}
        onClick={() => move(-1)}
      >
        <Trans>Up</Trans>
      </button>
      <button
        type="button"
        className="fbw-text-button"
        aria-label={t`Move ${title} down`}
        aria-disabled={last}
        onClick={() => move(1)}
      >
        <Trans>Down</Trans>
      </button>
      <button
        type="button"
        className="fbw-text-button"
        aria-label={t`Remove ${title}`}
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget.closest("li"));
          deed(removeStep(id));
          sayAloud(t`“${title}” was taken away. It can be brought back.`);
        }}
      >
        <Trans>Remove</Trans>
      </button>
    </span>
  );
}
