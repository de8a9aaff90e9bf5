import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Spread, Summary } from "@footbridge/core/simulate/summary.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useGroupName } from "../parts/group-name.ts";
import { Deadlines } from "./deadlines.tsx";
import { Falls } from "./falls.tsx";
import { SpreadIn, useSpreads } from "./spread.tsx";
import { Timeline } from "./timeline.tsx";

interface ResultProps {
  readonly summary: Summary;
  readonly pathway: Pathway;
}

/** What one design came to. */
export function Result({ summary, pathway }: ResultProps) {
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
      <Bottleneck summary={summary} pathway={pathway} />
      <Timeline summary={summary} />
      <Falls falls={summary.falls} pathway={pathway} />
      <Groups summary={summary} />
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

function Bottleneck({ summary: { bottleneck }, pathway }: ResultProps) {
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

function Groups({ summary }: Pick<ResultProps, "summary">) {
  const { groups, people: all } = summary;
  const { t } = useLingui();
  const nameOf = useGroupName();
  const say = useSpreads();
  const shown = groups.filter(
    ({ employed, people: { mean } }) => employed !== undefined && mean > 0 && mean < all,
  );
  const share = ({ mean, low, high }: Spread): Spread => ({
    mean: mean / all,
    low: low / all,
    high: high / all,
  });
  return (
    <details>
      <summary>
        <Trans>Who gets there: each group’s share</Trans>
      </summary>
      <table className="fbw-table fbw-table--dense">
        <thead>
          <tr>
            <th scope="col">{t`Group`}</th>
            <th scope="col" className="fbw-number">{t`People`}</th>
            <th scope="col" className="fbw-number">{t`Ready`}</th>
            <th scope="col" className="fbw-number">{t`Employed`}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t`All people`}</th>
            <td className="fbw-number">{say.count(all)}</td>
            <td className="fbw-number">
              <SpreadIn of={share(summary.ready)} say={say.percent} />
            </td>
            <td className="fbw-number">
              <SpreadIn of={share(summary.employed)} say={say.percent} />
            </td>
          </tr>
          {shown.map(({ group, people, ready, employed }) => (
            <tr key={`${group.kind} ${group.name}`}>
              <th scope="row">{nameOf(group)}</th>
              <td className="fbw-number">{say.count(people.mean)}</td>
              <td className="fbw-number">
                <SpreadIn of={ready} say={say.percent} />
              </td>
              <td className="fbw-number">
                <SpreadIn of={employed} say={say.percent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
