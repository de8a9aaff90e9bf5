import { Trans, useLingui } from "@lingui/react/macro";
import type { Published, Step } from "./ask.ts";

const row = 30;
const top = 26;
const left = 12;
const width = 960;
/** The names stand beside their spans; the last weeks keep room for them. */
const names = 300;

interface Placed {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly before: readonly string[];
}

/** The steps on the line of weeks: classes as spans, credentials and jobs as landings. The list below says the same. */
export function Drawing({ told }: { readonly told: Published }) {
  const placed = place(told);
  if (placed.length === 0) return undefined;
  const last = Math.max(1, ...placed.map(({ to }) => to));
  const x = (week: number): number => left + (week / last) * (width - left - names);
  const at = new Map(placed.map((one) => [one.step.id, one]));
  const height = top + placed.length * row + 8;
  return (
    <figure className="fbq-drawing">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Axis last={last} x={x} height={height} />
        {placed.flatMap((one) =>
          one.before.flatMap((id) => {
            const other = at.get(id);
            // Where another way is quicker, the line would run back in time.
            return other === undefined || other.to > one.from
              ? []
              : [<Line key={`${id} ${one.step.id}`} from={other} to={one} x={x} />];
          }),
        )}
        {placed.map((one) => (
          <Mark key={one.step.id} one={one} x={x} />
        ))}
      </svg>
      <figcaption className="fb-quiet">
        <Trans>Weeks from the start, without waiting for a seat.</Trans>
      </figcaption>
    </figure>
  );
}

function place({ timeline, pathway }: Published): readonly Placed[] {
  const steps = new Map(pathway.steps.map((step) => [step.id, step]));
  const drawn = timeline.flatMap(({ step: id, weeks, before }) => {
    const step = steps.get(id);
    return step === undefined || weeks === undefined ? [] : [{ step, ...weeks, before }];
  });
  return drawn.map((one, line) => ({ ...one, y: top + line * row + row / 2 }));
}

interface OnLine {
  readonly x: (week: number) => number;
}

function Axis({ last, x, height }: OnLine & { readonly last: number; readonly height: number }) {
  const { t } = useLingui();
  const every = [1, 2, 4, 8, 13, 26, 52, 104].find((weeks) => last / weeks <= 8) ?? 208;
  const weeks = Array.from({ length: Math.floor(last / every) + 1 }, (_, place) => place * every);
  return (
    <g className="fbq-axis">
      {weeks.map((week) => (
        <g key={week}>
          <line x1={x(week)} x2={x(week)} y1={top - 6} y2={height} />
          <text x={x(week)} y={top - 10}>
            {week === 0 ? t`week 0` : week}
          </text>
        </g>
      ))}
    </g>
  );
}

function Line({ from, to, x }: OnLine & { readonly from: Placed; readonly to: Placed }) {
  const [x1, x2] = [x(from.to), x(to.from)];
  const bend = Math.max(10, Math.abs(x2 - x1) / 2);
  return (
    <path
      className="fbq-link"
      d={`M${x1} ${from.y} C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y}`}
    />
  );
}

function Mark({ one: { step, from, to, y }, x }: OnLine & { readonly one: Placed }) {
  const landing = step.kind === "job" || step.kind === "credential";
  return (
    <g className={`fbq-mark fbq-mark--${step.kind}`}>
      {landing ? (
        <circle cx={x(to)} cy={y} r={7} />
      ) : (
        <rect x={x(from)} y={y - 6} width={Math.max(6, x(to) - x(from))} height={12} rx={3} />
      )}
      <text x={x(to) + 13} y={y + 4.5}>
        {step.title.length > 44 ? `${step.title.slice(0, 43)}…` : step.title}
      </text>
    </g>
  );
}
