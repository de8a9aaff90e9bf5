import type { Spread } from "@footbridge/core/simulate/summary.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";

/** How figures of a result are written. */
export function useSpreads() {
  const { number, money, rate, percent } = useFigures();
  const signed = (say: (value: number) => string) => {
    const none = say(0);
    return (value: number): string => {
      const shown = say(Math.abs(value));
      // A word joiner: no line ends between the sign and the dollars.
      return shown === none
        ? none
        : `${value > 0 ? "+" : "−"}${shown.startsWith("$") ? "\u2060" : ""}${shown}`;
    };
  };
  const count = (value: number): string => number(Math.round(value));
  const dollars = (value: number): string => money(Math.round(value / 100) * 100);
  return {
    count,
    dollars,
    rate: (value: number): string => rate(Math.round(value)),
    percent,
    more: signed(count),
    moreDollars: signed(dollars),
    moreRate: signed((value) => rate(Math.round(value))),
  };
}

interface SpreadProps {
  readonly of: Spread | undefined;
  readonly say: (value: number) => string;
}

/** A mean, and between what 8 of 10 replications lie. */
export function SpreadIn({ of, say }: SpreadProps) {
  if (of === undefined) return <Trans>cannot be told: in some replication nobody got there</Trans>;
  const [low, high] = [say(of.low), say(of.high)];
  return (
    <>
      <strong>{say(of.mean)}</strong>{" "}
      <span className="fbw-quiet fbe-between">
        <Trans>
          ({low} to {high})
        </Trans>
      </span>
    </>
  );
}
