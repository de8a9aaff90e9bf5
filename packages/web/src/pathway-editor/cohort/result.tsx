import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Assumptions } from "@footbridge/core/simulate/assumptions.ts";
import type { Summary } from "@footbridge/core/simulate/summary.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Deadlines } from "./deadlines.tsx";
import { Falls } from "./falls.tsx";
import { GroupShares } from "./group-shares.tsx";
import { Hardest } from "./hardest.tsx";
import { SpreadIn, useSpreads } from "./spread.tsx";
import { Timeline } from "./timeline.tsx";

interface ResultProps {
  readonly summary: Summary;
  readonly pathway: Pathway;
  /** Those of the assumptions that it was made with. */
  readonly factors: Assumptions["factors"];
}

/** What one design came to. */
export function Result({ summary, pathway, factors }: ResultProps) {
  const { t } = useLingui();
  const say = useSpreads();
  const fell = summary.falls.reduce((sum, { people }) => sum + people.mean, 0);
  const under = summary.people - summary.employed.mean - fell;
  return (
    <>
      <table className="fbw-table fbw-table--dense">
        <caption>{t`Of all people`}</caption>
        <tbody>
          <Row name={t`Started`} value={<SpreadIn of={summary.started} say={say.count} />} />
          <Row name={t`Ready for a job`} value={<SpreadIn of={summary.ready} say={say.count} />} />
          <Row name={t`Employed`} value={<SpreadIn of={summary.employed} say={say.count} />} />
          <Row
            name={t`At the living wage or more`}
            value={
              pathway.livingWage === undefined ? (
                <Trans>no living wage is stated</Trans>
              ) : (
                <SpreadIn of={summary.living} say={say.count} />
              )
            }
          />
          <Row name={t`Fell out`} value={say.count(fell)} />
          <Row name={t`Still on the way at the end`} value={say.count(under)} />
          <Row
            name={t`Cost of one who is ready`}
            value={<SpreadIn of={summary.costPerReady} say={say.dollars} />}
          />
          <Row
            name={t`Cost of one who is employed`}
            value={<SpreadIn of={summary.costPerEmployed} say={say.dollars} />}
          />
          <Row name={t`Pay gained, an hour`} value={<SpreadIn of={summary.wageGain} say={say.rate} />} />
        </tbody>
      </table>
      {pathway.steps.some(({ kind }) => kind === "job") ? undefined : (
        <p className="fbe-stale">
          <Trans>No card is a job: so nobody can be ready or employed. Draw the job it leads to.</Trans>
        </p>
      )}
      <Bottleneck summary={summary} pathway={pathway} />
      <Timeline summary={summary} />
      <Falls falls={summary.falls} pathway={pathway} />
      <Hardest hardest={summary.hardest} pathway={pathway} factors={factors} />
      <GroupShares summary={summary} />
      <Deadlines summary={summary} pathway={pathway} />
    </>
  );
}

const Row = ({ name, value }: { readonly name: string; readonly value: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td className="fbw-number">{value}</td>
  </tr>
);

function Bottleneck({ summary: { bottleneck }, pathway }: Omit<ResultProps, "factors">) {
  const say = useSpreads();
  if (bottleneck === undefined) return undefined;
  const title = pathway.steps.find(({ id }) => id === bottleneck.step)?.title ?? bottleneck.step;
  const size = say.count(bottleneck.size.mean);
  return (
    <p>
      <strong>
        <Trans>Bottleneck:</Trans>
      </strong>{" "}
      {bottleneck.by === "waiting" ? (
        <Trans>
          “{title}”, where people waited {size} weeks, all together.
        </Trans>
      ) : (
        <Trans>
          “{title}”, where {size} people fell out.
        </Trans>
      )}
    </p>
  );
}
