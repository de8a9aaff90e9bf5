import type { PlaceOnMap } from "@footbridge/contract/details-lists.ts";
import { markPath } from "../everywhere/mark.tsx";

/** What is marked on the map; without a point it stands in the list alone. */
export type PointOnMap = Pick<PlaceOnMap, "id" | "kind" | "latitude" | "longitude">;

/** Kinds of places by the shape they share: several that a person would not tell apart have one. */
export const shapeKinds = ["learn", "hire", "help"] as const;
export type ShapeKind = (typeof shapeKinds)[number];

const byKind: Readonly<Record<PlaceOnMap["kind"], ShapeKind>> = {
  provider: "learn",
  college: "learn",
  literacy: "learn",
  "labor-management": "learn",
  employer: "hire",
  agency: "help",
  funder: "help",
  "service-provider": "help",
};

export const shapeOf = (kind: PlaceOnMap["kind"]): ShapeKind => byKind[kind];

/** The mark's number among the shapes of the page's other pictures. */
export const markOf: Readonly<Record<ShapeKind, number>> = { learn: 0, hire: 1, help: 2 };

/** Colours that stand off from the land (3 : 1 or more) and from one another in light as well as in hue. */
const inks: Readonly<Record<ShapeKind, string>> = { learn: "#0f6460", hire: "#8e5c00", help: "#3d4ed7" };

/** Pixels of an icon at twice its drawn size. */
const size = 36;

/** The shape as an image for the map's painter. */
export function iconOf(kind: ShapeKind): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  if (pen === null) return new ImageData(size, size);
  const path = new Path2D(markPath(markOf[kind], size / 2, size / 2, size * 0.3));
  pen.fillStyle = inks[kind];
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 3;
  pen.stroke(path);
  // A painter’s fill, not an array’s.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  pen.fill(path);
  return pen.getImageData(0, 0, size, size);
}
