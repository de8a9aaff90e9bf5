import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { readPathway } from "@footbridge/live/pathway/read.ts";
import { replacePathway } from "@footbridge/live/pathway/replace.ts";
import { writePathway } from "@footbridge/live/pathway/write.ts";
import { describe, expect, test } from "vitest";
import { Doc, type Text } from "yjs";

const drawing = (more: object = {}): Pathway =>
  pathwaySchema.parse({
    id: "care",
    title: "Care",
    occupations: ["31-1131"],
    partners: [{ organization: "lantern", name: "Lantern", kind: "provider" }],
    funds: [{ id: "grant", name: "Grant", periodWeeks: 52 }],
    steps: [
      { id: "aide", kind: "training", title: "Aide", weeks: 8 },
      { id: "job", kind: "job", title: "Job", after: { has: "done:aide" } },
    ],
    ...more,
  });

const begun = (): Doc => {
  const doc = new Doc();
  writePathway(doc, drawing());
  return doc;
};

describe("a document in whose place a whole pathway is saved", () => {
  const [aide, job] = drawing().steps;

  test.each([
    ["the same", {}],
    ["another title and sector", { title: "Care ladder", sector: "healthcare", occupations: [] }],
    ["a step less", { steps: [aide] }],
    ["steps in another order, one changed", { steps: [job, { ...aide, weeks: 9 }] }],
    ["a step more", { steps: [aide, job, { id: "nurse", kind: "college-term", title: "Nurse" }] }],
    [
      "other partners and funds",
      { partners: [{ organization: "elm", name: "Elm", kind: "agency" }], funds: [] },
    ],
  ])("says it: %s", (_name, more) => {
    const doc = begun();
    replacePathway(doc, drawing(more));
    expect(readPathway(doc).pathway).toEqual(drawing(more));
  });

  test("begins where there was none, and brings a step back that was taken away", () => {
    const doc = new Doc();
    replacePathway(doc, drawing());
    replacePathway(doc, drawing({ steps: [aide] }));
    replacePathway(doc, drawing());
    expect(readPathway(doc).pathway).toEqual(drawing());
  });

  test("leaves what is the same to those who work on it", () => {
    const doc = begun();
    const textOf = () => (doc.getMap("steps").get("aide") as { get(key: string): Text }).get("title");
    const before = textOf();
    replacePathway(doc, drawing({ title: "Care ladder", steps: [aide] }));
    expect(textOf()).toBe(before);
  });
});
