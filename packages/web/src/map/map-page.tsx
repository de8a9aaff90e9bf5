import type { PlaceOnMap } from "@footbridge/contract/details-lists.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useAsked } from "../api/asked.ts";
import { useSectorNames } from "../everywhere/sector-names.ts";
import { Mark } from "../everywhere/mark.tsx";
import { useSay } from "../i18n/say.tsx";
import { later } from "../parts/later.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { PlaceList } from "./place-list.tsx";
import { markOf, type ShapeKind, shapeKinds, shapeOf } from "./shapes.ts";

const route = getRouteApi("/map");
const CityMap = later(async () => (await import("./city-map.tsx")).CityMap);

/** On a narrow screen the map is drawn when asked for: it is heavy, and the list says the same. */
const wideEnough = "(min-width: 40em)";

/** Places on a map and in a list, by what is there and by field of work. */
export function MapPage() {
  const { t } = useLingui();
  const { kind, sector, organization } = route.useSearch();
  const { data, trouble, again } = useAsked("describePlaces", {
    query: sector === undefined ? {} : { sector },
  });
  const places = useMemo(
    () =>
      data?.items.filter(
        (place) =>
          (kind === undefined || shapeOf(place.kind) === kind) &&
          (organization === undefined || place.organization.id === organization),
      ) ?? [],
    [data, kind, organization],
  );
  return (
    <div className="fb-map-page">
      <PageHeading title={t`Places on the map`} />
      <Filters kind={kind} sector={sector} organization={places[0]?.organization.name} />
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data === undefined ? undefined : <MapAndList places={places} />}
    </div>
  );
}

function MapAndList({ places }: { readonly places: readonly PlaceOnMap[] }) {
  const [picked, setPicked] = useState<string>();
  const [drawn, setDrawn] = useState(() => window.matchMedia(wideEnough).matches);
  const map = useRef<HTMLDivElement>(null);
  const show = (id: string): void => {
    setDrawn(true);
    setPicked(id);
    map.current?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className="fb-map-page__both">
      <div className="fb-map-page__map" ref={map}>
        {drawn ? (
          <CityMap places={places} picked={picked} onPick={setPicked} />
        ) : (
          <button type="button" className="usa-button usa-button--outline" onClick={() => setDrawn(true)}>
            <Trans>Draw the map (about half a megabyte)</Trans>
          </button>
        )}
        <Picked place={places.find(({ id }) => id === picked)} />
      </div>
      <PlaceList places={places} picked={picked} onPick={show} />
    </div>
  );
}

/** What was picked, under the map. */
function Picked({ place }: { readonly place: PlaceOnMap | undefined }) {
  return (
    <output className="fb-map-page__picked">
      {place === undefined ? (
        <Trans>Pick a shape on the map, or a place in the list.</Trans>
      ) : (
        <>
          <Link to="/organizations/$id" params={{ id: place.organization.id }}>
            {place.organization.name}
          </Link>
          <span className="fb-block">{place.address ?? place.neighborhood ?? place.name}</span>
        </>
      )}
    </output>
  );
}

interface FilterProps {
  readonly kind: string | undefined;
  readonly sector: string | undefined;
  readonly organization: string | undefined;
}

function Filters({ kind, sector, organization }: FilterProps) {
  const { t } = useLingui();
  const say = useSay();
  const navigate = useNavigate();
  const sectors = useSectorNames();
  const asked = route.useSearch();
  const go = (change: Partial<typeof asked>): void =>
    void navigate({ to: "/map", search: { ...asked, ...change }, replace: true });
  const names = useShapeNames();
  return (
    <div className="fb-map-page__filters">
      <span className="fb-pair">
        <label htmlFor="map-kind">
          <Trans>What is there</Trans>
        </label>
        <select
          className="usa-select"
          id="map-kind"
          value={kind ?? ""}
          onChange={(event) => go({ kind: event.target.value === "" ? undefined : event.target.value })}
        >
          <option value="">{t`Everything`}</option>
          {shapeKinds.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </span>
      <span className="fb-pair">
        <label htmlFor="map-sector">
          <Trans>Field</Trans>
        </label>
        <select
          className="usa-select"
          id="map-sector"
          value={sector ?? ""}
          onChange={(event) => go({ sector: event.target.value === "" ? undefined : event.target.value })}
        >
          <option value="">{t`All fields`}</option>
          {sectors.ids.map((id) => {
            const name = sectors.nameOf(id);
            return (
              <option key={id} value={id}>
                {name === undefined ? id : say(name)}
              </option>
            );
          })}
        </select>
      </span>
      {asked.organization === undefined ? undefined : (
        <button type="button" className="fb-text-button" onClick={() => go({ organization: undefined })}>
          <Trans>Only {organization ?? asked.organization}. Show all</Trans>
        </button>
      )}
      <Legend names={names} />
    </div>
  );
}

function useShapeNames(): Readonly<Record<ShapeKind, string>> {
  const { t } = useLingui();
  return { learn: t`Schools and classes`, hire: t`Places that hire`, help: t`Help and money` };
}

const Legend = ({ names }: { readonly names: Readonly<Record<ShapeKind, string>> }) => (
  <ul className="fb-legend">
    {shapeKinds.map((kind) => (
      <li key={kind}>
        <Mark index={markOf[kind]} />
        {names[kind]}
      </li>
    ))}
  </ul>
);
