/** A point on the earth in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const earthKm = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres over the ground between two points (haversine, mean radius of the earth by IUGG). */
export function kilometresBetween(a: Point, b: Point): number {
  const rise = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const side = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const part = rise + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * side;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(part)));
}
