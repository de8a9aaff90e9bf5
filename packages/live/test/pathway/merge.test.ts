import { readFileSync } from "node:fs";
import { readPathway as readCore } from "@footbridge/core/checks/read-pathway.ts";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import {
  addGroup,
  addLeaf,
  link,
  removePart,
  setGrouping,
  unlink,
} from "@footbridge/live/pathway/edit-conditions.ts";
import { addPartner, typeTitle } from "@footbridge/live/pathway/edit-lists.ts";
import { type Edit, perform } from "@footbridge/live/pathway/edit.ts";
import {
  addStep,
  addToSet,
  bringBack,
  groupSteps,
  moveStep,
  placeSteps,
  removeStep,
  setField,
  takeFromSet,
  typeStep,
} from "@footbridge/live/pathway/edits.ts";
import { readPathway, removedSteps } from "@footbridge/live/pathway/read.ts";
import { wordsIn } from "@footbridge/live/pathway/roots.ts";
import { array, assert, constantFrom, integer, property, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { Array as SharedArray, Doc, Map as SharedMap } from "yjs";
import { bringTogether, copiesOf, pathwayIn } from "./copies.ts";
import { pathways } from "./drawn.ts";

const ladder = pathwaySchema.parse(
  JSON.parse(
    readFileSync(new URL("../../../../examples/pathways/care-ladder.json", import.meta.url), "utf8"),
  ),
);
const ids = ladder.steps.map(({ id }) => id);
const first = ids[0] ?? "";

/** What a hand may do, by three numbers. */
const deeds: readonly ((one: string, other: string, word: string) => Edit)[] = [
  (one, _other, word) => addStep({ id: `new-${word}`, kind: "bridge", title: word }, one),
  (one) => removeStep(one),
  (one) => bringBack(one),
  (one) => moveStep(one, 1),
  (one) => moveStep(one, -1),
  (one, other) => link(one, other),
  (one, other) => unlink(one, other),
  (one, _other, word) => setField(one, "weeks", word.length),
  (one, _other, word) => typeStep(one, "title", word),
  (one, _other, word) => addToSet(one, "gives", word),
  (one, _other, word) => takeFromSet(one, "supports", word),
  (one, other) => groupSteps([one, other], "Evening"),
  (one) => placeSteps(new Map([[one, { x: 1, y: 2 }]])),
  (one, other, word) => addGroup(one, "after", [], `group-${word}-${other}`, "any"),
  (one, other) => addLeaf(one, "requires", [], { is: other }),
  (one) => setGrouping(one, "after", [], "atLeast", 2),
  (one, other) => removePart(one, "after", [], `has done:${other}`),
  (_one, _other, word) => typeTitle(word),
];
const hands = array(
  tuple(
    integer({ min: 0, max: deeds.length - 1 }),
    constantFrom(...ids),
    constantFrom(...ids),
    integer({ min: 0, max: 99 }).map((count) => `w${count}`),
  ),
  { maxLength: 25 },
);

describe("a pathway in a shared document", () => {
  it("is read as it was written: the examples, and pathways of any shape", () => {
    expect(pathwayIn(copiesOf(ladder, 2)[1] ?? new Doc())).toEqual(ladder);
    assert(
      property(pathways, (pathway) => {
        expect(pathwayIn(copiesOf(pathway, 1)[0] ?? new Doc())).toEqual(pathway);
      }),
      { numRuns: 300 },
    );
  });

  it("edits made apart come to the same pathway, and the core takes it", () => {
    assert(
      property(record({ one: hands, other: hands }), ({ one, other }) => {
        const docs = copiesOf(ladder, 2);
        for (const [place, hand] of [one, other].entries())
          for (const [deed, step, second, word] of hand) {
            const doc = docs[place];
            const edit = deeds[deed];
            if (doc !== undefined && edit !== undefined) perform(doc, "me", edit(step, second, word));
          }
        bringTogether(docs);
        const [read, same] = docs.map((doc) => readPathway(doc));
        expect(read).toEqual(same);
        expect(readCore(read?.pathway).findings).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("two hands in two fields, and in one text, both stay", () => {
    const [one = new Doc(), other = new Doc()] = copiesOf(ladder, 2);
    const { title = "" } = ladder.steps[0] ?? {};
    perform(one, "me", setField(first, "weeks", 7));
    perform(one, "me", typeStep(first, "title", `Evening ${title}`));
    perform(other, "me", setField(first, "cost", 99));
    perform(other, "me", typeStep(first, "title", `${title} in Queens`));
    bringTogether([one, other]);
    expect(pathwayIn(one).steps[0]).toMatchObject({
      weeks: 7,
      cost: 99,
      title: `Evening ${title} in Queens`,
    });
  });

  it("what somebody types in a card that another takes away is kept, and comes back with it", () => {
    const [one = new Doc(), other = new Doc()] = copiesOf(ladder, 2);
    perform(one, "me", removeStep(first));
    perform(other, "me", typeStep(first, "keeps", "A letter from the teacher"));
    bringTogether([one, other]);
    expect(pathwayIn(other).steps.map(({ id }) => id)).not.toContain(first);
    expect(removedSteps(other).map(({ entry }) => wordsIn(entry, "keeps"))).toEqual([
      "A letter from the teacher",
    ]);
    perform(other, "me", bringBack(first));
    expect(pathwayIn(other).steps[0]?.keeps).toBe("A letter from the teacher");
  });

  it("the same link drawn by two is one link", () => {
    const [from = "", to = ""] = [ids[0], ids.at(-1)];
    const docs = copiesOf(ladder, 2);
    const [one = new Doc()] = docs;
    for (const doc of docs) perform(doc, "me", link(from, to));
    bringTogether(docs);
    expect(JSON.stringify(pathwayIn(one).steps.at(-1)?.after).split(`done:${from}"`)).toHaveLength(2);
  });

  it("taking a step away leaves no condition that nobody can meet", () => {
    const pathway = pathwaySchema.parse({
      id: "p",
      title: "p",
      steps: [
        { id: "a", kind: "bridge", title: "a" },
        { id: "b", kind: "bridge", title: "b" },
        {
          id: "c",
          kind: "job",
          title: "c",
          after: { atLeast: 2, of: [{ has: "done:a" }, { has: "done:b" }] },
        },
        { id: "d", kind: "job", title: "d", after: { any: [{ has: "done:a" }] } },
        {
          id: "e",
          kind: "job",
          title: "e",
          after: { all: [{ any: [{ has: "done:a" }] }, { has: "done:b" }] },
        },
      ],
    });
    const [doc = new Doc()] = copiesOf(pathway, 1);
    perform(doc, "me", removeStep("a"));
    expect(pathwayIn(doc).steps.map(({ after }) => after)).toEqual([
      { all: [] },
      { atLeast: 1, of: [{ has: "done:b" }] },
      { all: [] },
      { all: [{ has: "done:b" }] },
    ]);
  });

  it("signs of two halves are never split", () => {
    const [doc = new Doc()] = copiesOf(ladder, 1);
    perform(doc, "me", typeTitle("Care 😀"));
    perform(doc, "me", typeTitle("Care 😁"));
    expect(pathwayIn(doc).title).toBe("Care 😁");
  });

  it("the same partner added by two is told, and both entries stay", () => {
    const [one = new Doc(), other = new Doc()] = copiesOf(ladder, 2);
    const partner = { organization: "new", name: "New", kind: "college", role: "", confirms: [] } as const;
    perform(one, "me", addPartner("k1", { ...partner, role: "Teaches", confirms: [] }));
    perform(other, "me", addPartner("k2", { ...partner, role: "Pays", confirms: [] }));
    bringTogether([one, other]);
    const { pathway, findings } = readPathway(one);
    expect(pathway?.partners.at(-1)?.role).toBe("Teaches");
    expect(findings.map(({ code, at }) => [code, at])).toEqual([["pathway.listed-twice", "partners.new"]]);
  });
});

describe("a document that somebody's browser wrote wrongly", () => {
  it("is read all the same, and what is wrong is told", () => {
    const [doc = new Doc()] = copiesOf(ladder, 1);
    const steps = doc.getMap("steps");
    steps.set("odd", 5);
    steps.set("list", new SharedArray());
    steps.set("bad id!", new SharedMap([["title", "x"]]));
    steps.set(
      "half",
      new SharedMap<unknown>([
        ["weeks", "many"],
        ["kind", "spell"],
        ["after", 3],
      ]),
    );
    perform(doc, "me", setField(first, "weeks", -4));
    const { pathway, findings } = readPathway(doc);
    expect(pathway?.steps[0]?.weeks).toBe(0);
    expect(pathway?.steps.find(({ id }) => id === "half")).toMatchObject({ kind: "training", weeks: 0 });
    expect(findings.map(({ at }) => at)).toEqual(
      expect.arrayContaining([
        `steps.${first}.weeks`,
        "steps.half.weeks",
        "steps.half.kind",
        "steps.half.title",
      ]),
    );
    expect(readCore(pathway).ok).toBe(true);
  });

  it("groups within groups without end are cut, and a card that links to itself is told", () => {
    const [doc = new Doc()] = copiesOf(ladder, 1);
    const path: string[] = [];
    for (let deep = 0; deep < 200; deep += 1) {
      perform(doc, "me", addGroup(first, "after", path, `g${deep}`, "any"));
      path.push(`g${deep}`);
    }
    perform(doc, "me", addLeaf(first, "after", [], { has: `done:${first}` }));
    expect(readPathway(doc).findings.map(({ code }) => code)).toEqual(["pathway.self-link"]);
  });

  it("an empty document says that nobody has begun", () => {
    expect(readPathway(new Doc()).findings[0]?.code).toBe("pathway.not-begun");
  });
});
