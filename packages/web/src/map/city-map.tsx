import "maplibre-gl/dist/maplibre-gl.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Map as Drawn } from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import { useBoroughNames } from "./borough-names.ts";
import { drawMap, moveTo, namePlaces, showPlaces } from "./draw-map.ts";
import type { PointOnMap } from "./shapes.ts";

interface MapProps {
  readonly places: readonly PointOnMap[];
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** The boroughs with their places. The list beside it says the same; where no map can be drawn, it stands alone. */
export function CityMap({ places, picked, onPick }: MapProps) {
  const { t } = useLingui();
  const names = useBoroughNames();
  const box = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  const [map, setMap] = useState<Drawn>();
  const [failed, setFailed] = useState(false);
  const label = t`Map of places. The list has the same places.`;
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    if (box.current === null) return undefined;
    const drawn = drawMap(box.current, (id) => pick.current(id), setMap);
    if (drawn === undefined) setFailed(true);
    return () => {
      setMap(undefined);
      drawn?.remove();
    };
  }, []);
  useEffect(() => {
    map?.getCanvas().setAttribute("aria-label", label);
  }, [map, label]);
  useEffect(() => {
    if (map !== undefined) showPlaces(map, places, picked);
  }, [map, places, picked]);
  useEffect(() => {
    const place = places.find(({ id }) => id === picked);
    if (map !== undefined && place !== undefined) moveTo(map, place);
  }, [map, places, picked]);
  useEffect(() => (map === undefined ? undefined : namePlaces(map, names)), [map, names]);
  if (failed) {
    return (
      <p className="fb-note">
        <Trans>This browser cannot draw the map. The list has the same places.</Trans>
      </p>
    );
  }
  return <div ref={box} className="fb-map" />;
}
