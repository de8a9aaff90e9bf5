import { typeConcept } from "@footbridge/live/board/edits.ts";
import { perform } from "@footbridge/live/pathway/edit.ts";
import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { Loading } from "../../parts/loading.tsx";
import type { AtTable } from "../board/use-table.ts";
import { later } from "../../parts/later.tsx";
import { LineNote } from "../room/line-note.tsx";

/** The editor is the working face's own, with its words. */
const PathDraft = later(async () => (await import("./path-draft.tsx")).PathDraft, "working");

interface TablePathProps {
  readonly at: AtTable;
  readonly lab: string;
  readonly table: string;
  /** What the path is called at first: the table's name. */
  readonly title: string;
  /** What others see of this person. */
  readonly name: string;
}

/** What a table means by a path to a job, and the one it draws. */
export function TablePath({ at: { live, board, author }, lab, table, title, name }: TablePathProps) {
  const id = useId();
  if (live === undefined || board === undefined) return <Loading lines={4} />;
  const { concept } = board;
  const mayWrite = live.mayWrite || live.status === "away";
  return (
    <section className="fbd-board" aria-labelledby={`${id}-path`}>
      <h2 id={`${id}-path`} tabIndex={-1}>
        <Trans>Our path to a job</Trans>
      </h2>
      <LineNote status={live.status} sent={live.unsaved === 0} />
      <div className="fbd-field">
        <label htmlFor={id}>
          <Trans>In one sentence: what does your table mean by it?</Trans>
        </label>
        <textarea
          id={id}
          className="fbd-text"
          rows={2}
          maxLength={2000}
          value={concept}
          readOnly={!mayWrite}
          onChange={({ target }) => perform(live.doc, author, typeConcept(target.value, concept))}
        />
      </div>
      <PathDraft lab={lab} table={table} title={title} name={name} />
    </section>
  );
}
