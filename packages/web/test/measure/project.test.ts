import { describe, expect, it } from "vitest";
import { project } from "../../src/measure/drawing/project.ts";

/** A square of a tenth of a degree at the city's latitude, and a small island in its north-east. */
const square = [
  [-74, 40.7],
  [-73.9, 40.7],
  [-73.9, 40.8],
  [-74, 40.8],
] as const;
const island = [
  [-73.89, 40.8],
  [-73.88, 40.8],
  [-73.88, 40.81],
] as const;

describe("outlines on paper", () => {
  it("stand north up, fill the width, and are squeezed as the globe is", () => {
    const { height, shapes } = project([{ id: "a", rings: [square] }], 100);
    expect(shapes[0]?.path).toBe("M0.0 131.9L100.0 131.9L100.0 0.0L0.0 0.0Z");
    expect(height).toBe(132);
  });

  it("carry their name in the middle of their largest piece", () => {
    const [shape] = project([{ id: "a", rings: [island, square] }], 120).shapes;
    const [x, y] = shape?.middle ?? [0, 0];
    expect(x).toBeCloseTo(50, 0);
    expect(y).toBeCloseTo(79.1, 0);
  });
});
