import type { PayRange } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { PayWords } from "../results/pay.tsx";
import { SourceOf } from "../results/source.tsx";

/** The drawn scale in cents an hour: from under the lowest pay of the city to what few jobs pass. */
const scale = { from: 1000, to: 7000 };
const marks = [2000, 3000, 4000, 5000, 6000];

const placeOf = (cents: number): number =>
  Math.min(100, Math.max(0, ((cents - scale.from) / (scale.to - scale.from)) * 100));

/** Pay in words, as a bar on a scale that is the same for all jobs, and where the figures come from. */
export function PayOfJob({ pay }: { readonly pay: PayRange | undefined }) {
  const { rate } = useFigures();
  const middle = pay?.median;
  return (
    <>
      <strong className="fb-facts__figure">
        <PayWords pay={pay} />
      </strong>
      {pay === undefined ? undefined : (
        <>
          <PayBar pay={pay} />
          {middle === undefined ? undefined : (
            <span className="fb-block">
              <Trans>Half of the people in this job earn {rate(middle)} or more.</Trans>
            </span>
          )}
          <SourceOf provenance={pay.provenance} />
        </>
      )}
    </>
  );
}

function PayBar({ pay: { entry, median, experienced } }: { readonly pay: PayRange }) {
  const { money } = useFigures();
  const known = [entry, median, experienced].filter((cents) => cents !== undefined);
  if (known.length < 2) return undefined;
  const from = placeOf(Math.min(...known));
  const to = placeOf(Math.max(...known));
  return (
    <svg className="fb-pay" viewBox="0 0 106 14" aria-hidden="true">
      <path className="fb-pay__line" d="M3 5.5H103" />
      {marks.map((cents) => (
        <g key={cents}>
          <path className="fb-pay__line" d={`M${3 + placeOf(cents)} 4v3`} />
          <text x={3 + placeOf(cents)} y="12.5">
            {money(cents)}
          </text>
        </g>
      ))}
      <rect className="fb-pay__range" x={3 + from} y="3" width={Math.max(1, to - from)} height="5" rx="1" />
      {median === undefined ? undefined : (
        <path className="fb-pay__middle" d={`M${3 + placeOf(median)} 2v7`} />
      )}
    </svg>
  );
}
