import { typeConcept } from "@footbridge/live/board/edits.ts";
import { perform } from "@footbridge/live/pathway/edit.ts";
import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { Loading } from "../../parts/loading.tsx";
import type { Room } from "../ask.ts";
import type { AtTable } from "../board/use-table.ts";
import { later } from "../../parts/later.tsx";
import { LineNote } from "../room/line-note.tsx";

/** The editor is the working face's own, with its words. */
const PathDraft = later(async () => (await import("./path-draft.tsx")).PathDraft, "working");

interface TablePathProps {
  readonly at: AtTable;
  readonly lab: string;
  readonly table: Room["tables"][number];
  /** The lab is over. */
  readonly over: boolean;
  /** What others see of this person. */
  readonly name: string;
}

/** What a table means by a path to a job, and the one it draws. */
export function TablePath({ at: { live, board, author }, lab, table, over, name }: TablePathProps) {
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
      {mayWrite || over ? undefined : (
        <output className="fb-note fb-block">
          <Trans>The board is closed for now. You can read it.</Trans>
        </output>
      )}
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
      <PathDraft
        lab={lab}
        table={table.id}
        title={table.name}
        name={name}
        why={<WhyRead over={over} locked={table.locked} />}
      />
    </section>
  );
}

/** Why a path is only read: what is not over and not locked was put away by the organization that keeps it. */
function WhyRead({ over, locked }: { readonly over: boolean; readonly locked: boolean }) {
  if (over) return <Trans>This lab is over. You can read the path.</Trans>;
  if (locked) return <Trans>The board is closed for now. You can read the path.</Trans>;
  return (
    <Trans>A group keeps this path and has put it away. You can read it. No one can change it now.</Trans>
  );
}
