import { describe, expect, it } from "vitest";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Ask } from "@footbridge/core/routes/read-target.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { whyNot } from "@footbridge/core/routes/why-not.ts";
import type { Change, WhyNot, WhyNotOptions } from "@footbridge/core/routes/why-not.ts";
import { all, any, is } from "../town/requirements.ts";
import { person, town } from "../town/vocabulary.ts";

const explain = (built: Town, who: Person, ask: Ask, options?: WhyNotOptions): WhyNot =>
  whyNot(built, compileTown(built), who, ask, options);

/** The changes without their advice. */
const plain = (answer: WhyNot): readonly (readonly Change[])[] =>
  answer.ways.map((way) =>
    way.changes.map((change) => {
      const { advice: _, ...rest } = change;
      return rest;
    }),
  );

const job = (id: string): Ask => ({ kind: "occupation", id });

const course = () =>
  town()
    .program("course")
    .needs("reading:5")
    .gives("cna")
    .offering({ start: 2, weeks: 8, hours: 12, tuition: 50_000, blocks: ["weekday-morning"] })
    .job("aide", 1_800)
    .needs("cna");
const reader = person({ facts: ["reading:5"], budget: 26_000 });

describe("one change is enough", () => {
  it("money: exactly what is missing, and for which class", () => {
    const answer = explain(course().build(), reader, job("aide"));
    expect(answer).toMatchObject({ status: "closed", complete: true, missingBridges: [] });
    expect(plain(answer)[0]).toEqual([{ kind: "budget", to: 50_000, more: 24_000 }]);
    expect(answer.ways[0]).toMatchObject({
      person: { ...reader, budget: 50_000 },
      itinerary: { vector: [10, 50_000, 0, 1] },
      changes: [{ advice: { classes: [{ program: "course", offering: "course-1" }] } }],
    });
  });

  it.each([
    [
      { budget: 50_000, unavailable: ["weekday-morning", "sunday"] as const },
      { kind: "block", block: "weekday-morning" },
    ],
    [
      { budget: 50_000, places: ["south"] },
      { kind: "place", place: "north" },
    ],
    [
      { budget: 50_000, modes: ["online"] },
      { kind: "mode", mode: "in-person" },
    ],
    [
      { budget: 50_000, needs: ["childcare"] },
      { kind: "support", need: "childcare" },
    ],
    [
      { budget: 50_000, weeklyHours: 9 },
      { kind: "hours", to: 12, more: 3 },
    ],
    [
      { budget: 50_000, horizonWeeks: 9 },
      { kind: "deadline", to: 10, more: 1 },
    ],
    [
      { budget: 50_000, maxParallelStudy: 0 },
      { kind: "parallel", to: 1 },
    ],
    // 45 hours less 12 of class at $10
    [
      { budget: 50_000, hourlyWage: 1_000, incomeFloor: 33_500 },
      { kind: "income-floor", to: 33_000, less: 500 },
    ],
    [
      { budget: 50_000, facts: ["reading:3"] },
      { kind: "level", scale: "reading", from: 3, to: 5, fact: "reading:5" },
    ],
    [
      { budget: 50_000, facts: [] },
      { kind: "level", scale: "reading", to: 5, fact: "reading:5" },
    ],
  ] as const)("%j", (hindrance, change) => {
    const who: Person = { ...reader, ...hindrance };
    expect(plain(explain(course().build(), who, job("aide")))).toContainEqual([change]);
  });

  it("a seat by the wait-list, an attribute that cannot be changed, one that need only be told", () => {
    const full = town()
      .program("p")
      .needs(is("adult"))
      .gives("x")
      .offering({ start: 0, weeks: 1, seats: 0 })
      .job("end", 1_000)
      .needs("x")
      .build();
    const told = { ...person(), attributes: ["adult"] };
    expect(plain(explain(full, told, job("end")))[0]).toEqual([{ kind: "waitlist" }]);
    const young = { ...person(), acceptWaitlist: true };
    expect(plain(explain(full, young, job("end")))).toContainEqual([
      { kind: "attribute", attribute: "adult", value: true, untold: false },
    ]);
    expect(explain(full, { ...young, unknown: ["adult"] }, job("end")).status).toBe("open");
  });

  it("of marks the lowest that is enough, with the programs that raise it", () => {
    const built = town()
      .program("late bridge")
      .needs("reading:3")
      .gives("reading:5")
      .offering({ start: 90, weeks: 20 })
      .program("course")
      .needs("reading:5")
      .gives("cna")
      .offering({ start: 2, weeks: 8 })
      .program("other way")
      .needs("reading:8")
      .gives("cna")
      .offering({ start: 2, weeks: 2 })
      .job("aide", 1_800)
      .needs("cna")
      .build();
    const [way] = explain(built, person({ facts: ["reading:3"] }), job("aide")).ways.filter(
      (entry) => entry.changes[0]?.kind === "level",
    );
    expect(way?.changes).toMatchObject([
      { to: 5, advice: { programs: [{ program: "late bridge", ready: true }], nobodyGives: false } },
    ]);
  });
});

describe("two changes", () => {
  it("are named where neither alone is enough, with the least amounts, and no set holds a smaller one", () => {
    const answer = explain(course().build(), { ...reader, weeklyHours: 10 }, job("aide"));
    expect(plain(answer)).toContainEqual([
      { kind: "budget", to: 50_000, more: 24_000 },
      { kind: "hours", to: 12, more: 2 },
    ]);
    expect(plain(answer).filter((changes) => changes.length === 1)).toEqual([]);
  });

  it("three are named where no two are enough", () => {
    const who = { ...reader, weeklyHours: 10, places: ["south"] };
    expect(plain(explain(course().build(), who, job("aide")))).toEqual([
      [
        { kind: "budget", to: 50_000, more: 24_000 },
        { kind: "hours", to: 12, more: 2 },
        { kind: "place", place: "north" },
      ],
    ]);
  });
});

describe("what one could only have brought along", () => {
  const later = () => course().program("before").gives("start").offering({ start: 0, weeks: 4 });

  it("is not named where a person can do something", () => {
    const answer = explain(course().build(), reader, job("aide"));
    expect(plain(answer)).toEqual([[{ kind: "budget", to: 50_000, more: 24_000 }]]);
  });

  it("what the job itself asks for comes last: only where nothing else opens it, and it is open at once", () => {
    const built = later()
      .program("past")
      .needs("start")
      .gives("licence")
      .job("nurse", 3_000)
      .needs("licence");
    const [way, ...others] = explain(built.build(), reader, job("nurse")).ways;
    expect(way?.changes).toMatchObject([{ kind: "fact", fact: "licence" }]);
    expect(way?.itinerary).toBeUndefined();
    expect(others).toEqual([]);
  });
});

describe("how long it takes", () => {
  it("a deadline may move to the last class of all, however far away", () => {
    const built = town()
      .program("late")
      .gives("cna")
      .offering({ start: 290, weeks: 10, tuition: 50_000 })
      .job("aide", 1_800)
      .needs("cna")
      .build();
    expect(plain(explain(built, person({ horizonWeeks: 52 }), job("aide")))).toEqual([
      [
        { kind: "budget", to: 50_000, more: 50_000 },
        { kind: "deadline", to: 300, more: 248 },
      ],
    ]);
  });
});

describe("nothing helps", () => {
  it("names the bridges that nobody has built", () => {
    const built = town()
      .job("pilot", 5_000)
      .needs(all("licence", "hours-1500", "medical"))
      .build();
    expect(explain(built, person(), job("pilot"))).toMatchObject({
      status: "closed",
      ways: [],
      complete: true,
      missingBridges: ["licence", "hours-1500", "medical"],
    });
  });

  it("a bridge is not missing where another one leads to the same place", () => {
    const either = (more: boolean) => {
      const built = town()
        .program("course")
        .needs(any("diploma", "equivalency"))
        .gives("licence")
        .offering({ start: 9, weeks: 2 });
      const whole = more
        ? built.program("prep").gives("equivalency").offering({ start: 0, weeks: 4 })
        : built;
      return whole.job("nurse", 3_000).needs("licence").build();
    };
    const tooPoor = person({ places: ["south"] });
    expect(explain(either(true), tooPoor, job("nurse")).missingBridges).toEqual([]);
    expect(explain(either(false), tooPoor, job("nurse")).missingBridges).toEqual(["diploma"]);
  });

  it("an open target needs no change, and says whether it is open already", () => {
    const who = { ...reader, budget: 50_000 };
    expect(explain(course().build(), who, job("aide")).status).toBe("open");
    expect(explain(course().build(), { ...who, facts: ["cna"] }, job("aide")).status).toBe("already-open");
  });
});

describe("a program", () => {
  const ask: Ask = { kind: "program", id: "course" };

  it("says all that keeps someone out of each class, the least first", () => {
    const built = course()
      .offering({ start: 5, weeks: 8, hours: 4, blocks: ["saturday"], place: "south", seats: 0 })
      .build();
    const who = person({
      facts: ["reading:4"],
      places: ["north"],
      unavailable: ["weekday-morning"],
      needs: ["childcare"],
    });
    const answer = explain(built, who, ask);
    const level = { kind: "level", scale: "reading", from: 4, to: 5, fact: "reading:5" };
    expect(answer.ways.map((way) => way.offering)).toEqual(["course-2", "course-1"]);
    expect(plain(answer)).toEqual([
      [
        level,
        { kind: "place", place: "south" },
        { kind: "support", need: "childcare" },
        { kind: "waitlist" },
      ],
      [
        level,
        { kind: "block", block: "weekday-morning" },
        { kind: "support", need: "childcare" },
        { kind: "budget", to: 50_000, more: 50_000 },
      ],
    ]);
    expect(answer.missingBridges).toEqual(["reading:5"]);
    for (const way of answer.ways) expect(explain(built, way.person, ask).status).toBe("open");
  });

  it("of two papers of which either will do, names the one that can be had here", () => {
    const built = town()
      .program("course")
      .needs(any("diploma", "equivalency"))
      .gives("licence")
      .offering({ start: 9, weeks: 2 })
      .program("prep")
      .gives("equivalency")
      .offering({ start: 0, weeks: 4 })
      .build();
    const answer = explain(built, person(), ask);
    expect(plain(answer)).toEqual([[{ kind: "fact", fact: "equivalency" }]]);
    expect(answer.missingBridges).toEqual([]);
  });

  it("is not open now where every class has begun, and already open where it gives nothing new", () => {
    const late = { ...reader, start: "2027-03-01" as Person["start"] };
    expect(explain(course().build(), late, ask).status).toBe("not-now");
    expect(explain(course().build(), { ...reader, facts: ["cna", "reading:5"] }, ask).status).toBe(
      "already-open",
    );
  });
});

describe("limits", () => {
  it("stop after so many searches and say that there may be more", () => {
    const answer = explain(course().build(), { ...reader, weeklyHours: 10 }, job("aide"), { searches: 0 });
    expect(answer.complete).toBe(false);
  });
});
