import type { PathwayStep } from "@footbridge/core/model/pathway.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";

/** The figures of a card in a line: weeks, seats, pay, cost. */
export function CardFacts({ step: { weeks, kind, intake, wage, cost } }: { readonly step: PathwayStep }) {
  const figures = useFigures();
  const bit = "fbw-bit";
  return (
    <>
      {weeks > 0 ? (
        <span className={bit}>
          <Plural value={weeks} one="# week" other="# weeks" />
        </span>
      ) : undefined}
      {intake === undefined ? undefined : (
        <span className={bit}>
          {kind === "job" ? (
            <Plural value={intake.seats} one="# opening" other="# openings" />
          ) : (
            <Plural value={intake.seats} one="# seat" other="# seats" />
          )}
        </span>
      )}
      {wage === undefined ? undefined : (
        <span className={bit}>
          <Trans>{figures.rate(wage.hourly)} an hour</Trans>
        </span>
      )}
      {cost === 0 ? undefined : (
        <span className={bit}>
          <Trans>{figures.money(cost)} a seat</Trans>
        </span>
      )}
    </>
  );
}
