import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { useWidth } from "../../results/bridge/use-width.ts";
import { type Cell, drawnAt, sayingOf, type Written } from "../../published/cells.ts";
import { useNumbers, useSaid } from "../cell-words.tsx";
import { useQuarters } from "../quarter-words.ts";
import { quarterOf } from "../../published/quarters.ts";
import { Hatch } from "./hatch.tsx";
import { boundsOf, type Scale, scaleOf } from "./scale.ts";

interface TrendProps {
  readonly reports: readonly string[];
  /** By report quarter. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly written: Written;
  /** The quarter the page is about. */
  readonly here: string;
  readonly level?: number | undefined;
  readonly levelWord: string;
  readonly withheldWord: string;
}

const height = 190;
/** So far from the axis the first quarter stands, in pixels. */
const inset = 20;
const edge = { left: 54, right: 34, top: 22, bottom: 40 };

/** A number over quarters as a line; quarters whose number is withheld are hatched. Its table says the same. */
export function Trend(props: TrendProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={box} className="fbw-trend" aria-hidden="true">
      {width > 0 && props.reports.length > 0 ? <Picture {...props} width={width} /> : undefined}
    </div>
  );
}

interface Drawn {
  /** False where no number may be told: then there is nothing to measure by. */
  readonly told: boolean;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly scale: Scale;
  readonly width: number;
}

function Picture({ width, ...props }: TrendProps & { readonly width: number }) {
  const { reports, cells, written, level } = props;
  const values = reports.flatMap((report) => {
    const cell = cells.get(report);
    const at = cell === undefined ? undefined : drawnAt(cell);
    return at === undefined ? [] : [at];
  });
  const scale = scaleOf(level === undefined ? values : [...values, level], boundsOf(written.kind, 4));
  const begin = edge.left + inset;
  const step = (width - begin - edge.right) / Math.max(1, reports.length - 1);
  const drawn: Drawn = {
    told: values.length > 0 || level !== undefined,
    scale,
    width,
    x: (index) => begin + (reports.length === 1 ? (width - begin - edge.right) / 2 : index * step),
    y: (value) => height - edge.bottom - scale.at(value) * (height - edge.top - edge.bottom),
  };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Axes {...props} {...drawn} />
      <Withheld {...props} {...drawn} step={step} />
      <Level {...props} {...drawn} />
      <Line {...props} {...drawn} />
    </svg>
  );
}

function Axes({ reports, here, written, told, x, y, scale, width }: TrendProps & Drawn) {
  const numbers = useNumbers(written.kind === "rate" ? { ...written, decimals: 0 } : written);
  const every = Math.ceil(34 / Math.max(1, x(1) - x(0)));
  return (
    <g className="fbw-axis">
      {(told ? scale.marks : []).map((mark) => (
        <g key={mark}>
          <path d={`M${edge.left - 6} ${y(mark)}H${width - edge.right + 12}`} />
          <text x={edge.left - 12} y={y(mark)} dy="0.35em" textAnchor="end">
            {numbers.of(mark)}
          </text>
        </g>
      ))}
      {reports.map((report, index) => {
        const quarter = quarterOf(report);
        const first = index === 0 || quarter?.quarter === 1;
        const named = (reports.length - 1 - index) % every === 0;
        return (
          <g key={report} className={report === here ? "fbw-axis__here" : undefined}>
            {named ? (
              <text x={x(index)} y={height - edge.bottom + 18} textAnchor="middle">
                <Trans>Q{quarter?.quarter ?? ""}</Trans>
              </text>
            ) : undefined}
            {first ? (
              <text x={x(index)} y={height - edge.bottom + 34} textAnchor="middle" className="fbw-axis__year">
                {quarter?.year}
              </text>
            ) : undefined}
          </g>
        );
      })}
    </g>
  );
}

function Withheld({ reports, cells, withheldWord, x, step }: TrendProps & Drawn & { readonly step: number }) {
  const id = useId();
  const wide = Math.min(Math.max(12, step * 0.7), 48);
  return (
    <g>
      <defs>
        <Hatch id={id} />
      </defs>
      {reports.map((report, index) => {
        const cell = cells.get(report);
        if (cell === undefined || sayingOf(cell).says !== "withheld") return undefined;
        const tall = height - edge.top - edge.bottom;
        return (
          <g key={report}>
            <rect
              className="fbw-hatch"
              x={x(index) - wide / 2}
              y={edge.top}
              width={wide}
              height={tall}
              fill={`url(#${id})`}
            />
            {wide >= 20 ? (
              <text
                className="fbw-hatch__word"
                transform={`translate(${x(index)} ${edge.top + tall / 2}) rotate(-90)`}
                dy="0.35em"
                textAnchor="middle"
              >
                {withheldWord}
              </text>
            ) : undefined}
          </g>
        );
      })}
    </g>
  );
}

function Level({ level, levelWord, written, y, width }: TrendProps & Drawn) {
  const numbers = useNumbers(written);
  if (level === undefined) return undefined;
  return (
    <g className="fbw-level">
      <path d={`M${edge.left - 6} ${y(level)}H${width - edge.right + 12}`} />
      <text x={edge.left + 2} y={y(level)} dy="-0.45em">
        {levelWord} {numbers.of(level)}
      </text>
    </g>
  );
}

function Line({ reports, cells, here, written, x, y }: TrendProps & Drawn) {
  const said = useSaid(written);
  const { short } = useQuarters();
  const spots = reports.map((report, index) => {
    const cell = cells.get(report);
    const value = cell === undefined ? undefined : drawnAt(cell);
    return { report, cell, value, x: x(index) };
  });
  const path = spots
    .map(({ value, x: across }, index) => {
      if (value === undefined) return "";
      return `${spots[index - 1]?.value === undefined ? "M" : "L"}${across.toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
  return (
    <g>
      <path className="fbw-line" d={path} />
      {spots.map(({ report, cell, value, x: across }, index) =>
        cell === undefined || value === undefined ? undefined : (
          <g key={report}>
            <circle
              className={spotClass(report === here, sayingOf(cell).says === "bound")}
              cx={across}
              cy={y(value)}
              r={report === here ? 6 : 3.5}
            >
              <title>{`${short(report)}: ${said(cell)}`}</title>
            </circle>
            {report === here ? (
              <text
                className="fbw-spot__word"
                x={across}
                y={y(value) - 12}
                textAnchor={index > spots.length - 3 ? "end" : "middle"}
              >
                {said(cell)}
              </text>
            ) : undefined}
          </g>
        ),
      )}
    </g>
  );
}

/** A bound is an open ring: the number lies on one side of it. */
const spotClass = (here: boolean, bound: boolean): string =>
  ["fbw-spot", ...(here ? ["fbw-spot--here"] : []), ...(bound ? ["fbw-spot--bound"] : [])].join(" ");
