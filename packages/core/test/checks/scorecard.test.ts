import { describe, expect, it } from "vitest";
import { scorecardOf } from "@footbridge/core/checks/scorecard.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { but, butStep, limits, whole } from "./whole.ts";

const codes = (of: Pathway): readonly string[] =>
  scorecardOf(of, limits).parts.flatMap(({ checks }) =>
    checks.flatMap(({ findings }) => findings.map(({ code }) => code)),
  );

const standingOf = (of: Pathway, id: string): string | undefined =>
  scorecardOf(of, limits)
    .parts.flatMap(({ checks }) => checks)
    .find((check) => check.id === id)?.standing;

const withoutSupport = (need: string): Pathway =>
  butStep("bridge", { supports: whole.steps[0]?.supports.filter((other) => other !== need) });

describe("the scorecard of a pathway", () => {
  it("is all well where everything holds", () => {
    const { counts, parts } = scorecardOf(whole, limits);
    expect(codes(whole)).toEqual([]);
    expect(counts).toEqual({ holds: parts.flatMap(({ checks }) => checks).length, gap: 0, untold: 0 });
  });

  it.each<[string, Pathway, string]>([
    [
      "carried by one alone",
      but({ partners: whole.partners.slice(0, 1), steps: [] }),
      "pathway.partners.alone",
    ],
    ["no basic education", but({ partners: whole.partners.slice(1) }), "pathway.partners.no-literacy"],
    ["no union asked", but({ partners: whole.partners.slice(0, 2) }), "pathway.partners.no-labor-management"],
    ["no sector", but({ sector: undefined }), "pathway.sector.none"],
    ["no employer", but({ partners: [whole.partners[0], whole.partners[2]] }), "pathway.employer.none"],
    [
      "an employer who confirmed nothing",
      but({ partners: whole.partners.map((partner) => ({ ...partner, confirms: [] })) }),
      "pathway.employer.unconfirmed",
    ],
    [
      "a confirmed step that is gone",
      but({
        partners: whole.partners.map((partner) => ({
          ...partner,
          confirms: partner.kind === "employer" ? ["exam", "gone"] : [],
        })),
      }),
      "pathway.employer.confirms-nothing",
    ],
    ["a link to nothing", butStep("exam", { after: { has: "done:gone" } }), "pathway.step.after-nothing"],
    [
      "a circle",
      butStep("exam", { after: { all: [{ has: "done:class" }, { has: "done:aide" }] } }),
      "pathway.step.circle",
    ],
    ["no job", but({ steps: whole.steps.filter(({ kind }) => kind !== "job") }), "pathway.exit.no-job"],
    ["no living wage stated", but({ livingWage: undefined }), "pathway.living-wage.untold"],
    [
      "jobs at the living wage only",
      but({ livingWage: { ...whole.livingWage, hourly: 4000 } }),
      "pathway.entry.no-living-wage",
    ],
    [
      "a class that asks more than the bridge gives",
      butStep("class", { requires: { has: "reading:5" } }),
      "pathway.way-in-reading.stuck",
    ],
    [
      "a bridge that asks math at 8th grade",
      butStep("bridge", { requires: { has: "math:4" } }),
      "pathway.way-in-math.closed",
    ],
    [
      "a bridge in good English",
      butStep("bridge", { requires: { has: "english:4" } }),
      "pathway.way-in-english.closed",
    ],
    [
      "people with disabilities shut out",
      butStep("class", { requires: { all: [{ not: { is: "disability" } }] } }),
      "pathway.way-in-disability.shut-out",
    ],
    ["no accommodation", withoutSupport("accommodation"), "pathway.way-in-disability.no-accommodation"],
    ["no childcare", withoutSupport("childcare"), "pathway.supports.no-childcare"],
    ["no healthcare", withoutSupport("healthcare"), "pathway.supports.no-healthcare"],
    [
      "one credential only",
      but({
        steps: whole.steps.map((step) => ({
          ...step,
          kind: step.kind === "credential" ? "training" : step.kind,
          gives: step.id === "exam" ? ["cert:cna"] : [],
        })),
      }),
      "pathway.credentials.few",
    ],
    [
      "an off-ramp that keeps nothing",
      butStep("bridge", { gives: ["reading:4", "math:4", "english:4"] }),
      "pathway.off-ramp.empty",
    ],
    ["groups twice a year", butStep("class", { intake: { everyWeeks: 26, seats: 20 } }), "pathway.wait.long"],
    [
      "a fund shorter than the way",
      but({ funds: [{ ...whole.funds[0], periodWeeks: 9 }] }),
      "pathway.fund.too-short",
    ],
    ["no fund", but({ funds: [] }), "pathway.funds.none"],
    ["a class of unknown length", butStep("class", { weeks: 0 }), "pathway.step.length-untold"],
    ["nobody who counsels", butStep("navigator"), "pathway.wioa-3-7-c.missing"],
    ["no bridge", butStep("bridge", { kind: "training" }), "pathway.wioa-3-7-d.missing"],
    [
      "no second rung",
      but({ steps: whole.steps.filter(({ id }) => id !== "nurse" && id !== "college") }),
      "pathway.wioa-3-7-g.missing",
    ],
    [
      "partners without a role",
      but({ partners: whole.partners.map((partner) => ({ ...partner, role: "" })) }),
      "pathway.quality-shared-vision.no-role",
    ],
    ["an employer in name only", butStep("class", { partners: [] }), "pathway.quality-employers.missing"],
    ["a class that nobody pays", butStep("bridge", { funds: [] }), "pathway.quality-resources.unpaid"],
    [
      "a wage without a source",
      butStep("nurse", { wage: { hourly: 4000 } }),
      "pathway.quality-data.no-source",
    ],
  ])("%s is told", (_, of, code) => {
    expect(codes(of)).toContain(code);
  });

  it("what nobody told is no gap", () => {
    expect(standingOf(but({ livingWage: undefined }), "living-wage-exit")).toBe("untold");
    expect(standingOf(but({ funds: [] }), "fund-periods")).toBe("untold");
    expect(standingOf(butStep("class", { weeks: 0 }), "lengths-told")).toBe("untold");
  });

  it("every finding says where it is and what to do", () => {
    const of = but({ partners: [], funds: [], steps: [], sector: undefined, livingWage: undefined });
    const all = scorecardOf(of, limits).parts.flatMap(({ checks }) =>
      checks.flatMap(({ findings }) => findings),
    );
    expect(all.length).toBeGreaterThan(10);
    for (const { at, message, fix } of all)
      expect([at, message, fix].every((text) => text.length > 3)).toBe(true);
  });
});
