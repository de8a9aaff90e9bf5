import { type ReactNode, useId } from "react";
import { type Cell, drawnAt, sayingOf, type Written } from "../../published/cells.ts";
import { useNumbers, useSaid } from "../cell-words.tsx";
import { useFigures } from "../../i18n/figures.ts";
import { Hatch } from "./hatch.tsx";
import type { Scale } from "./scale.ts";

/** A row of a split: whose number it is. */
export interface SplitRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly cell: Cell;
}

interface SplitProps {
  readonly title: string;
  readonly rows: readonly SplitRow[];
  readonly written: Written;
  /** Shared by all splits of the page. */
  readonly scale: Scale;
  /** The number of everyone, drawn through all rows. */
  readonly everyone?: number | undefined;
  readonly heads: { readonly figure: string; readonly people: string };
}

/** Groups of people under each other on a scale that all splits share: a table whose middle is drawn. */
export function Split({ title, rows, written, scale, everyone, heads }: SplitProps) {
  const said = useSaid(written);
  const { number } = useFigures();
  return (
    <table className="fbw-split-table">
      <caption className="usa-sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="fbw-split-table__title">
            {title}
          </th>
          <td aria-hidden="true">
            <Marks scale={scale} written={written} />
          </td>
          <th scope="col" className="fbw-number">
            <span className="usa-sr-only">{heads.figure}</span>
          </th>
          <th scope="col" className="fbw-number fbw-quiet">
            {heads.people}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cell }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td aria-hidden="true" className="fbw-split-table__drawn">
              <Drawn cell={cell} scale={scale} everyone={everyone} />
            </td>
            <td className={sayingOf(cell).says === "number" ? "fbw-number" : "fbw-number fbw-number--said"}>
              {said(cell)}
            </td>
            <td className="fbw-number fbw-quiet">
              {written.kind === "count" ? undefined : counted(cell, number)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const counted = ({ denominator, suppressed }: Cell, number: (value: number) => string): string => {
  if (denominator !== null) return number(denominator);
  return suppressed ? "…" : "–";
};

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Marks({ scale, written }: { readonly scale: Scale; readonly written: Written }) {
  const numbers = useNumbers(written.kind === "rate" ? { ...written, decimals: 0 } : written);
  const ends = [scale.marks[0], scale.marks.at(-1)];
  return (
    <svg className="fbw-split-marks" width="100%" height="16">
      {scale.marks.map((mark) => {
        const anchor = mark === ends[0] ? "start" : mark === ends[1] ? "end" : "middle";
        return ends.includes(mark) ||
          (scale.marks.length % 2 === 1 && mark === scale.marks[(scale.marks.length - 1) / 2]) ? (
          <text key={mark} x={percent(scale.at(mark))} y="11" textAnchor={anchor}>
            {numbers.of(mark)}
          </text>
        ) : undefined;
      })}
    </svg>
  );
}

interface DrawnProps {
  readonly cell: Cell;
  readonly scale: Scale;
  readonly everyone: number | undefined;
}

/** The row's dot, and how far it is from everyone's; hatched where the number is withheld. */
function Drawn({ cell, scale, everyone }: DrawnProps) {
  const id = useId();
  const value = drawnAt(cell);
  const saying = sayingOf(cell);
  const from = everyone === undefined ? undefined : percent(scale.at(everyone));
  return (
    <svg width="100%" height="24" className="fbw-split-row">
      {saying.says === "withheld" ? (
        <>
          <defs>
            <Hatch id={id} />
          </defs>
          <rect className="fbw-hatch" x="0" y="4" width="100%" height="16" rx="2" fill={`url(#${id})`} />
        </>
      ) : (
        <line className="fbw-track" x1="0" x2="100%" y1="12" y2="12" />
      )}
      {from === undefined ? undefined : <line className="fbw-everyone" x1={from} x2={from} y1="0" y2="24" />}
      {value === undefined || from === undefined ? undefined : (
        <line className="fbw-gap" x1={from} x2={percent(scale.at(value))} y1="12" y2="12" />
      )}
      {value === undefined ? undefined : (
        <circle
          className={saying.says === "bound" ? "fbw-dot fbw-dot--bound" : "fbw-dot"}
          cx={percent(scale.at(value))}
          cy="12"
          r="5.5"
        />
      )}
    </svg>
  );
}
