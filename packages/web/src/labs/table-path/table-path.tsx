import { typeConcept } from "@footbridge/live/board/edits.ts";
import { perform } from "@footbridge/live/pathway/edit.ts";
import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { Loading } from "../../parts/loading.tsx";
import type { Room } from "../ask.ts";
import { useBoard } from "../board/use-board.ts";
import { LineNote } from "../room/line-note.tsx";

interface TablePathProps {
  readonly lab: string;
  readonly table: Room["tables"][number];
  readonly author: string;
  readonly name: string;
}

/** What a table means by a path to a job, and the one it draws. */
export function TablePath({ lab, table, author }: TablePathProps) {
  const id = useId();
  const { live, board } = useBoard(lab, table.id);
  if (live === undefined || board === undefined) return <Loading lines={4} />;
  const { concept } = board;
  const mayWrite = live.mayWrite || live.status === "away";
  return (
    <section className="fbe-board" aria-labelledby={`${id}-path`}>
      <h2 id={`${id}-path`} tabIndex={-1}>
        <Trans>Our path to a job</Trans>
      </h2>
      <LineNote online={live.status !== "away"} sent={live.unsaved === 0} />
      <div className="fbe-field">
        <label htmlFor={id}>
          <Trans>In one sentence: what does your table mean by it?</Trans>
        </label>
        <textarea
          id={id}
          className="fbe-text"
          rows={2}
          maxLength={2000}
          value={concept}
          readOnly={!mayWrite}
          onChange={({ target }) => perform(live.doc, author, typeConcept(target.value, concept))}
        />
      </div>
    </section>
  );
}
