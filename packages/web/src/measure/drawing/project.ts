/** A shape of the city as its outlines: longitude and latitude in degrees. */
export interface Outline {
  readonly id: string;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** A shape on paper: a path, and where its name can stand. */
export interface Paper {
  readonly id: string;
  readonly path: string;
  readonly middle: readonly [number, number];
}

/** At New York's latitude a degree of longitude is this much of one of latitude. */
const squeeze = Math.cos((40.7 * Math.PI) / 180);

/** Puts outlines on paper of a width, north up, without a gap on the sides; pixels with one decimal. */
export function project(
  outlines: readonly Outline[],
  width: number,
): { readonly shapes: readonly Paper[]; readonly height: number } {
  const points = outlines.flatMap(({ rings }) => rings.flat());
  const west = Math.min(...points.map(([longitude]) => longitude));
  const east = Math.max(...points.map(([longitude]) => longitude));
  const north = Math.max(...points.map(([, latitude]) => latitude));
  const south = Math.min(...points.map(([, latitude]) => latitude));
  const per = width / ((east - west) * squeeze);
  const put = ([longitude, latitude]: readonly [number, number]): readonly [number, number] => [
    (longitude - west) * squeeze * per,
    (north - latitude) * per,
  ];
  return {
    height: Math.ceil((north - south) * per),
    shapes: outlines.map(({ id, rings }) => {
      const placed = rings.map((ring) => ring.map(put));
      const largest = placed.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
      return {
        id,
        path: placed
          .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`)
          .join(""),
        middle: centroidOf(largest),
      };
    }),
  };
}

type Ring = readonly (readonly [number, number])[];

const crossings = (ring: Ring): readonly (readonly [number, number, number])[] =>
  ring.map(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return [x + nextX, y + nextY, x * nextY - nextX * y];
  });

const areaOf = (ring: Ring): number =>
  Math.abs(crossings(ring).reduce((sum, [, , cross]) => sum + cross, 0) / 2);

function centroidOf(ring: Ring): readonly [number, number] {
  const all = crossings(ring);
  const twice = all.reduce((sum, [, , cross]) => sum + cross, 0);
  if (twice === 0) return ring[0] ?? [0, 0];
  const x = all.reduce((sum, [across, , cross]) => sum + across * cross, 0) / (3 * twice);
  const y = all.reduce((sum, [, down, cross]) => sum + down * cross, 0) / (3 * twice);
  return [x, y];
}
