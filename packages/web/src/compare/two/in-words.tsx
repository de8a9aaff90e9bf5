import type { Cents } from "@footbridge/core/units/money.ts";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../../i18n/figures.ts";
import type { Difference } from "../../results/differences.ts";
import { Duration } from "../../results/duration.tsx";

interface InWordsProps {
  /** Numbers by which the routes are known on the page. */
  readonly one: number;
  readonly two: number;
  /** Of the second from the first. */
  readonly difference: Difference;
  /** How much more the second brings over five years. */
  readonly years: Cents;
}

/** Less than this over five years is no difference a person would see, in cents: a thousand dollars. */
const telling = 100_000;

/** Fewer finishers apart than this, of a hundred, tell nothing. */
const fewest = 3;

/** How the second route differs from the first, a sentence for each thing. */
export function InWords({ one, two, difference, years }: InWordsProps) {
  const { money } = useFigures();
  const { cents, weeks, finishers, steps } = difference;
  const rounded = money(Math.round(Math.abs(years) / telling) * telling);
  const lines: readonly (readonly [boolean, ReactNode])[] = [
    [
      weeks < 0,
      <Trans key="sooner">
        Route {two} gets you there <Duration weeks={-weeks} /> sooner.
      </Trans>,
    ],
    [
      weeks > 0,
      <Trans key="later">
        Route {two} gets you there <Duration weeks={weeks} /> later.
      </Trans>,
    ],
    [cents < 0, <Trans key="less">You pay {money(-cents)} less.</Trans>],
    [cents > 0, <Trans key="more">You pay {money(cents)} more.</Trans>],
    [
      finishers >= fewest,
      <Plural key="surer" value={finishers} one="# more in 100 finishes." other="# more in 100 finish." />,
    ],
    [
      finishers <= -fewest,
      <Plural key="risk" value={-finishers} one="# fewer in 100 finishes." other="# fewer in 100 finish." />,
    ],
    [steps < 0, <Plural key="short" value={-steps} one="It has # step less." other="It has # steps less." />],
    [steps > 0, <Plural key="long" value={steps} one="It has # step more." other="It has # steps more." />],
    [years >= telling, <Trans key="rich">In 5 years it brings you about {rounded} more.</Trans>],
    [years <= -telling, <Trans key="poor">In 5 years it brings you about {rounded} less.</Trans>],
  ];
  const said = lines.filter(([holds]) => holds);
  if (said.length === 0)
    return (
      <Trans>
        Routes {one} and {two} are much the same.
      </Trans>
    );
  return (
    <>
      <Trans>Next to route {one}:</Trans>
      <ul>
        {said.map(([, words], index) => (
          <li key={index}>{words}</li>
        ))}
      </ul>
    </>
  );
}
