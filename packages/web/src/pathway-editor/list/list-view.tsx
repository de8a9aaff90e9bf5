import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDrawn } from "../drawing.ts";
import type { Person } from "../others.ts";
import { GroupMarked } from "../parts/group-marked.tsx";
import { ListRow } from "./list-row.tsx";

interface ListProps {
  readonly others: readonly Person[];
}

/** All cards in their order; whatever the canvas can do is done here with buttons. */
export function ListView({ others }: ListProps) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = (id: string, on: boolean): void => {
    const next = new Set(marked);
    if (on) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  return (
    <div className="fbe-list">
      <ol aria-label={t`Cards in order`}>
        {pathway.steps.map((step, place) => (
          <ListRow
            key={step.id}
            step={step}
            place={place}
            last={place === pathway.steps.length - 1}
            marked={marked.has(step.id)}
            onMark={(on) => mark(step.id, on)}
            others={others}
          />
        ))}
      </ol>
      {pathway.steps.length > 0 ? undefined : (
        <div className="fbw-empty">
          <p>
            <strong>
              <Trans>There are no cards yet.</Trans>
            </strong>
          </p>
          <p>
            <Trans>
              Begin with the job that people should reach, then the class before it, then the bridge that lets
              more people in. Each card says at once what it changes in cost, weeks and reach.
            </Trans>
          </p>
        </div>
      )}
      <GroupMarked
        marked={[...marked]}
        onDone={() => {
          setMarked(new Set());
          focusOn(...marked);
        }}
      />
    </div>
  );
}

/** The first of these cards that is still there takes the focus; the list's first where none is. */
function focusOn(...cards: readonly string[]): void {
  window.setTimeout(() => {
    const rows = cards.map((card) => document.querySelector<HTMLElement>(`[id="fbe-open-${card}"]`));
    const row = rows.find((one) => one !== null) ?? document.querySelector<HTMLElement>(".fbe-row__title");
    row?.focus();
  });
}
