import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../i18n/figures.ts";
import type { Difference } from "./differences.ts";
import { Duration } from "./duration.tsx";

/** Fewer finishers apart than this, of a hundred, tell nothing. */
const telling = 3;

/** What is better and what is worse than in the first route, in one line: “$400 more, but 9 weeks sooner”. */
export function DifferenceWords({ difference }: { readonly difference: Difference }) {
  const { money } = useFigures();
  const { cents, weeks, finishers, steps } = difference;
  const better: ReactNode[] = [];
  const worse: ReactNode[] = [];
  if (cents < 0) better.push(<Trans key="cents">{money(-cents)} less</Trans>);
  if (cents > 0) worse.push(<Trans key="cents">{money(cents)} more</Trans>);
  if (weeks < 0)
    better.push(
      <Trans key="weeks">
        <Duration weeks={-weeks} /> sooner
      </Trans>,
    );
  if (weeks > 0)
    worse.push(
      <Trans key="weeks">
        <Duration weeks={weeks} /> later
      </Trans>,
    );
  if (finishers >= telling)
    better.push(
      <Plural key="more" value={finishers} one="# more in 100 finishes" other="# more in 100 finish" />,
    );
  if (finishers <= -telling)
    worse.push(
      <Plural key="fewer" value={-finishers} one="# fewer in 100 finishes" other="# fewer in 100 finish" />,
    );
  if (steps < 0) better.push(<Plural key="steps" value={-steps} one="# step less" other="# steps less" />);
  if (steps > 0) worse.push(<Plural key="steps" value={steps} one="# step more" other="# steps more" />);
  if (better.length === 0 && worse.length === 0) return <Trans>Much the same as route 1.</Trans>;
  if (worse.length === 0)
    return (
      <Trans>
        Next to route 1: <Row parts={better} />.
      </Trans>
    );
  if (better.length === 0)
    return (
      <Trans>
        Next to route 1: <Row parts={worse} />.
      </Trans>
    );
  return (
    <Trans>
      Next to route 1: <Row parts={worse} />, but <Row parts={better} />.
    </Trans>
  );
}

const Row = ({ parts }: { readonly parts: readonly ReactNode[] }) => (
  <>
    {parts.map((part, index) => (
      <span key={index}>
        {index === 0 ? "" : ", "}
        {part}
      </span>
    ))}
  </>
);
