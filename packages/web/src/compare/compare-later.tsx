import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { later } from "../parts/later.tsx";

const CompareTwo = later(async () => (await import("./two/two.tsx")).CompareTwo, "around");

/** The way to compare two of these routes; the comparing itself is fetched when asked for. */
export function Compare({ routes }: { readonly routes: readonly RouteItinerary[] }) {
  const [open, setOpen] = useState(false);
  if (routes.length < 2) return undefined;
  return (
    <section className="fb-compare fb-no-print">
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Trans>Compare two routes</Trans>
      </button>
      {open ? <CompareTwo routes={routes} /> : undefined}
    </section>
  );
}
