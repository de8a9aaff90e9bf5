import { Trans } from "@lingui/react/macro";
import { useWidth } from "../results/bridge/use-width.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { Duration } from "../results/duration.tsx";
import { type ReachableJob, payOf, useGo } from "./go.ts";
import { Mark, markPath } from "./mark.tsx";
import { edge, height, type Scale, scaleOf } from "./scale.ts";
import { spread } from "./spread.ts";
import type { SectorNames } from "./sector-names.ts";

interface DotsProps {
  readonly jobs: readonly ReachableJob[];
  readonly sectors: SectorNames;
}

/** Pixels that a mark needs for itself. */
const room = 14;

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
  const say = useSay();
  const scale = scaleOf(jobs, width);
  const spots = jobs.map((job) => ({ thing: job, x: scale.x(job.weeks), y: scale.y(payOf(job) ?? 0) }));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Lines scale={scale} width={width} />
      {spread(spots, room).map(({ thing, x, y }) => {
        const known = sectors.ids.indexOf(thing.job.sector ?? "");
        const index = known === -1 ? 5 : Math.min(known, 5);
        return (
          // The table is the way for keys and readers; this picture is for pointers only.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <path
            key={thing.target}
            className={`fb-dot fb-mark--${index}`}
            d={markPath(index, x, y, 6)}
            onClick={() => go(thing)}
          >
            <title>{say(thing.job.title)}</title>
          </path>
        );
      })}
    </svg>
  );
}

function Lines({ scale, width }: { readonly scale: Scale; readonly width: number }) {
  const { money } = useFigures();
  return (
    <g className="fb-dots__scale">
      {scale.pays.map((cents) => (
        <g key={cents}>
          <path d={`M${edge.left} ${scale.y(cents)}H${width - edge.right}`} />
          <text x={edge.left - 8} y={scale.y(cents)} dy="0.35em" textAnchor="end">
            {money(cents)}
          </text>
        </g>
      ))}
      {scale.times.map((weeks) => (
        <text key={weeks} x={scale.x(weeks)} y={height - 12} textAnchor={weeks === 0 ? "start" : "middle"}>
          {weeks === 0 ? <Trans>now</Trans> : <Duration weeks={weeks} />}
        </text>
      ))}
    </g>
  );
}
