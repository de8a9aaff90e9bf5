import type { Provenance } from "@footbridge/core/model/provenance.ts";
import type { SourceLine } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { parseDay } from "@footbridge/core/units/day.ts";
import { createContext, useContext } from "react";
import { useFigures } from "../i18n/figures.ts";

/** The sources of the answer on the page, so that any figure can name its own. */
export const Sources = createContext<readonly SourceLine[]>([]);

/** A year, a month or a day as people write it; other words stay as they are. */
function useAge(): (asOf: string) => string {
  const { month, shortDay } = useFigures();
  return (asOf) => {
    const day = parseDay(asOf);
    if (day !== undefined) return shortDay(day);
    const first = parseDay(`${asOf}-01`);
    return first === undefined ? asOf : month(first);
  };
}

/** Where a figure is from, how old it is, and for which area; says so where it is made up or was assumed. */
export function SourceOf({ provenance }: { readonly provenance: Provenance }) {
  const source = useContext(Sources).find(({ id }) => id === provenance.source);
  const title = source?.title ?? provenance.source;
  const { area } = provenance;
  const asOf = useAge()(provenance.asOf);
  return (
    <span className="fb-source">
      {area === undefined ? undefined : <>{area}, </>}
      {asOf}, <cite>{title}</cite>
      {source?.fictional === true ? (
        <>
          {" "}
          <Trans>(made up for the demo)</Trans>
        </>
      ) : undefined}
      {provenance.assumed === true ? (
        <>
          {" "}
          <Trans>(our guess)</Trans>
        </>
      ) : undefined}
    </span>
  );
}
