import type { Pathway, PathwayFund } from "@footbridge/core/model/pathway.ts";
import type { Summary } from "@footbridge/core/simulate/summary.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useSpreads } from "./spread.tsx";

interface DeadlinesProps {
  readonly summary: Summary;
  readonly pathway: Pathway;
}

/** Of each fund, whether what it must show is shown by its end; where that cannot be told, why not. */
export function Deadlines({ summary: { funds, replications, timeline }, pathway }: DeadlinesProps) {
  const { t } = useLingui();
  if (funds.length === 0) return undefined;
  const watched = timeline.at(-1)?.week ?? 0;
  return (
    <table className="fbw-table fbw-table--dense">
      <caption>{t`Deadlines of the funds`}</caption>
      <tbody>
        {funds.map((figures) => {
          const fund = pathway.funds.find(({ id }) => id === figures.fund);
          return (
            <tr key={figures.fund}>
              <th scope="row">{fund?.name ?? figures.fund}</th>
              <td>
                {figures.metIn === undefined ? (
                  <Untold fund={fund} watched={watched} />
                ) : (
                  <Told figures={figures} metIn={figures.metIn} replications={replications} fund={fund} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ToldProps {
  readonly figures: Summary["funds"][number];
  readonly metIn: number;
  readonly replications: number;
  readonly fund: PathwayFund | undefined;
}

function Told({ figures: { share }, metIn, replications, fund }: ToldProps) {
  const say = useSpreads();
  const reached = share === undefined ? "" : say.percent(share.mean);
  const wanted = say.percent(fund?.outcome?.share ?? 0);
  const week = fund?.periodWeeks ?? 0;
  return (
    <>
      <strong>
        {metIn === replications ? (
          <Trans>in time</Trans>
        ) : metIn === 0 ? (
          <Trans>not in time</Trans>
        ) : (
          <Trans>not certain</Trans>
        )}
      </strong>{" "}
      <span className="fbw-quiet">
        {fund?.outcome?.what === "employed" ? (
          <Trans>
            {reached} employed, of {wanted} wanted, by week {week}; met in {metIn} of {replications}{" "}
            replications
          </Trans>
        ) : (
          <Trans>
            {reached} ready for a job, of {wanted} wanted, by week {week}; met in {metIn} of {replications}{" "}
            replications
          </Trans>
        )}
      </span>
    </>
  );
}

interface UntoldProps {
  readonly fund: PathwayFund | undefined;
  /** The last week that was watched. */
  readonly watched: number;
}

function Untold({ fund, watched }: UntoldProps) {
  if (fund?.outcome === undefined) return <Trans>does not say what must be shown by its end</Trans>;
  const week = fund.periodWeeks;
  if (week > watched)
    return (
      <Trans>
        cannot be told: it ends in week {week}, and people were watched until week {watched}
      </Trans>
    );
  return <Trans>cannot be told: nobody had started by its end</Trans>;
}
