import { describe, expect, it } from "vitest";
import type { BoardCard, BoardTold } from "../../src/labs/board/board.ts";
import { byGroup } from "../../src/labs/board/view.ts";

const card = (id: string, group?: string): BoardCard => ({
  id,
  stage: "idea",
  text: id,
  author: "Ana",
  own: true,
  at: "2026-11-29T15:00:00Z",
  group,
  comments: [],
  votes: 0,
  mine: false,
});
const board = (cards: readonly BoardCard[]): BoardTold => ({
  cards,
  removed: [],
  groups: [
    { id: "a", name: "Child care" },
    { id: "b", name: "Empty" },
  ],
  dotsLeft: 5,
  dotsEach: 5,
  dotsOver: false,
  locked: false,
});

describe("cards by group", () => {
  it("stand in their group, the rest last; a group without cards is left out", () => {
    const shown = byGroup(board([card("1"), card("2", "a"), card("3", "a")]));
    expect(shown.map(({ name, cards }) => [name, cards.map(({ id }) => id)])).toEqual([
      ["Child care", ["2", "3"]],
      ["", ["1"]],
    ]);
  });

  it("never lose a card whose group is not known here yet", () => {
    expect(byGroup(board([card("1", "from elsewhere")])).flatMap(({ cards }) => cards)).toHaveLength(1);
  });
});
