import { describe, expect, it } from "vitest";
import type { Judged } from "@footbridge/core/checks/check.ts";
import { card, done, drawing, job, judged, told } from "./drawn.ts";

describe("a sceptic looks at every step's way", () => {
  it.each<[string, readonly object[], readonly string[]]>([
    [
      "nested conditions of which one branch is dead",
      [
        card("a"),
        card("b", { any: [{ all: [done("a"), done("gone")] }, { atLeast: 1, of: [done("a"), done("b2")] }] }),
        card("b2", done("b")),
      ],
      ["gap", "pathway.step.after-nothing steps.b.after"],
    ],
    [
      "a step that asks for three of two",
      [card("a"), card("b"), card("c", { atLeast: 3, of: [done("a"), done("b")] })],
      ["gap", "pathway.step.asks-too-many steps.c.after"],
    ],
    [
      "a step that takes any one of nothing",
      [card("a", { any: [] })],
      ["gap", "pathway.step.asks-too-many steps.a.after"],
    ],
    [
      "the same, asked of what a person brings",
      [card("a", { all: [] }, { requires: { any: [] } })],
      ["gap", "pathway.step.asks-too-many steps.a.after"],
    ],
    [
      "a circle, and a step behind it",
      [card("a", done("b")), card("b", done("a")), card("c", done("b"))],
      [
        "gap",
        "pathway.step.circle steps.a",
        "pathway.step.circle steps.b",
        "pathway.step.unreachable steps.c",
      ],
    ],
    [
      "a circle that another way opens",
      [card("way"), card("a", { any: [done("b"), done("way")] }), card("b", done("a"))],
      ["holds"],
    ],
    [
      "a step in a circle that asks for what is not here",
      [card("a", { all: [done("b"), done("gone")] }), card("b", { any: [done("a"), { all: [] }] })],
      ["gap", "pathway.step.after-nothing steps.a.after"],
    ],
    [
      "a step behind a support only",
      [card("a", done("help")), { id: "help", kind: "support", title: "Help" }],
      ["gap", "pathway.step.after-support steps.a.after"],
    ],
    [
      "a class without a seat",
      [card("a", { all: [] }, { intake: { everyWeeks: 4, seats: 0 } }), card("b", done("a"))],
      ["gap", "pathway.step.no-seats steps.a.intake", "pathway.step.unreachable steps.b"],
    ],
  ])("%s", (_, steps, says) => {
    expect(told(drawing(steps), "every-step-reachable")).toEqual(says);
  });
});

describe("a sceptic looks at the living wage", () => {
  const check = "living-wage-exit";
  it("a cent more holds; the same wage is not above it; a cent less says by how much", () => {
    const pays = (hourly: number): Judged =>
      judged(drawing([card("a"), job("aide", hourly, done("a"))]), check);
    expect(pays(2001).standing).toBe("holds");
    expect(pays(2000).standing).toBe("gap");
    expect(pays(1999).findings.map(({ message }) => message)).toEqual([
      "From “a” the best-paid job is “aide”, at $19.99 an hour; the living wage is $20.00.",
    ]);
  });

  it.each<[string, readonly object[], readonly string[]]>([
    [
      "one of two ways in ends at a poor job",
      [card("a"), card("b"), job("poor", 1500, done("a")), job("good", 3000, done("b"))],
      ["gap", "pathway.entry.no-living-wage steps.a"],
    ],
    [
      "a way in ends at no job",
      [card("a"), card("b"), job("good", 3000, done("b"))],
      ["gap", "pathway.entry.no-job steps.a"],
    ],
    [
      "a way in leads on only through a step out of reach",
      [
        card("a"),
        card("b"),
        card("lost", { all: [done("a"), done("gone")] }),
        job("good", 3000, { any: [done("lost"), done("b")] }),
      ],
      ["gap", "pathway.entry.no-job steps.a"],
    ],
    [
      "a way in leads on only through a branch that needs the job itself",
      [
        card("a"),
        card("b"),
        card("next", { any: [{ all: [done("a"), done("good")] }, done("b")] }),
        job("good", 3000, done("next")),
      ],
      ["gap", "pathway.entry.no-job steps.a"],
    ],
    [
      "two ways in that are both needed",
      [card("a"), card("b"), job("good", 3000, { all: [done("a"), done("b")] })],
      ["holds"],
    ],
    [
      "a way in leads on by what it gives",
      [
        card("a", { all: [] }, { gives: ["reading:5"] }),
        card("b", { all: [] }, { requires: { has: "reading:4" } }),
        job("good", 3000, done("b")),
      ],
      ["holds"],
    ],
    [
      "a job that one may also take with a diploma is a way in of its own",
      [card("a"), job("good", 3000, { any: [done("a"), { has: "diploma:hs" }] })],
      ["holds"],
    ],
    [
      "a job whose pay nobody told",
      [card("a"), job("aide", 1500, done("a"), { wage: undefined })],
      ["untold", "pathway.job.pay-untold steps.aide.wage"],
    ],
    [
      "unknown pay elsewhere does not excuse a way in that ends at a poor job",
      [card("a"), card("b"), job("poor", 1500, done("a")), job("aide", 1, done("b"), { wage: undefined })],
      ["gap", "pathway.entry.no-living-wage steps.a", "pathway.job.pay-untold steps.aide.wage"],
    ],
    [
      "a circle without a way in",
      [card("a", done("good")), job("good", 3000, done("a"))],
      ["gap", "pathway.entry.none steps"],
    ],
  ])("%s", (_, steps, says) => {
    expect(told(drawing(steps), check)).toEqual(says);
  });
});
