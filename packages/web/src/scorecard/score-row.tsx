import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useLocale } from "../i18n/locale.ts";
import { Say } from "../i18n/say.tsx";
import { drawnAt, levelOf, sayingOf, type Written } from "../published/cells.ts";
import { type Numbers, numbersFor } from "../published/numbers.ts";
import { TargetMark } from "../published/target-mark.tsx";
import { plainOf } from "./plain-names.tsx";
import { Spark } from "./spark.tsx";

type Line = Told<"getScorecard">["programs"][number]["lines"][number];

const writtenOf = ({ kind, unit, decimals }: Line): Written => ({
  kind: kind ?? (unit === "percent" ? "rate" : unit.startsWith("dollars") ? "median" : "count"),
  unit,
  decimals: unit.startsWith("dollars") ? 0 : decimals,
});

/** A number of the scorecard: what it is, how much, how it moved, and its goal. */
export function ScoreRow({ line }: { readonly line: Line }) {
  const written = writtenOf(line);
  const numbers = numbersFor(useLocale(), written);
  const plain = plainOf(line.metric);
  return (
    <li className="fb-score__row">
      <div className="fb-score__name">
        <h2>{plain === undefined ? <Say text={line.name} /> : plain.name()}</h2>
        <p>{plain === undefined ? <Say text={line.plain} /> : plain.says()}</p>
      </div>
      <p className="fb-score__figure">
        <Figure line={line} numbers={numbers} />
      </p>
      <div className="fb-score__moved">
        <Spark cells={line.trend} kind={written.kind} />
        <Moved line={line} numbers={numbers} written={written} />
      </div>
      <p className="fb-score__goal">
        <Goal line={line} numbers={numbers} written={written} />
      </p>
    </li>
  );
}

interface PartProps {
  readonly line: Line;
  readonly numbers: Numbers;
}

function Figure({ line: { now }, numbers }: PartProps) {
  const saying = sayingOf(now);
  if (saying.says === "withheld") {
    return (
      <span className="fb-score__hidden">
        <Trans>too few</Trans>
      </span>
    );
  }
  if (saying.says === "nobody") return <Trans>no one</Trans>;
  if (saying.says === "number") return <strong>{numbers.of(saying.value)}</strong>;
  const figure = numbers.round(saying.value);
  return (
    <strong className="fb-score__bound">
      {saying.side === "at-least" ? <Trans>{figure} or more</Trans> : <Trans>{figure} or less</Trans>}
    </strong>
  );
}

function Moved({
  line: { now, yearBefore },
  numbers,
  written: { kind },
}: PartProps & { readonly written: Written }) {
  const value = drawnAt(now);
  const before = yearBefore === undefined ? undefined : drawnAt(yearBefore);
  if (value === undefined || before === undefined) return undefined;
  const size = numbers.size(value - before);
  if (Number(size.replace(/[^1-9]/g, "")) === 0)
    return (
      <span>
        <Trans>Same as a year ago</Trans>
      </span>
    );
  const up = value > before;
  if (kind === "rate") {
    return (
      <span>
        {up ? <Trans>Up {size} points in a year</Trans> : <Trans>Down {size} points in a year</Trans>}
      </span>
    );
  }
  return <span>{up ? <Trans>Up {size} in a year</Trans> : <Trans>Down {size} in a year</Trans>}</span>;
}

function Goal({ line: { target }, numbers, written }: PartProps & { readonly written: Written }) {
  if (target === undefined)
    return (
      <span className="fb-quiet">
        <Trans>No goal set</Trans>
      </span>
    );
  const level = numbers.of(levelOf(target.level, written));
  if (target.met === undefined) return <Trans>Goal: {level}</Trans>;
  return (
    <>
      <TargetMark met={target.met} />
      <span>
        {target.met ? <Trans>Goal of {level} met</Trans> : <Trans>Goal of {level} not met yet</Trans>}
      </span>
    </>
  );
}
