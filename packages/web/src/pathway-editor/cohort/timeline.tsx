import type { Spread, Summary } from "@footbridge/core/simulate/summary.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { apart, roundMarks } from "./marks.ts";
import { SpreadIn, useSpreads } from "./spread.tsx";

type Line = "started" | "ready" | "employed";
const lines: readonly Line[] = ["started", "ready", "employed"];

const size = { width: 420, height: 190, left: 44, bottom: 24, top: 12, right: 72 } as const;

/** People started, ready and employed by week, with what 8 of 10 replications lie between; a table beside it. */
export function Timeline({ summary: { timeline } }: { readonly summary: Summary }) {
  const { t } = useLingui();
  const say = useSpreads();
  const names: Readonly<Record<Line, string>> = {
    started: t`Started`,
    ready: t`Ready`,
    employed: t`Employed`,
  };
  const last = timeline.at(-1);
  if (last === undefined) return undefined;
  const started = say.count(last.started.mean);
  const employed = say.count(last.employed.mean);
  const half = timeline.find((at) => at.employed.mean * 2 >= last.employed.mean)?.week ?? 0;
  return (
    <figure className="fbe-timeline">
      <figcaption>
        {last.employed.mean === 0 ? (
          <Trans>
            By week {last.week}, {started} have started and nobody is employed.
          </Trans>
        ) : (
          <Trans>
            By week {last.week}, {started} have started and {employed} are employed; half of those by week{" "}
            {half}.
          </Trans>
        )}
      </figcaption>
      <Drawn timeline={timeline} names={names} />
      <details>
        <summary>
          <Trans>As a table</Trans>
        </summary>
        <table className="fbw-table fbw-table--dense">
          <thead>
            <tr>
              <th scope="col">{t`Week`}</th>
              {lines.map((line) => (
                <th key={line} scope="col" className="fbw-number">
                  {names[line]}
                </th>
              ))}
              <th scope="col" className="fbw-number">{t`Fell out`}</th>
            </tr>
          </thead>
          <tbody>
            {timeline.map((at) => (
              <tr key={at.week}>
                <th scope="row">{at.week}</th>
                {[...lines, "out" as const].map((line) => (
                  <td key={line} className="fbw-number">
                    <SpreadIn of={at[line]} say={say.count} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface DrawnProps {
  readonly timeline: Summary["timeline"];
  readonly names: Readonly<Record<Line, string>>;
}

function Drawn({ timeline, names }: DrawnProps) {
  const { width, height, left, bottom, top, right } = size;
  const weeks = Math.max(1, timeline.at(-1)?.week ?? 1);
  const marks = roundMarks(Math.max(1, ...timeline.map(({ started }) => started.high)));
  const most = marks.at(-1) ?? 1;
  const x = (week: number): number => left + ((width - left - right) * week) / weeks;
  const y = (people: number): number => height - bottom - ((height - bottom - top) * people) / most;
  const point = (week: number, people: number): string => `${x(week).toFixed(1)},${y(people).toFixed(1)}`;
  const band = (of: (at: (typeof timeline)[number]) => Spread): string =>
    [
      ...timeline.map((at) => point(at.week, of(at).high)),
      ...timeline.toReversed().map((at) => point(at.week, of(at).low)),
    ].join(" ");
  const namesAt = apart(lines.map((line) => y(timeline.at(-1)?.[line].mean ?? 0) + 4));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {marks.map((mark) => (
        <g key={mark}>
          <line className="fbe-grid" x1={left} x2={width - right} y1={y(mark)} y2={y(mark)} />
          <text x={left - 6} y={y(mark) + 4} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      {[0, Math.round(weeks / 2), weeks].map((week) => (
        <text key={week} x={x(week)} y={height - 6} textAnchor={week === weeks ? "end" : "middle"}>
          {week}
        </text>
      ))}
      {lines.map((line, place) => (
        <g key={line} className={`fbe-line fbe-line--${line}`}>
          <polygon points={band((at) => at[line])} />
          <polyline points={timeline.map((at) => point(at.week, at[line].mean)).join(" ")} />
          <text x={width - right + 6} y={namesAt[place]}>
            {names[line]}
          </text>
        </g>
      ))}
    </svg>
  );
}
