import { wayIntoOccupation } from "@footbridge/core/plan/way-in.ts";
import { describe, expect, test } from "vitest";
import { occupation } from "./small-catalog.ts";

describe("the way into a job that nobody described", () => {
  test("is a listed program for it", () => {
    expect(wayIntoOccupation(occupation("31-9092", { jobZone: 3 }), true)).toEqual({
      has: "trained:31-9092",
    });
  });

  test("is a degree in job zones 4 and 5, and where the zone is unknown", () => {
    expect(wayIntoOccupation(occupation("29-1141", { jobZone: 4 }), true)).toEqual({ has: "degree:29-1141" });
    expect(wayIntoOccupation(occupation("29-1141"), true)).toEqual({ has: "degree:29-1141" });
  });

  test("is none where no program is listed: no route can honestly end there", () => {
    expect(wayIntoOccupation(occupation("31-9092", { jobZone: 1 }), false)).toBeUndefined();
  });
});

describe("a stated requirement", () => {
  const requires = { all: [{ has: "cert:medical-assistant" }, { is: "work-authorized" }] };

  test("may also be met by a listed program, its attributes kept", () => {
    expect(wayIntoOccupation(occupation("31-9092", { jobZone: 3, requires }), true)).toEqual({
      any: [
        requires,
        { all: [{ has: "trained:31-9092" }, { all: [{ all: [] }, { is: "work-authorized" }] }] },
      ],
    });
  });

  test("stands alone where it names a licence: no list opens a licensed job", () => {
    const licensed = { all: [{ has: "licence:rn" }] };
    expect(wayIntoOccupation(occupation("29-1141", { jobZone: 3, requires: licensed }), true)).toEqual(
      licensed,
    );
  });

  test("stands alone where no program is listed", () => {
    expect(wayIntoOccupation(occupation("31-9092", { requires }), false)).toEqual(requires);
  });
});
