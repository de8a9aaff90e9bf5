import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../i18n/figures.ts";
import { WideTable } from "../measure/wide-table.tsx";

type Side = Told<"comparePathwayVersions">["one"];

/** The numbers of two versions side by side, with what lies between them. */
export function DifferenceTable({ one, other }: { readonly one: Side; readonly other: Side }) {
  const { t } = useLingui();
  const { money, rate, number, percent } = useFigures();
  const share = ({ numbers: { reach } }: Side): number =>
    reach.people === 0 ? 0 : reach.enter / reach.people;
  const lowest = (side: Side, of: (exit: Side["numbers"]["exits"][number]) => number | undefined) => {
    const all = side.numbers.exits.flatMap((exit) => of(exit) ?? []);
    return all.length === 0 ? undefined : Math.min(...all);
  };
  const best = (side: Side) => {
    const all = side.numbers.exits.flatMap(({ hourly }) => hourly ?? []);
    return all.length === 0 ? undefined : Math.max(...all);
  };
  const row = (name: ReactNode, of: (side: Side) => number | undefined, say: (value: number) => string) => ({
    name,
    before: of(one),
    after: of(other),
    say,
  });
  const rows = [
    row(<Trans>Steps</Trans>, ({ numbers }) => numbers.steps, number),
    row(<Trans>Weeks to the first job</Trans>, (side) => lowest(side, ({ weeks }) => weeks), number),
    row(<Trans>A person pays, at least</Trans>, (side) => lowest(side, ({ price }) => price), money),
    row(<Trans>Seats cost, at least</Trans>, (side) => lowest(side, ({ cost }) => cost), money),
    row(<Trans>Best pay an hour</Trans>, best, rate),
    row(<Trans>Could enter</Trans>, share, percent),
    row(<Trans>Checks that hold</Trans>, ({ score }) => score.holds, number),
    row(<Trans>Checks to mend</Trans>, ({ score }) => score.gap, number),
  ];
  return (
    <WideTable label={t`Numbers side by side`}>
      <table className="usa-table usa-table--borderless fbx-figures">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Figure</Trans>
            </th>
            <th scope="col">
              <SideName side={one} />
            </th>
            <th scope="col">
              <SideName side={other} />
            </th>
            <th scope="col">
              <Trans>Difference</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after, say }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows are always these
            <tr key={place}>
              <th scope="row">{name}</th>
              <td>{before === undefined ? "—" : say(before)}</td>
              <td>{after === undefined ? "—" : say(after)}</td>
              <td>{before === undefined || after === undefined ? "—" : between(before, after, say)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

const SideName = ({ side: { number } }: { readonly side: Side }) =>
  number === undefined ? <Trans>Draft</Trans> : <Trans>Version {number}</Trans>;

/** What lies between; nothing where both are written alike. */
const between = (before: number, after: number, say: (value: number) => string): string =>
  say(before) === say(after) ? "0" : `${after > before ? "+" : "−"}${say(Math.abs(after - before))}`;
