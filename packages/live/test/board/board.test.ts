import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { checkBoard, type ChangedBy, prepareBoard } from "../../src/board/check.ts";
import * as edits from "../../src/board/edits.ts";
import { readBoard } from "../../src/board/read.ts";
import { untakenOf, wordsOf } from "../../src/board/untaken.ts";
import type { Edit } from "../../src/pathway/edit.ts";

const at = "2026-10-14T10:00:00.000Z";
const ana = { author: "ana", at };
const bo = { author: "bo", at };
const now = Date.parse(at);

/** A copy of a board, edited apart from the others. */
function copyOf(board: Y.Doc, ...done: readonly Edit[]): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board));
  for (const edit of done) edit(copy);
  return copy;
}

const merged = (...copies: readonly Y.Doc[]): Y.Doc => {
  const all = new Y.Doc();
  for (const copy of copies) Y.applyUpdate(all, Y.encodeStateAsUpdate(copy));
  return all;
};

const table = copyOf(
  new Y.Doc(),
  edits.addCard("card-1", "asset", "Lantern trains aides", ana),
  edits.addCard("card-2", "asset", "The library is open late", bo),
);

describe("words that the room did not take", () => {
  test("are one's own cards and comments that the kept board has not, and nobody else's", () => {
    const here = copyOf(
      table,
      edits.addCard("card-5", "idea", "The 501st card", ana),
      edits.addComment("comment-1", "card-2", "And on Sundays?", ana),
      edits.addCard("card-7", "idea", "Thought better of it", ana),
      edits.archive("cards", "card-7", true),
    );
    expect(untakenOf(readBoard(here), readBoard(table), "ana")).toEqual([
      { kind: "card", stage: "idea", text: "The 501st card" },
      { kind: "comment", card: "card-2", text: "And on Sundays?" },
    ]);
    expect(untakenOf(readBoard(here), readBoard(here), "ana")).toEqual([]);
  });

  test("are there also where the seat that wrote them has ended, and those of others that were kept are not", () => {
    const here = copyOf(table, edits.addCard("card-5", "idea", "From my old seat", ana));
    const kept = copyOf(table, edits.typeText("cards", "card-2", "The library is open till nine"));
    const words = [{ kind: "card", stage: "idea", text: "From my old seat" }];
    expect(untakenOf(readBoard(here), readBoard(kept), "ana-again")).toEqual(words);
    expect(wordsOf(readBoard(here), "bo")).toEqual([
      { kind: "card", stage: "asset", text: "The library is open late" },
    ]);
  });
});

describe("a board edited apart comes together", () => {
  test("cards of both are there, and words typed into one card at once both stay", () => {
    const one = copyOf(
      table,
      edits.addCard("card-3", "challenge", "No evening childcare", ana),
      edits.typeText("cards", "card-1", "Lantern trains aides in Spanish"),
    );
    const other = copyOf(
      table,
      edits.addCard("card-4", "idea", "Class in the clinic", bo),
      edits.typeText("cards", "card-1", "In fall, Lantern trains aides"),
    );
    const board = readBoard(merged(one, other));
    expect(board.cards.map(({ id }) => id)).toEqual(["card-1", "card-2", "card-3", "card-4"]);
    expect(board.cards[0]?.text).toBe("In fall, Lantern trains aides in Spanish");
  });

  test("who puts a card away while another writes on it takes no word away", () => {
    const one = copyOf(table, edits.archive("cards", "card-1", true));
    const other = copyOf(table, edits.typeText("cards", "card-1", "Lantern trains aides, free"));
    const [card] = readBoard(merged(one, other)).cards;
    expect(card).toMatchObject({ archived: true, text: "Lantern trains aides, free", author: "ana", at });
  });

  test("cards in a cluster, moved, commented on; a card of a cluster that is not there is in none", () => {
    const board = readBoard(
      copyOf(
        table,
        edits.addCluster("cluster-1", "asset", "Training", bo),
        edits.cluster("card-1", "cluster-1"),
        edits.cluster("card-2", "cluster-gone"),
        edits.addComment("comment-1", "card-1", "Since 2019", bo),
        edits.typeConcept("One door after another"),
      ),
    );
    expect(board.cards.map(({ cluster }) => cluster)).toEqual(["cluster-1", undefined]);
    expect(board.comments).toMatchObject([{ card: "card-1", text: "Since 2019", author: "bo" }]);
    expect([board.concept, board.clusters[0]?.text]).toEqual(["One door after another", "Training"]);
    const moved = readBoard(copyOf(table, edits.moveCard("card-1", "idea")));
    expect(moved.cards[0]).toMatchObject({ stage: "idea" });
  });

  test("what is no card is left out and told", () => {
    const strange = copyOf(table, (doc) => {
      doc.getMap("cards").set("odd", 7);
      doc.getMap("cards").set("half", new Y.Map([["stage", "asset"]]));
    });
    const { cards, findings } = readBoard(strange);
    expect([cards.length, findings.map(({ at: place }) => place)]).toEqual([2, ["cards.odd", "cards.half"]]);
  });
});

describe("what the service lets a change do", () => {
  const by = (change: Partial<ChangedBy> = {}): ChangedBy => ({
    author: "bo",
    leads: false,
    now,
    since: now - 86_400_000,
    ...change,
  });
  /** Codes of what is wrong when somebody does this to the table's board. */
  const wrongs = (edit: Edit, who: ChangedBy = by()): readonly string[] => {
    const copy = copyOf(table);
    prepareBoard(copy);
    const found: string[] = [];
    copy.on("afterTransaction", (transaction: Y.Transaction) =>
      found.push(...checkBoard(copy, transaction, who).map(({ code }) => code)),
    );
    const before = Y.encodeStateVector(copy);
    const theirs = copyOf(copy, edit);
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(theirs, before));
    return [...new Set(found)];
  };
  const card = (hand: edits.Hand, text = "x") => edits.addCard("card-9", "asset", text, hand);

  test.each<readonly [what: string, edit: Edit, codes: readonly string[]]>([
    ["a card of one's own", card(bo), []],
    ["a card in another's name", card(ana), ["board.author"]],
    ["a card of tomorrow", card({ ...bo, at: "2026-10-15T10:00:00Z" }), ["board.time"]],
    ["a card of last year", card({ ...bo, at: "2025-10-15T10:00:00Z" }), ["board.time"]],
    [
      "a card with a time as no browser writes it",
      card({ ...bo, at: "Oct 14 2026 10:00 UTC" }),
      ["board.time"],
    ],
    ["a card without a time", card({ ...bo, at: "soon" }), ["board.time"]],
    ["a card of 3,000 letters", card(bo, "x".repeat(3000)), ["board.too-long"]],
    ["a card with script in it, which is text", card(bo, "<script>alert(1)</script>"), []],
    ["typing into one's own card", edits.typeText("cards", "card-2", "open late, and warm"), []],
    ["typing into another's card", edits.typeText("cards", "card-1", "mine now"), ["board.not-yours"]],
    ["putting another's card away", edits.archive("cards", "card-1", true), ["board.not-yours"]],
    ["putting one's own away", edits.archive("cards", "card-2", true), []],
    ["putting another's card into a cluster", edits.cluster("card-1", "cluster-1"), []],
    ["a comment on another's card", edits.addComment("comment-1", "card-1", "Yes", bo), []],
    ["deleting a card", (doc) => doc.getMap("cards").delete("card-2"), ["board.kept"]],
    [
      "putting another card in the place of one",
      edits.addCard("card-2", "asset", "gone", bo),
      ["board.kept"],
    ],
    [
      "changing who wrote a card",
      (doc) => (doc.getMap("cards").get("card-1") as Y.Map<unknown>).set("author", "bo"),
      ["board.not-so"],
    ],
    ["a part that no board has", (doc) => doc.getArray("more").push([1]), ["board.not-so"]],
    [
      "a picture in a text",
      (doc) =>
        ((doc.getMap("cards").get("card-2") as Y.Map<unknown>).get("text") as Y.Text).insertEmbed(0, {
          image: "x",
        }),
      ["board.not-so"],
    ],
    [
      "a card that holds a list",
      (doc) =>
        doc.getMap("cards").set(
          "card-9",
          new Y.Map<unknown>([
            ["stage", "asset"],
            ["text", new Y.Text("x")],
            ["author", "bo"],
            ["at", at],
            ["cluster", new Y.Array()],
          ]),
        ),
      ["board.not-so"],
    ],
    [
      "201 cards of one person",
      (doc) => {
        for (let n = 0; n < 200; n += 1) edits.addCard(`card-${n + 10}`, "asset", "x", bo)(doc);
      },
      ["board.enough"],
    ],
    [
      "600 cards",
      (doc) => {
        for (let n = 0; n < 600; n += 1) edits.addCard(`card-${n + 10}`, "asset", "x", bo)(doc);
      },
      ["board.full"],
    ],
  ])("%s", (_what, edit, codes) => expect(wrongs(edit)).toEqual(codes));

  test("facilitators put others' cards away and mend their words", () => {
    const leads = by({ author: "fay", leads: true });
    expect(wrongs(edits.archive("cards", "card-1", true), leads)).toEqual([]);
    expect(wrongs(edits.typeText("cards", "card-1", "Lantern trains home health aides"), leads)).toEqual([]);
    expect(wrongs((doc) => doc.getMap("cards").delete("card-1"), leads)).toEqual(["board.kept"]);
  });
});
