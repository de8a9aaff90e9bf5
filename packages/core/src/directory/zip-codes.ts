import type { Point } from "./distance.ts";

/** ZIP codes of a city, as its data has them. */
export interface ZipCodes {
  readonly rows: readonly {
    readonly zip: string;
    /** Degrees north and east of about its middle. */
    readonly near: readonly [number, number];
    readonly place: string;
  }[];
  /** First three digits of which every code is in one place. */
  readonly starts: readonly { readonly start: string; readonly place: string }[];
}

/** What is known of where a ZIP code is: its middle, only the place it is in, or nothing. */
export type WhereZipIs =
  | { readonly known: "middle"; readonly point: Point; readonly place?: string | undefined }
  | { readonly known: "place"; readonly point: Point; readonly place: string }
  | { readonly known: "nothing" };

/** By the city's data, else by the points of what stands there, else by its first digits. */
export function whereZipIs(
  zip: string,
  { rows, starts }: ZipCodes,
  there: readonly Point[] = [],
): WhereZipIs {
  const row = rows.find((one) => one.zip === zip);
  if (row !== undefined) return { known: "middle", point: pointOf(row.near), place: row.place };
  const middle = middleOf(there);
  if (middle !== undefined) return { known: "middle", point: middle };
  const place = starts.find(({ start }) => zip.startsWith(start))?.place;
  if (place === undefined) return { known: "nothing" };
  const about = middleOf(rows.filter((one) => one.place === place).map(({ near }) => pointOf(near)));
  return about === undefined ? { known: "nothing" } : { known: "place", point: about, place };
}

const pointOf = ([latitude, longitude]: readonly [number, number]): Point => ({ latitude, longitude });

function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const middle = (of: keyof Point): number =>
    points.reduce((sum, point) => sum + point[of], 0) / points.length;
  return { latitude: middle("latitude"), longitude: middle("longitude") };
}
