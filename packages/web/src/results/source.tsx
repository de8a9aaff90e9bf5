import type { Provenance } from "@footbridge/core/model/provenance.ts";
import { Trans } from "@lingui/react/macro";
import { useContext } from "react";
import { useSay } from "../i18n/say.tsx";
import { AreaAndAge } from "./area-and-age.tsx";
import { Sources } from "./sources.ts";

/** Where a figure is from, how old it is, and for which area; says so where it is made up or was assumed. */
export function SourceOf({ provenance }: { readonly provenance: Provenance }) {
  const source = useContext(Sources).find(({ id }) => id === provenance.source);
  const say = useSay();
  return (
    <span className="fb-source">
      <AreaAndAge provenance={provenance} />,{" "}
      <cite title={source?.title}>{say(source?.name ?? { en: source?.title ?? provenance.source })}</cite>
      {source?.fictional === true && source.name === undefined ? (
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
