import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { perform, together } from "@footbridge/live/pathway/edit.ts";
import { addStep, groupSteps, removeStep, setField, typeStep } from "@footbridge/live/pathway/edits.ts";
import { undoFor } from "@footbridge/live/pathway/undo.ts";
import { watchPathway } from "@footbridge/live/pathway/watch.ts";
import { describe, expect, it } from "vitest";
import { Doc } from "yjs";
import { bringTogether, copiesOf, pathwayIn } from "./copies.ts";

const pathway = pathwaySchema.parse({
  id: "p",
  title: "Care",
  steps: [
    { id: "a", kind: "bridge", title: "Bridge", weeks: 4 },
    { id: "b", kind: "job", title: "Job", after: { has: "done:a" } },
  ],
});

describe("undo", () => {
  it("takes back one's own edits only, the last first, and does them again", () => {
    const [mine = new Doc(), theirs = new Doc()] = copiesOf(pathway, 2);
    const undo = undoFor(mine, "me");
    perform(mine, "me", setField("a", "weeks", 8));
    undo.pause();
    perform(theirs, "they", setField("b", "cost", 5));
    bringTogether([mine, theirs]);
    perform(mine, "me", removeStep("b"));
    expect(undo.undo()).toBe("done");
    expect(pathwayIn(mine).steps[1]).toMatchObject({ cost: 5, after: { has: "done:a" } });
    expect(undo.undo()).toBe("done");
    expect(pathwayIn(mine).steps.map(({ weeks, cost }) => [weeks, cost])).toEqual([
      [4, 0],
      [0, 5],
    ]);
    expect(undo.undo()).toBe("nothing");
    undo.redo();
    expect(pathwayIn(mine).steps[0]?.weeks).toBe(8);
  });

  it("takes a group apart as it was put together, and many cards back at once", () => {
    const [doc = new Doc()] = copiesOf(pathway, 1);
    const undo = undoFor(doc, "me");
    const groups = () => pathwayIn(doc).steps.map(({ group }) => group);
    perform(doc, "me", groupSteps(["a", "b"], "First year"));
    undo.pause();
    perform(doc, "me", groupSteps(["b"], undefined));
    undo.pause();
    expect(groups()).toEqual(["First year", undefined]);
    perform(doc, "me", together(removeStep("a"), removeStep("b")));
    expect(groups()).toEqual([]);
    undo.undo();
    expect(groups()).toEqual(["First year", undefined]);
    expect(pathwayIn(doc).steps[1]?.after).toEqual({ has: "done:a" });
    undo.undo();
    expect(groups()).toEqual(["First year", "First year"]);
    undo.undo();
    expect(groups()).toEqual([undefined, undefined]);
    undo.redo();
    expect(groups()).toEqual(["First year", "First year"]);
  });

  it("a card that others have worked on stays", () => {
    const [mine = new Doc(), theirs = new Doc()] = copiesOf(pathway, 2);
    const undo = undoFor(mine, "me");
    perform(mine, "me", addStep({ id: "c", kind: "training", title: "" }));
    bringTogether([mine, theirs]);
    perform(theirs, "they", typeStep("c", "title", "Their words"));
    bringTogether([mine, theirs]);
    expect(undo.undo()).toBe("kept");
    expect(pathwayIn(mine).steps[2]?.title).toBe("Their words");
    perform(mine, "me", addStep({ id: "d", kind: "training", title: "Mine" }));
    expect(undo.undo()).toBe("done");
    expect(pathwayIn(mine).steps).toHaveLength(3);
  });
});

describe("watching", () => {
  it("tells who changed which steps, and reads what changed", () => {
    const [mine = new Doc(), theirs = new Doc()] = copiesOf(pathway, 2);
    const told: unknown[] = [];
    const watched = watchPathway(mine, (origin, steps) => told.push([origin, steps]));
    const before = watched.read().pathway;
    perform(theirs, "they", setField("a", "weeks", 9));
    bringTogether([mine, theirs]);
    perform(mine, "me", setField("b", "cost", 1));
    const after = watched.read().pathway;
    expect(told).toEqual([
      ["elsewhere", ["a"]],
      ["me", ["b"]],
    ]);
    expect(after?.steps.map(({ weeks, cost }) => [weeks, cost])).toEqual([
      [9, 0],
      [0, 1],
    ]);
    expect(before?.steps[0]?.weeks).toBe(4);
    perform(mine, "me", setField("b", "cost", 2));
    expect(watched.read().pathway?.steps[0]).toBe(after?.steps[0]);
    watched.end();
  });
});
