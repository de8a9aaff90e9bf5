import { type Cell, drawnAt } from "../published/cells.ts";

interface SparkProps {
  readonly cells: readonly Cell[];
  readonly kind: "count" | "rate" | "median";
}

const width = 120;
const height = 34;
const edge = 5;

/** Least share of the height that a change of a point of percent may not exceed: small moves stay small. */
const leastSpan = { rate: 0.1, median: 500, count: 10 } as const;

/** The number over time as a small line, the newest as a dot; the words beside it say the same. */
export function Spark({ cells, kind }: SparkProps) {
  const values = cells.map(drawnAt);
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return undefined;
  const middle = (Math.min(...known) + Math.max(...known)) / 2;
  const span = Math.max(Math.max(...known) - Math.min(...known), leastSpan[kind]);
  const x = (index: number): number => edge + (index / (values.length - 1)) * (width - 2 * edge);
  const y = (value: number): number => height / 2 - ((value - middle) / span) * (height - 2 * edge);
  const path = values
    .map((value, index) =>
      value === undefined
        ? ""
        : `${values[index - 1] === undefined ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join("");
  const last = values.findLastIndex((value) => value !== undefined);
  return (
    <svg
      className="fb-spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={path} />
      <circle cx={x(last)} cy={y(values[last] ?? middle)} r="4" />
    </svg>
  );
}
