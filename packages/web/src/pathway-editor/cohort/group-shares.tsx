import type { Race } from "@footbridge/core/simulate/race.ts";
import type { Spread, Summary } from "@footbridge/core/simulate/summary.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGroupName } from "../parts/group-name.ts";
import { SpreadIn, useSpreads } from "./spread.tsx";

/** Each group's share of its people that gets there, beside that of all. */
export function GroupShares({ summary }: { readonly summary: Summary }) {
  const { groups, people: all } = summary;
  const { t } = useLingui();
  const nameOf = useGroupName();
  const say = useSpreads();
  const shown = groups.filter(({ people: { mean } }) => mean > 0 && mean < all);
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
      <p className="fbw-quiet">
        <Trans>
          Groups are who people were at the start. The fewer they are, the more is chance: look at the
          brackets.
        </Trans>
      </p>
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
            <Share of={share(summary.ready)} />
            <Share of={share(summary.employed)} />
          </tr>
          {shown.map(({ group, people, ready, employed }) => (
            <tr key={`${group.kind} ${group.name}`}>
              <th scope="row">{nameOf(group)}</th>
              <td className="fbw-number">{say.count(people.mean)}</td>
              <Share of={ready} />
              <Share of={employed} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Share({ of }: { readonly of: Spread | undefined }) {
  const say = useSpreads();
  return (
    <td className="fbw-number">
      {of === undefined ? <Trans>too few to tell</Trans> : <SpreadIn of={of} say={say.percent} />}
    </td>
  );
}

/** How many more of each group's people get there by the other design. */
export function GroupDifferences({ race }: { readonly race: Race }) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const say = useSpreads();
  const { groups, people: all } = race.one;
  const shown = race.groups.flatMap((difference, place) => {
    const people = groups[place]?.people.mean ?? 0;
    return people > 0 && people < all ? [{ ...difference, people }] : [];
  });
  return (
    <details>
      <summary>
        <Trans>What it does for each group</Trans>
      </summary>
      <table className="fbw-table fbw-table--dense">
        <thead>
          <tr>
            <th scope="col">{t`Group`}</th>
            <th scope="col" className="fbw-number">{t`People`}</th>
            <th scope="col" className="fbw-number">{t`Ready, more`}</th>
            <th scope="col" className="fbw-number">{t`Employed, more`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ group, people, ready, employed }) => (
            <tr key={`${group.kind} ${group.name}`}>
              <th scope="row">{nameOf(group)}</th>
              <td className="fbw-number">{say.count(people)}</td>
              <td className="fbw-number">
                <SpreadIn of={ready} say={say.more} />
              </td>
              <td className="fbw-number">
                <SpreadIn of={employed} say={say.more} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
