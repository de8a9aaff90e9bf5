import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/labs/screen/columns.ts";

const step = (id: string, kind: string, ...after: readonly string[]) => ({
  id,
  kind,
  title: id,
  after: { all: after.map((one) => ({ has: `done:${one}` })) },
});

const titlesIn = (...steps: readonly object[]) => {
  const { columns, supports } = columnsOf(pathwaySchema.parse({ id: "p", title: "P", steps }));
  return {
    columns: columns.map((column) => column.map(({ id }) => id)),
    supports: supports.map(({ id }) => id),
  };
};

describe("a path on the wall", () => {
  it("stands in the order people take it, help beside it", () => {
    const told = titlesIn(
      step("job", "job", "class", "certificate"),
      step("class", "training"),
      step("certificate", "credential", "class"),
      step("english", "bridge"),
      step("care", "support"),
    );
    expect(told).toEqual({
      columns: [["class", "english"], ["certificate"], ["job"]],
      supports: ["care"],
    });
  });

  it("shows each card once where steps lead back to themselves", () => {
    const { columns } = titlesIn(
      step("a", "training", "b"),
      step("b", "training", "a"),
      step("c", "job", "c"),
    );
    expect(columns.flat().toSorted()).toEqual(["a", "b", "c"]);
  });
});
