import { Trans } from "@lingui/react/macro";
import { useWidth } from "../results/bridge/use-width.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { type ReachableJob, payOf, useGo } from "./go.ts";
import { Mark, markPath } from "./mark.tsx";
import type { SectorNames } from "./sector-names.ts";

interface DotsProps {
  readonly jobs: readonly ReachableJob[];
  readonly sectors: SectorNames;
}

const height = 360;
const edge = { left: 52, right: 16, top: 16, bottom: 36 };

/** Jobs by time and pay. The table below says the same; keyboard and screen reader use that. */
export function JobDots({ jobs, sectors }: DotsProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const paid = jobs.filter((job) => payOf(job) !== undefined);
  return (
    <figure className="fb-dots">
      <ul className="fb-legend">
        {sectors.ids.map((id, index) => {
          const name = sectors.nameOf(id);
          return name === undefined ? undefined : (
            <li key={id}>
              <Mark index={index} />
              <Say text={name} />
            </li>
          );
        })}
      </ul>
      <div ref={box} aria-hidden="true">
        {width > 0 && paid.length > 0 ? <Picture jobs={paid} sectors={sectors} width={width} /> : undefined}
      </div>
      <figcaption className="fb-quiet">
        <Trans>No one can be there sooner than shown. The table below has the same jobs.</Trans>
      </figcaption>
    </figure>
  );
}

function Picture({ jobs, sectors, width }: DotsProps & { readonly width: number }) {
  const go = useGo();
  const longest = Math.max(12, ...jobs.map(({ weeks }) => weeks));
  const top = Math.ceil(Math.max(...jobs.map((job) => payOf(job) ?? 0)) / 1000) * 1000;
  const x = (weeks: number): number => edge.left + (weeks / longest) * (width - edge.left - edge.right);
  const y = (cents: number): number =>
    height - edge.bottom - (cents / top) * (height - edge.top - edge.bottom);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Scales longest={longest} top={top} x={x} y={y} width={width} />
      {jobs.map((each) => {
        const index = Math.max(0, sectors.ids.indexOf(each.job.sector ?? ""));
        const known = sectors.ids.includes(each.job.sector ?? "");
        return (
          // The table is the way for keys and readers; this picture is for pointers only.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <path
            key={each.target}
            className={`fb-dot fb-mark--${known ? Math.min(index, 5) : 5}`}
            d={markPath(known ? index : 5, x(each.weeks), y(payOf(each) ?? 0), 6)}
            onClick={() => go(each)}
          >
            <title>{each.job.title.en}</title>
          </path>
        );
      })}
    </svg>
  );
}

interface ScalesProps {
  readonly longest: number;
  readonly top: number;
  readonly x: (weeks: number) => number;
  readonly y: (cents: number) => number;
  readonly width: number;
}

function Scales({ longest, top, x, y, width }: ScalesProps) {
  const { money } = useFigures();
  const step = top > 6000 ? 2000 : 1000;
  const pays = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  const years = Array.from({ length: Math.floor(longest / 52) + 1 }, (_, year) => year);
  const halves =
    longest < 80 ? Array.from({ length: Math.floor(longest / 13) + 1 }, (_, quarter) => quarter / 4) : years;
  return (
    <g className="fb-dots__scale">
      {pays.map((cents) => (
        <g key={cents}>
          <path d={`M${edge.left} ${y(cents)}H${width - edge.right}`} />
          <text x={edge.left - 8} y={y(cents)} dy="0.35em" textAnchor="end">
            {money(cents)}
          </text>
        </g>
      ))}
      {halves.map((year) => (
        <text key={year} x={x(year * 52)} y={height - 12} textAnchor="middle">
          {year === 0 ? (
            <Trans>now</Trans>
          ) : longest < 80 ? (
            <Trans>{year * 12} mo.</Trans>
          ) : (
            <Trans>{year} y</Trans>
          )}
        </text>
      ))}
    </g>
  );
}
