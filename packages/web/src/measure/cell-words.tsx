import { Trans, useLingui } from "@lingui/react/macro";
import { useLocale } from "../i18n/locale.ts";
import { type Cell, sayingOf, type Written } from "../published/cells.ts";
import { type Numbers, numbersFor } from "../published/numbers.ts";

/** Writes the numbers of a metric in the page's language; differences of shares are in points. */
export function useNumbers(written: Written): Pick<Numbers, "of" | "round" | "apart"> {
  const { t } = useLingui();
  const numbers = numbersFor(useLocale(), written);
  return {
    of: numbers.of,
    round: numbers.round,
    apart: (difference) =>
      written.kind === "rate" ? t`${numbers.apart(difference)} points` : numbers.apart(difference),
  };
}

/** What a cell says, in words. */
export function useSaid(written: Written): (cell: Pick<Cell, "value" | "suppressed" | "display">) => string {
  const { t } = useLingui();
  const numbers = useNumbers(written);
  return (cell) => {
    const saying = sayingOf(cell);
    if (saying.says === "number") return numbers.of(saying.value);
    if (saying.says === "nobody") return t`no one`;
    if (saying.says === "withheld") return t`withheld`;
    const bound = numbers.round(saying.value);
    return saying.side === "at-least" ? t`at least ${bound}` : t`at most ${bound}`;
  };
}

/** The unit that stands beside a figure, where its sign does not say it all. */
export function UnitWord({ unit }: Pick<Written, "unit">) {
  if (unit === "dollars-a-quarter") return <Trans>a quarter</Trans>;
  if (unit === "dollars-a-year") return <Trans>a year</Trans>;
  if (unit === "dollars-an-hour") return <Trans>an hour</Trans>;
  if (unit === "people") return <Trans>people</Trans>;
  if (unit === "periods") return <Trans>periods</Trans>;
  if (unit === "hours") return <Trans>hours</Trans>;
  return undefined;
}
