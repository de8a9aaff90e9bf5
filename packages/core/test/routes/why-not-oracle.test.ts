import { describe, expect, it } from "vitest";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import { whyNot } from "@footbridge/core/routes/why-not.ts";
import type { Change, WayOpen } from "@footbridge/core/routes/why-not.ts";
import { applyAll } from "@footbridge/core/routes/why-not/change.ts";
import type { Question } from "../oracle/exhaust.ts";
import { expectedAnswer } from "../oracle/expected.ts";
import { tinyQuestion } from "../oracle/tiny.ts";

/** Undefined where the oracle finds the town too big. */
function isOpen(question: Question, who: Person): boolean | undefined {
  const expected = expectedAnswer({ ...question, person: who }, ["time"], 15_000);
  return expected === undefined ? undefined : expected.status !== "closed";
}

/** A little less of each amount. */
function slightlyLess(change: Change): Change | undefined {
  if (change.kind === "budget") return { ...change, to: change.to - 1 };
  if (change.kind === "hours") return { ...change, to: change.to - 0.5 };
  if (change.kind === "deadline") return { ...change, to: change.to - 1 };
  if (change.kind === "income-floor") return { ...change, to: change.to + 1 };
  return change.kind === "parallel" ? { ...change, to: change.to - 1 } : undefined;
}

/** Single changes to try, written down apart from the engine's own list. */
function singles({ town }: Question, who: Person): readonly Change[] {
  const offerings = town.programs.flatMap((program) => program.offerings);
  return [
    { kind: "budget", to: 1_000_000_000, more: 1 },
    { kind: "hours", to: 168, more: 1 },
    { kind: "income-floor", to: 0, less: 1 },
    { kind: "parallel", to: 3 },
    { kind: "deadline", to: who.horizonWeeks + 40, more: 40 },
    { kind: "waitlist" },
    ...["north", "south", "online"].map((place) => ({ kind: "place", place }) as const),
    ...[...new Set(offerings.map((offering) => offering.mode))].map(
      (mode) => ({ kind: "mode", mode }) as const,
    ),
    ...(who.unavailable ?? []).map((block) => ({ kind: "block", block }) as const),
    ...who.needs.map((need) => ({ kind: "support", need }) as const),
  ];
}

const closed = Array.from({ length: 260 }, (_, place) => ({
  seed: 300_000 + place,
  ...tinyQuestion(300_000 + place),
}))
  .filter((question) => isOpen(question, question.person) === false)
  .map((question) => ({
    ...question,
    answer: whyNot(question.town, compileTown(question.town), question.person, question.target, {
      most: 1_000,
    }),
  }));

const namesChange = (way: WayOpen, change: Change): boolean => {
  const same = way.changes.filter(({ kind }) => kind === change.kind);
  if (change.kind === "place")
    return same.some((other) => other.kind === "place" && other.place === change.place);
  if (change.kind === "mode")
    return same.some((other) => other.kind === "mode" && other.mode === change.mode);
  if (change.kind === "block")
    return same.some((other) => other.kind === "block" && other.block === change.block);
  if (change.kind === "support")
    return same.some((other) => other.kind === "support" && other.need === change.need);
  return same.length > 0;
};

describe("against the oracle in closed tiny towns", () => {
  it("there are enough of them, and all was tried", () => {
    expect(closed.length).toBeGreaterThan(80);
    for (const { answer } of closed) expect(answer).toMatchObject({ status: "closed", complete: true });
  });

  it("each way opens the target, and none of its changes can be left out", () => {
    let checked = 0;
    for (const { seed, answer, ...question } of closed) {
      for (const way of answer.ways.slice(0, 25)) {
        const open = isOpen(question, way.person);
        if (open === undefined) continue;
        checked += 1;
        expect({ seed, changes: way.changes, open }).toEqual({ seed, changes: way.changes, open: true });
        if (way.changes.length === 1) continue;
        for (const left of way.changes) {
          const fewer = applyAll(
            question.person,
            way.changes.filter((change) => change !== left),
          );
          expect({ seed, left, open: isOpen(question, fewer) ?? false }).toEqual({ seed, left, open: false });
        }
      }
    }
    expect(checked).toBeGreaterThan(150);
  });

  it("amounts are the least: a cent, half an hour or a week less and it is closed", () => {
    let checked = 0;
    for (const { seed, answer, ...question } of closed) {
      for (const way of answer.ways.filter(({ changes }) => changes.length === 1)) {
        const less = way.changes.flatMap((change) => slightlyLess(change) ?? []);
        if (less.length === 0) continue;
        const open = isOpen(question, applyAll(question.person, less));
        if (open === undefined) continue;
        checked += 1;
        expect({ seed, less, open }).toEqual({ seed, less, open: false });
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it("no single change and no pair that opens it is missing", () => {
    let opening = 0;
    for (const { seed, answer, ...question } of closed.slice(0, 60)) {
      const tries = singles(question, question.person);
      const pairs = tries.flatMap((one, place) => tries.slice(place + 1).map((other) => [one, other]));
      for (const set of [...tries.map((change) => [change]), ...pairs]) {
        if (isOpen(question, applyAll(question.person, set)) !== true) continue;
        opening += 1;
        const named = answer.ways.some((way) =>
          way.changes.every((change) => set.some((own) => own.kind === change.kind && namesChange(way, own))),
        );
        expect({ seed, set, named }).toEqual({ seed, set, named: true });
      }
    }
    expect(opening).toBeGreaterThan(100);
  });
});
