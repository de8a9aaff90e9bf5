import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type Ref, useMemo } from "react";
import { Say } from "../i18n/say.tsx";
import type { PointOnMap } from "../map/shapes.ts";
import { later } from "../parts/later.tsx";
import type { Found } from "./ask.ts";

const CityMap = later(async () => (await import("../map/city-map.tsx")).CityMap);

interface MapProps {
  readonly items: readonly Found[];
  /** The site that was picked, on the map or in the list. */
  readonly picked: string | undefined;
  readonly onPick: (site: string) => void;
  readonly box: Ref<HTMLElement>;
}

/** Where the places of the list are; the list beside it has all of them, also those without a point. */
export function FoundMap({ items, picked, onPick, box }: MapProps) {
  const { t } = useLingui();
  const points = useMemo(() => pointsOf(items), [items]);
  return (
    <section className="fb-help-map" ref={box} aria-label={t`Map`}>
      <CityMap places={points} picked={picked} onPick={onPick} />
      <Picked here={items.filter(({ site }) => site !== undefined && site.id === picked)} />
    </section>
  );
}

/** A mark for each site, however many services are there. */
function pointsOf(items: readonly Found[]): readonly PointOnMap[] {
  const sites = new Map(items.flatMap(({ site }) => (site === undefined ? [] : [[site.id, site] as const])));
  return [...sites.values()].map(({ id, latitude, longitude }) => ({
    id,
    kind: "service-provider" as const,
    latitude,
    longitude,
  }));
}

/** What is at the site that was picked. */
function Picked({ here }: { readonly here: readonly Found[] }) {
  const [first] = here;
  return (
    <output className="fb-map-page__picked">
      {first === undefined ? (
        <Trans>Pick a shape on the map, or a place in the list.</Trans>
      ) : (
        <>
          {here.map(({ service, name }) => (
            <span key={service} className="fb-block">
              <Link to="/supports/$id" params={{ id: service }}>
                <Say text={name} />
              </Link>
            </span>
          ))}
          <span className="fb-block">{first.site?.address ?? first.site?.name}</span>
        </>
      )}
    </output>
  );
}
