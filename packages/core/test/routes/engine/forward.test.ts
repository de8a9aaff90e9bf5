import { describe, expect, it } from "vitest";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { forward, weekOfFact, weekOfOccupation } from "@footbridge/core/routes/forward.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { week } from "../../town/calendar.ts";
import { all, any, atLeast } from "../../town/requirements.ts";
import { person, town } from "../../town/vocabulary.ts";

const weekOf = (built: Town, who: Person, fact: string): number | undefined => {
  const snapshot = compileTown(built);
  return weekOfFact(snapshot, forward(snapshot, who), fact);
};

const ladder = town()
  .program("reading")
  .gives("reading:6")
  .offering({ start: 0, weeks: 2 })
  .offering({ start: 4, weeks: 1 })
  .program("cna")
  .needs("reading:5")
  .gives("cna")
  .offering({ start: 1, weeks: 3 })
  .offering({ start: 3, weeks: 12 })
  .offering({ start: 6, weeks: 3 })
  .job("aide", 1_800)
  .needs("cna")
  .experience("year", 20)
  .job("lead", 2_500)
  .needs("cna", "year")
  .build();

describe("the forward pass", () => {
  it("takes the class that ends first among those that start late enough", () => {
    // Reading ends in week 2; the class of week 1 is missed, that of week 6 ends before that of week 3.
    expect(weekOf(ladder, person(), "cna")).toBe(9);
    expect(weekOf(ladder, person({ facts: ["reading:5"] }), "cna")).toBe(4);
  });

  it("counts weeks from the query and misses what started before", () => {
    expect(weekOf(ladder, person({ start: week(3) }), "cna")).toBe(9 - 3);
    expect(weekOf(ladder, person({ start: week(4) }), "cna")).toBe(9 - 4);
    expect(weekOf(ladder, person({ start: week(5) }), "cna")).toBeUndefined();
    expect(weekOf(ladder, person({ start: week(-10) }), "cna")).toBe(19);
  });

  it("opens jobs, and a year in one opens the next", () => {
    const snapshot = compileTown(ladder);
    const reach = forward(snapshot, person());
    expect(weekOfOccupation(snapshot, reach, 0)).toBe(9);
    expect(weekOfOccupation(snapshot, reach, 1)).toBe(29);
  });

  it("says never when the horizon ends a week too soon", () => {
    const snapshot = compileTown(ladder);
    expect(weekOfOccupation(snapshot, forward(snapshot, person({ horizonWeeks: 29 })), 1)).toBe(29);
    expect(weekOfOccupation(snapshot, forward(snapshot, person({ horizonWeeks: 28 })), 1)).toBeUndefined();
  });

  it("waits for all parts of a requirement, for the first of any", () => {
    const built = town()
      .program("a")
      .gives("a")
      .offering({ start: 0, weeks: 5 })
      .program("b")
      .gives("b")
      .offering({ start: 0, weeks: 8 })
      .program("both")
      .needs(all("a", "b"))
      .gives("both")
      .offering({ weeks: 1 })
      .program("either")
      .needs(any("a", "b"))
      .gives("either")
      .offering({ weeks: 1 })
      .build();
    expect(weekOf(built, person(), "both")).toBe(9);
    expect(weekOf(built, person(), "either")).toBe(6);
  });

  it("ten of twenty facts: the tenth class to end decides, though there are 184,756 ways to choose", () => {
    const names = Array.from({ length: 20 }, (_, index) => `part-${index}`);
    const sketch = names.reduce(
      (built, name, index) => built.program(name).gives(name).offering({ start: index, weeks: 1 }),
      town(),
    );
    const built = sketch
      .job("generalist", 2_000)
      .needs(atLeast(10, ...names))
      .build();
    const snapshot = compileTown(built);
    expect(weekOfOccupation(snapshot, forward(snapshot, person()), 0)).toBe(10);
    expect(weekOfOccupation(snapshot, forward(snapshot, person({ facts: names.slice(0, 9) })), 0)).toBe(10);
    expect(weekOfOccupation(snapshot, forward(snapshot, person({ facts: names.slice(10) })), 0)).toBe(0);
  });

  it("a circle of prerequisites is never entered", () => {
    const built = town()
      .program("hen")
      .needs("egg")
      .gives("hen")
      .offering({ weeks: 1 })
      .program("egg")
      .needs("hen")
      .gives("egg")
      .offering({ weeks: 1 })
      .build();
    expect(weekOf(built, person(), "hen")).toBeUndefined();
    expect(weekOf(built, person({ facts: ["egg"] }), "hen")).toBe(1);
  });
});
