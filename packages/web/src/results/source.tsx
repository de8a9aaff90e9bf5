import type { Provenance } from "@footbridge/core/model/provenance.ts";
import type { SourceLine } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { createContext, useContext } from "react";

/** The sources of the answer on the page, so that any figure can name its own. */
export const Sources = createContext<readonly SourceLine[]>([]);

/** Where a figure is from, how old it is, and for which area; says so where it is made up or was assumed. */
export function SourceOf({ provenance }: { readonly provenance: Provenance }) {
  const source = useContext(Sources).find(({ id }) => id === provenance.source);
  const title = source?.title ?? provenance.source;
  const { area, asOf } = provenance;
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
