import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useState } from "react";
import { Loading } from "../../parts/loading.tsx";
import { useMeasured } from "../../published/ask.ts";
import { Pager, pageSizes } from "../pager.tsx";
import { WorkTrouble } from "../work-trouble.tsx";
import type { OneSubmission } from "./one-submission.ts";

/** A cell as it is to stand. */
interface Edit {
  readonly row: number;
  readonly element: string;
  readonly value: string;
}

/** Cells changed here and not yet sent, by row and element. */
export type Edits = ReadonlyMap<string, Edit>;

type CellFinding = Told<"listSubmissionFindings">["items"][number];

interface RowsProps {
  readonly told: OneSubmission;
  readonly code: string;
  readonly edits: Edits;
  /** Absent where nothing may be changed any more. */
  readonly onEdits: ((edits: Edits) => void) | undefined;
}

/** The cells that break one rule, in the order of the rows; each can be changed where it stands. */
export function FindingRows({ told, code, edits, onEdits }: RowsProps) {
  const { t } = useLingui();
  const [page, setPage] = useState(1);
  const [size, setSize] = useState<number>(pageSizes[0]);
  const { data, trouble, again, moving } = useMeasured(
    "listSubmissionFindings",
    { params: { id: told.id }, query: { code, limit: size, page } },
    { family: `${told.id} ${told.revision} ${code}`, freshMs: 0 },
  );
  if (data === undefined) {
    return trouble === undefined ? <Loading lines={4} /> : <WorkTrouble trouble={trouble} again={again} />;
  }
  return (
    <div className={moving ? "fbw-rows fb-moving" : "fbw-rows"} aria-busy={moving}>
      <Pager
        label={t`Pages of findings`}
        page={page}
        size={size}
        here={data.items.length}
        total={data.total}
        onPage={setPage}
        onSize={(next) => {
          // The first row in sight stays in sight.
          setPage(Math.floor(((page - 1) * size) / next) + 1);
          setSize(next);
        }}
      />
      <div className="fbw-wide-table">
        <CellTable cells={data.items} edits={edits} onEdits={onEdits} />
      </div>
    </div>
  );
}

interface TableProps {
  readonly cells: readonly CellFinding[];
  readonly edits: Edits;
  readonly onEdits: ((edits: Edits) => void) | undefined;
}

function CellTable({ cells, edits, onEdits }: TableProps) {
  return (
    <table className="fbw-table fbw-table--dense">
      <caption className="usa-sr-only">
        <Trans>Rows that break this rule</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="fbw-number">
            <Trans>Row</Trans>
          </th>
          <th scope="col">
            <Trans>Element</Trans>
          </th>
          <th scope="col">
            {onEdits === undefined ? <Trans>Value</Trans> : <Trans>Value, to be mended here</Trans>}
          </th>
          <th scope="col">
            <Trans>What is wrong</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={`${cell.row} ${cell.element}`}>
            <th scope="row" className="fbw-number">
              {cell.row}
            </th>
            <td>
              <code>{cell.element}</code>
            </td>
            <td>
              <Value cell={cell} edits={edits} onEdits={onEdits} />
            </td>
            <td lang="en">
              {cell.message} <span className="fbw-quiet">{cell.fix}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const keyOf = ({ row, element }: CellFinding): string => `${row} ${element}`;

/** A cell's value; Enter goes to the next one, Escape puts back what stood there. */
function Value({ cell, edits, onEdits }: Omit<TableProps, "cells"> & { readonly cell: CellFinding }) {
  const { t } = useLingui();
  const key = keyOf(cell);
  const edit = edits.get(key);
  if (onEdits === undefined || cell.element === "" || cell.row === 0) {
    return <code className="fbw-value">{cell.value === "" ? <Trans>blank</Trans> : cell.value}</code>;
  }
  const change = (value: string | undefined): void => {
    const next = new Map(edits);
    if (value === undefined || value === cell.value) next.delete(key);
    else next.set(key, { row: cell.row, element: cell.element, value });
    onEdits(next);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") change(undefined);
    if (event.key !== "Enter") return;
    event.preventDefault();
    const all = [...(event.currentTarget.closest("tbody")?.querySelectorAll("input") ?? [])];
    all[all.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus();
  };
  return (
    <input
      className={edit === undefined ? "fbw-input fbw-cell" : "fbw-input fbw-cell fbw-cell--changed"}
      aria-label={t`Row ${cell.row}, element ${cell.element}`}
      value={edit?.value ?? cell.value}
      spellCheck={false}
      onChange={({ target }) => change(target.value)}
      onKeyDown={onKey}
    />
  );
}
