import { addLeaf, link } from "@footbridge/live/pathway/edit-conditions.ts";
import {
  addFund,
  addPartner,
  addStepPartner,
  typeStepPartner,
  typeTitle,
} from "@footbridge/live/pathway/edit-lists.ts";
import { type Edit, perform } from "@footbridge/live/pathway/edit.ts";
import { addStep, addToSet, removeStep, setField, typeStep } from "@footbridge/live/pathway/edits.ts";
import { putAgain } from "@footbridge/live/pathway/put-again.ts";
import { untakenOf } from "@footbridge/live/pathway/untaken.ts";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { textIn, rootsOf, mapIn } from "@footbridge/live/pathway/roots.ts";
import { describe, expect, it } from "vitest";
import type { Doc } from "yjs";
import { copiesOf, copyOf, pathwayIn } from "./copies.ts";

const drawn = pathwaySchema.parse({
  id: "ladder",
  title: "Ladder",
  steps: [
    { id: "class", kind: "training", title: "Class", weeks: 10 },
    { id: "job", kind: "job", title: "Job", after: { has: "done:class" } },
  ],
});

function apart(mine: readonly Edit[], theirs: readonly Edit[] = []): readonly [Doc, Doc] {
  const [kept, here] = copiesOf(drawn, 2) as [Doc, Doc];
  for (const edit of mine) perform(here, "me", edit);
  for (const edit of theirs) perform(kept, "them", edit);
  return [here, kept];
}

/** Takes up all that a refused change held. */
function putAllAgain(here: Doc, kept: Doc): Doc {
  const told = JSON.parse(JSON.stringify(untakenOf(here, kept))) as ReturnType<typeof untakenOf>;
  const anew = copyOf(kept);
  for (const one of told) perform(anew, "me", putAgain(one));
  return anew;
}

describe("a change of a pathway that was refused", () => {
  it("is told by card, whole, with what was to be on it", () => {
    const long = "word ".repeat(300);
    const [here, kept] = apart([
      addStep({ id: "bridge", kind: "bridge", title: "Bridge", weeks: 6 }),
      typeStep("bridge", "keeps", long),
      setField("class", "weeks", 12),
      typeTitle("Ladder of many"),
    ]);
    expect(untakenOf(here, kept)).toMatchObject([
      { of: "about", texts: { title: "Ladder of many" }, fields: {} },
      { of: "steps", key: "class", title: "Class", fresh: false, fields: { weeks: 12 }, texts: {} },
      {
        of: "steps",
        key: "bridge",
        fresh: true,
        fields: { kind: "bridge", weeks: 6 },
        texts: { title: "Bridge", keeps: long },
      },
    ]);
    expect(untakenOf(kept, kept)).toEqual([]);
  });

  it("is put in once more, and what others did since stays and is not told as one's own", () => {
    const [here, kept] = apart(
      [
        addStep({
          id: "bridge",
          kind: "bridge",
          title: "Bridge",
          intake: { firstWeek: 1, everyWeeks: 4, seats: 9 },
        }),
        link("bridge", "class"),
        addLeaf("class", "requires", [], { has: "reading:4" }),
        addToSet("class", "gives", "first-aid"),
        typeStep("class", "title", "Class in the evening"),
        addPartner("p", {
          organization: "lantern",
          name: "Lantern",
          kind: "provider",
          role: "Teaches",
          confirms: ["job"],
        }),
        addFund({
          id: "f",
          name: "Grant",
          periodWeeks: 60,
          outcome: { what: "employed", share: 0.5 },
          note: "All of it",
        }),
        addStepPartner("class", "sp", "lantern", "Rooms"),
        typeStepPartner("class", "sp", "commitment", "Two rooms"),
      ],
      [setField("job", "price", 500), addToSet("class", "gives", "a badge")],
    );
    expect(untakenOf(here, kept).map(({ key }) => key)).toEqual(["class", "bridge", "p", "f"]);
    const merged = copyOf(kept);
    const all = pathwayIn(putAllAgain(here, kept));
    for (const edit of [setField("job", "price", 500), addToSet("class", "gives", "a badge")])
      perform(here, "me", edit);
    const wanted = pathwayIn(here);
    const asSets = ({ steps, ...rest }: typeof wanted) => ({
      ...rest,
      steps: steps.map((step) => ({ ...step, gives: step.gives.toSorted() })),
    });
    expect(asSets(all)).toEqual(asSets(wanted));
    expect(pathwayIn(merged).steps).toHaveLength(2);
  });

  it("about a card that somebody took away in the meantime comes back with the card", () => {
    const [here, kept] = apart([typeStep("class", "keeps", "A certificate")], [removeStep("class")]);
    const anew = putAllAgain(here, kept);
    expect(pathwayIn(anew).steps.find(({ id }) => id === "class")?.keeps).toBe("A certificate");
  });

  it("with a text longer than the core takes keeps it whole", () => {
    const long = "x".repeat(3000);
    const [here, kept] = apart([typeStep("class", "keeps", long)]);
    const step = mapIn(rootsOf(putAllAgain(here, kept)).steps, "class");
    expect(step && textIn(step, "keeps")?.toJSON()).toBe(long);
  });
});
