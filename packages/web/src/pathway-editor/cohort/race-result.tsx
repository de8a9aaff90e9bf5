import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Race } from "@footbridge/core/simulate/race.ts";
import type { Spread } from "@footbridge/core/simulate/summary.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { GroupDifferences } from "./group-shares.tsx";
import { Result } from "./result.tsx";
import { sameResult } from "./same-result.ts";
import { SpreadIn, useSpreads } from "./spread.tsx";
import type { Ran } from "./use-run.ts";

interface RaceProps {
  readonly race: Race;
  readonly scenario: Ran["scenario"];
  readonly other: Ran["other"];
}

/** Two designs on the same people and the same luck: what the other does differently. */
export function RaceResult({ race, scenario, other }: RaceProps) {
  const title = other?.title ?? "";
  const { pathway: one, assumptions } = scenario;
  const full = { factors: assumptions.factors };
  if (sameResult(race))
    return (
      <>
        <p className="fbe-no-difference">
          <strong>
            <Trans>No difference.</Trans>
          </strong>{" "}
          <Trans>Both designs came to the same, to the last digit.</Trans>
        </p>
        <Result summary={race.one} pathway={one} {...full} />
      </>
    );
  const living = [one, other?.pathway].some((design) => design?.livingWage !== undefined);
  return (
    <>
      <p>
        <Trans>
          The other design: <strong>{title}</strong>
        </Trans>
      </p>
      <Differences race={race} living={living} />
      <Deadlines race={race} one={one} />
      <GroupDifferences race={race} />
      <details>
        <summary>
          <Trans>This design in full</Trans>
        </summary>
        <Result summary={race.one} pathway={one} {...full} />
      </details>
      <details>
        <summary>
          <Trans>The other in full: {title}</Trans>
        </summary>
        <Result summary={race.other} pathway={other?.pathway ?? one} {...full} />
      </details>
    </>
  );
}

interface DifferencesProps {
  readonly race: Race;
  /** Whether a living wage is stated. */
  readonly living: boolean;
}

function Differences({ race, living }: DifferencesProps) {
  const { t } = useLingui();
  const say = useSpreads();
  const rows: readonly (readonly [string, "started" | "ready" | "employed" | "living"])[] = [
    [t`Started`, "started"],
    [t`Ready for a job`, "ready"],
    [t`Employed`, "employed"],
    ...(living ? ([[t`At the living wage or more`, "living"]] as const) : []),
  ];
  return (
    <table className="fbw-table fbw-table--dense fbe-race">
      <caption>{t`The same people, the same luck`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Figure`}</th>
          <th scope="col" className="fbw-number">{t`This design`}</th>
          <th scope="col" className="fbw-number">{t`The other`}</th>
          <th scope="col" className="fbw-number">{t`Difference`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, figure]) => (
          <Compared
            key={figure}
            name={name}
            one={race.one[figure]}
            other={race.other[figure]}
            difference={race.differences[figure]}
            say={say.count}
            sayMore={say.more}
          />
        ))}
        <Compared
          name={t`All seats cost`}
          one={race.one.spent}
          other={race.other.spent}
          difference={race.differences.spent}
          say={say.dollars}
          sayMore={say.moreDollars}
        />
        <PerPerson race={race} />
      </tbody>
    </table>
  );
}

/** What one who gets there costs and gains; left out where somebody of neither design got there. */
function PerPerson({ race: { one, other, perPerson } }: { readonly race: Race }) {
  const { t } = useLingui();
  const say = useSpreads();
  const rows = [
    [t`Cost of one who is ready`, "costPerReady", say.dollars, say.moreDollars],
    [t`Cost of one who is employed`, "costPerEmployed", say.dollars, say.moreDollars],
    [t`Pay gained, an hour`, "wageGain", say.rate, say.moreRate],
  ] as const;
  return rows.map(([name, figure, sayOne, sayMore]) => {
    const [first, second, difference] = [one[figure], other[figure], perPerson[figure]];
    if (first === undefined || second === undefined || difference === undefined) return undefined;
    return (
      <Compared
        key={figure}
        name={name}
        one={first}
        other={second}
        difference={difference}
        say={sayOne}
        sayMore={sayMore}
      />
    );
  });
}

interface ComparedProps {
  readonly name: string;
  readonly one: Spread;
  readonly other: Spread;
  readonly difference: Spread;
  readonly say: (value: number) => string;
  readonly sayMore: (value: number) => string;
}

const Compared = ({ name, one, other, difference, say, sayMore }: ComparedProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td className="fbw-number">{say(one.mean)}</td>
    <td className="fbw-number">{say(other.mean)}</td>
    <td className="fbw-number">
      <SpreadIn of={difference} say={sayMore} />
    </td>
  </tr>
);

/** Funds of which more or fewer get to what they ask by their end, or whose deadline is met more or less often. */
function Deadlines({ race, one }: { readonly race: Race; readonly one: Pathway }) {
  const { percent } = useSpreads();
  const { replications } = race.one;
  const differ = race.one.funds.flatMap(({ fund, metIn, share }) => {
    const other = race.other.funds.find((it) => it.fund === fund);
    const after = other?.metIn;
    if (metIn === undefined || after === undefined) return [];
    const [before, by] = [percent(share?.mean ?? 0), percent(other?.share?.mean ?? 0)];
    return metIn === after && before === by ? [] : [{ fund, metIn, after, before, by }];
  });
  if (differ.length === 0) return undefined;
  return (
    <ul className="fbw-lines">
      {differ.map(({ fund, metIn, after, before, by }) => {
        const name = one.funds.find(({ id }) => id === fund)?.name ?? fund;
        return (
          <li key={fund}>
            <Trans>
              {name}: {by} get to what it asks by its end instead of {before}; its deadline is met in {after}{" "}
              of {replications} replications instead of {metIn}.
            </Trans>
          </li>
        );
      })}
    </ul>
  );
}
