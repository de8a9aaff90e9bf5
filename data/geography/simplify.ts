// Makes boroughs.json from the city's own outlines: `node data/geography/simplify.ts <borough.geo.json>`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Point = readonly [number, number];
interface Source {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}

/** Degrees by which a line may move: about 60 m. */
const tolerance = 0.0006;
/** Smaller islands than this, in square degrees (about 4 hectares), are left out. */
const smallest = 0.000_004;
const digits = 4;

/** Borough names as the source has them → the ids of data/city/places.json. */
const ids: Readonly<Record<string, string>> = {
  Manhattan: "manhattan",
  Bronx: "bronx",
  Brooklyn: "brooklyn",
  Queens: "queens",
  "Staten Island": "staten-island",
};

const key = ([x, y]: Point): string => `${x},${y}`;

function rounded(ring: readonly Point[]): Point[] {
  const points = ring.map(([x, y]): Point => [Number(x.toFixed(digits)), Number(y.toFixed(digits))]);
  return points.filter((point, index) => index === 0 || key(point) !== key(points[index - 1] ?? point));
}

const area = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

/** Douglas and Peucker, 1973: keeps the point farthest from the chord while it is too far. */
function simplify(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let far = 0;
  let at = 0;
  for (let index = 1; index < line.length - 1; index += 1) {
    const from = distance(line[index] ?? first, first, last);
    if (from > far) [far, at] = [from, index];
  }
  if (far <= tolerance) return [first, last];
  return [...simplify(line.slice(0, at + 1)).slice(0, -1), ...simplify(line.slice(at))];
}

/** Cut where a border with another borough begins or ends, so that both sides keep the same points. */
function simplifyRing(ring: readonly Point[], owners: ReadonlyMap<string, number>): Point[] {
  const shared = (point: Point | undefined): boolean => point !== undefined && (owners.get(key(point)) ?? 0) > 1;
  const cuts = ring.flatMap((point, index) =>
    index > 0 && shared(point) !== shared(ring[index - 1]) ? [shared(point) ? index : index - 1] : [],
  );
  const half = Math.floor(ring.length / 2);
  const ends = [...new Set([0, ...(cuts.length === 0 ? [half] : cuts), ring.length - 1])].toSorted((a, b) => a - b);
  return ends.slice(1).flatMap((end, index) => {
    const part = simplify(ring.slice(ends[index] ?? 0, end + 1));
    return index === 0 ? part : part.slice(1);
  });
}

const source = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Source;
const boroughs = source.features.map(({ properties, geometry }) => {
  const name = Object.values(properties).find((value) => typeof value === "string" && value in ids) as string;
  const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Point[][][];
  return { id: ids[name] ?? name, rings: polygons.map(([outer]) => rounded(outer ?? [])) };
});
const owners = new Map<string, number>();
for (const { rings } of boroughs) {
  for (const point of new Set(rings.flat().map(key))) owners.set(point, (owners.get(point) ?? 0) + 1);
}
const features = boroughs.map(({ id, rings }) => ({
  type: "Feature",
  properties: { id },
  geometry: {
    type: "MultiPolygon",
    coordinates: rings
      .filter((ring) => area(ring) >= smallest)
      .map((ring) => [simplifyRing(ring, owners)])
      .filter(([ring]) => (ring?.length ?? 0) > 3),
  },
}));
writeFileSync(
  join(import.meta.dirname, "boroughs.json"),
  `${JSON.stringify({ type: "FeatureCollection", features })}\n`,
);
