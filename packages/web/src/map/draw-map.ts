import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibre,
  Marker,
  NavigationControl,
  setWorkerUrl,
  type StyleSpecification,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import outlines from "../../../../data/geography/boroughs.json?url";
import { iconOf, type PointOnMap, shapeKinds, shapeOf } from "./shapes.ts";

setWorkerUrl(workerUrl);

const water = "#dfe9ea";
const land = "#ffffff";
const shore = "#5c7d7b";

/** The five boroughs with a margin: west, south, east, north. */
const city: [number, number, number, number] = [-74.27, 40.48, -73.68, 40.93];

/** Where the name of each borough stands. */
const centers: Readonly<Record<string, [number, number]>> = {
  bronx: [-73.866, 40.849],
  brooklyn: [-73.951, 40.638],
  manhattan: [-73.968, 40.776],
  queens: [-73.797, 40.708],
  "staten-island": [-74.151, 40.581],
};

const none = { type: "FeatureCollection", features: [] } as const;

/** Land and water of our own, then places; nothing comes from elsewhere, and no letters are drawn. */
const style: StyleSpecification = {
  version: 8,
  sources: {
    boroughs: { type: "geojson", data: new URL(outlines, window.location.href).href },
    places: { type: "geojson", data: { ...none, features: [] } },
  },
  layers: [
    { id: "water", type: "background", paint: { "background-color": water } },
    { id: "land", type: "fill", source: "boroughs", paint: { "fill-color": land } },
    {
      id: "shore",
      type: "line",
      source: "boroughs",
      paint: { "line-color": shore, "line-width": 1.25 },
    },
    {
      id: "picked",
      type: "circle",
      source: "places",
      filter: ["==", ["get", "picked"], true],
      paint: {
        "circle-radius": 15,
        "circle-color": "#ffbe2e",
        "circle-stroke-color": "#1b1b1b",
        "circle-stroke-width": 2,
      },
    },
    {
      id: "places",
      type: "symbol",
      source: "places",
      layout: { "icon-image": ["get", "shape"], "icon-size": 1, "icon-allow-overlap": true },
    },
  ],
};

/** Draws the map into the box; undefined where the browser cannot. `ready` is told once places can be shown. */
export function drawMap(
  container: HTMLElement,
  onPick: (id: string) => void,
  ready: (map: MapLibre) => void,
): MapLibre | undefined {
  let map: MapLibre;
  try {
    map = new MapLibre({
      container,
      style,
      bounds: city,
      fitBoundsOptions: { padding: 12 },
      maxBounds: [city[0] - 0.3, city[1] - 0.3, city[2] + 0.3, city[3] + 0.3],
      maxZoom: 15,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: false,
    });
  } catch {
    return undefined;
  }
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new AttributionControl({ compact: false, customAttribution: "NYC City Planning, 2020" }));
  map.on("load", () => {
    for (const kind of shapeKinds) map.addImage(kind, iconOf(kind), { pixelRatio: 2 });
    ready(map);
  });
  map.on("click", "places", ({ features }) => {
    const id: unknown = features?.[0]?.properties["id"];
    if (typeof id === "string") onPick(id);
  });
  map.on("mouseenter", "places", () => {
    map.getCanvas().style.cursor = "pointer";
  });
  map.on("mouseleave", "places", () => {
    map.getCanvas().style.cursor = "";
  });
  return map;
}

/** Puts these places on the map in place of those before. */
export function showPlaces(map: MapLibre, places: readonly PointOnMap[], picked: string | undefined): void {
  const features = places.flatMap(({ id, kind, latitude, longitude }) =>
    latitude === undefined || longitude === undefined
      ? []
      : [
          {
            type: "Feature" as const,
            properties: { id, shape: shapeOf(kind), picked: id === picked },
            geometry: { type: "Point" as const, coordinates: [longitude, latitude] },
          },
        ],
  );
  const source = map.getSource<GeoJSONSource>("places");
  void source?.setData({ type: "FeatureCollection", features });
}

/** Brings a place into sight; without a flight for those who want less motion. */
export function moveTo(map: MapLibre, { latitude, longitude }: PointOnMap): void {
  if (latitude === undefined || longitude === undefined) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.easeTo({
    center: [longitude, latitude],
    zoom: Math.max(map.getZoom(), 11),
    duration: still ? 0 : 400,
  });
}

/** Writes the names of the boroughs as text over the map; the returned function takes them away. */
export function namePlaces(map: MapLibre, names: ReadonlyMap<string, string>): () => void {
  const markers = Object.entries(centers).flatMap(([id, center]) => {
    const name = names.get(id);
    if (name === undefined) return [];
    const element = document.createElement("span");
    element.className = "fb-map__name";
    element.setAttribute("aria-hidden", "true");
    element.textContent = name;
    return [new Marker({ element }).setLngLat(center).addTo(map)];
  });
  return () => {
    for (const marker of markers) marker.remove();
  };
}
