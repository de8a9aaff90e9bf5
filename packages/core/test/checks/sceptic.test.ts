import { describe, expect, it } from "vitest";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { card, done, drawing, job, judged, told } from "./drawn.ts";
import { but, butStep, whole } from "./whole.ts";

describe("a sceptic looks at partners, credentials and time", () => {
  const twice = (name: string) => [
    { organization: "one", name: "Lantern School", kind: "provider", role: "teaches" },
    { organization: "two", name, kind: "provider", role: "teaches" },
  ];
  it("one partner listed twice is one", () => {
    const alone = drawing([card("a")], { partners: twice(" lantern  school ") });
    expect(judged(alone, "more-than-one-partner").standing).toBe("gap");
    expect(
      judged(drawing([card("a")], { partners: twice("Harbor") }), "more-than-one-partner").standing,
    ).toBe("holds");
  });

  it("an employer who confirmed a class or a job has confirmed no credential", () => {
    const confirms = (step: string): Pathway =>
      but({
        partners: whole.partners.map((one) => ({ ...one, confirms: one.kind === "employer" ? [step] : [] })),
      });
    expect(told(confirms("aide"), "sector-and-employer")).toEqual([
      "gap",
      "pathway.employer.unconfirmed partners",
    ]);
    expect(judged(confirms("exam"), "sector-and-employer").standing).toBe("holds");
  });

  it("one credential earned by class and exam is one", () => {
    const exam = card("exam", done("a"), { kind: "credential", gives: ["cert:cna"] });
    expect(
      told(drawing([card("a", { all: [] }, { gives: ["cert:cna"] }), exam]), "stackable-credentials"),
    ).toEqual(["gap", "pathway.credentials.few steps"]);
    expect(
      judged(drawing([card("a", { all: [] }, { gives: ["cert:first-aid"] }), exam]), "stackable-credentials")
        .standing,
    ).toBe("holds");
  });

  it("the last class is a place to stop too, and blank words keep nothing", () => {
    const says = told(drawing([card("a", { all: [] }, { keeps: " " })]), "off-ramps-keep");
    expect(says).toEqual(["gap", "pathway.off-ramp.empty steps.a.keeps"]);
  });

  it("no dates known is not no wait", () => {
    const dates = (intake: object | undefined): string =>
      judged(drawing([card("a", { all: [] }, { intake }), job("aide", 2500, done("a"))]), "longest-wait")
        .standing;
    expect([
      dates(undefined),
      dates({ everyWeeks: 13, seats: 9 }),
      dates({ everyWeeks: 14, seats: 9 }),
    ]).toEqual(["untold", "holds", "gap"]);
  });

  it("who is ready long before the first group waits for it", () => {
    const first = (firstWeek: number): readonly string[] =>
      told(
        drawing([card("a"), card("b", done("a"), { intake: { firstWeek, everyWeeks: 4, seats: 9 } })]),
        "longest-wait",
      );
    expect(first(16)).toEqual(["holds"]);
    expect(first(17)).toEqual(["gap", "pathway.wait.first steps.b.intake"]);
  });

  it("a condition that leaves another way does not shut out people with disabilities", () => {
    const asks = (requires: Requirement): string =>
      judged(butStep("class", { requires }), "way-in-disability").standing;
    const without: Requirement = { not: { is: "disability" } };
    expect(asks({ atLeast: 1, of: [without, { has: "x" }] })).toBe("holds");
    expect(asks({ atLeast: 2, of: [without, { has: "x" }] })).toBe("gap");
    expect(asks({ any: [{ all: [without, { has: "x" }] }, { has: "y" }] })).toBe("holds");
  });
});

describe("a sceptic looks at the periods of funds", () => {
  const fund = (periodWeeks: number, what: string, more: object = {}) => ({
    funds: [{ id: "f", name: "Grant", periodWeeks, outcome: { what, share: 0.5 }, ...more }],
  });
  const steps = [
    card("a", { all: [] }, { weeks: 10, gives: ["cert:x"], intake: { everyWeeks: 8, seats: 9 } }),
    card("b", done("a"), { weeks: 10, intake: { everyWeeks: 8, seats: 9 } }),
    job("aide", 2500, done("b")),
  ];
  // The class ends in week 10; the next group of the second starts in week 16 and ends in week 26.
  it.each<[string, Pathway, readonly string[]]>([
    ["just long enough for a credential", drawing(steps, fund(10, "completed")), ["holds"]],
    [
      "a week too short for it",
      drawing(steps, fund(9, "completed")),
      ["gap", "pathway.fund.too-short funds.f"],
    ],
    [
      "the dates of groups count",
      drawing(steps, fund(25, "employed")),
      ["gap", "pathway.fund.too-short funds.f"],
    ],
    ["and no more than them", drawing(steps, fund(26, "employed")), ["holds"]],
    [
      "no job to count",
      drawing(steps.slice(0, 2), fund(52, "employed")),
      ["gap", "pathway.fund.nothing-to-show funds.f"],
    ],
    [
      "a class that is paid after its end",
      drawing(
        steps.map((step) => ({ ...step, funds: ["f"] })),
        fund(20, "completed"),
      ),
      ["gap", "pathway.fund.pays-after funds.f", "pathway.fund.pays-after funds.f"],
    ],
    [
      "a class of unknown length on the way",
      drawing(
        steps.map((step) => (step.id === "b" ? { ...step, weeks: 0 } : step)),
        fund(26, "employed"),
      ),
      ["untold", "pathway.fund.length-untold funds.f"],
    ],
    [
      "a class of unknown length beside the way",
      drawing([...steps, card("c", { all: [] }, { weeks: 0 })], fund(26, "employed")),
      ["holds"],
    ],
  ])("%s", (_, of, says) => {
    expect(told(of, "fund-periods")).toEqual(says);
  });
});

describe("a sceptic looks at the statute and at quality", () => {
  it("an equivalency class is a diploma, and no postsecondary credential", () => {
    const gives = (...facts: string[]) =>
      told(drawing([card("a", { all: [] }, { gives: facts })]), "wioa-3-7-f");
    expect(gives("diploma:hse")).toEqual(["gap", "pathway.wioa-3-7-f.no-credential steps"]);
    expect(gives("diploma:hse", "credits:15")).toEqual(["gap", "pathway.wioa-3-7-f.no-credential steps"]);
    expect(gives("cert:cna")).toEqual(["gap", "pathway.wioa-3-7-f.no-diploma steps"]);
    expect(gives("diploma:hse", "cert:cna")).toEqual(["holds"]);
  });

  it("what rests on a fund that is not there is unpaid; blank promises and sources are none", () => {
    expect(told(butStep("bridge", { funds: ["gone"] }), "quality-resources")).toEqual([
      "gap",
      "pathway.quality-resources.unpaid steps.bridge.funds",
    ]);
    expect(
      judged(
        butStep("class", { partners: [{ organization: "hire", role: "x", commitment: " " }] }),
        "quality-employers",
      ).standing,
    ).toBe("gap");
  });

  it("pay that nobody told is asked for, not blamed", () => {
    expect(told(butStep("nurse", { wage: undefined }), "quality-data")).toEqual([
      "untold",
      "pathway.job.pay-untold steps.nurse.wage",
    ]);
  });

  it("where nothing is drawn, nothing holds of steps, and nothing of them is a gap", () => {
    const standings = [
      "every-step-reachable",
      "off-ramps-keep",
      "lengths-told",
      "longest-wait",
      "wioa-3-7-e",
      "quality-data",
    ].map((id) => judged(but({ steps: [] }), id).standing);
    expect(new Set(standings)).toEqual(new Set(["untold"]));
  });
});
