import { describe, expect, it } from "vitest";
import { generateTown } from "@footbridge/core/generate/city.ts";
import { generatePersonas } from "@footbridge/core/generate/personas.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { forward } from "@footbridge/core/routes/forward.ts";
import {
  addedOffering,
  matrix,
  removedOffering,
  shifted,
  weekInMatrix,
} from "@footbridge/core/routes/matrix.ts";
import type { Town, TownOffering } from "@footbridge/core/routes/town.ts";

const city = generateTown({ seed: 3, programs: 160, offerings: 900 });
const people = generatePersonas({ seed: 4, count: 60, town: city });
const snapshot = compileTown(city);
const baseline = matrix(snapshot, people);

const withOfferings = (
  change: (offerings: readonly TownOffering[]) => readonly TownOffering[],
  at: number,
): Town => ({
  ...city,
  programs: city.programs.map((program, index) =>
    index === at ? { ...program, offerings: change(program.offerings) } : program,
  ),
});

describe("the matrix", () => {
  it("is one forward pass per person", () => {
    for (const [index, who] of people.entries()) {
      const row = baseline.weeks.subarray(index * snapshot.facts.length, (index + 1) * snapshot.facts.length);
      expect([...row]).toEqual([...forward(snapshot, who).weeks]);
    }
  });

  it("an empty change reproduces it exactly", () => {
    expect(shifted(baseline, []).weeks).toEqual(baseline.weeks);
  });

  it("one more class: the repair equals the whole matrix again, and nobody is worse off", () => {
    let helped = 0;
    for (let at = 0; at < city.programs.length; at += 4) {
      const program = city.programs[at]!;
      const like = city.programs[(at * 7 + 3) % city.programs.length]!.offerings[0]!;
      if (like.start === undefined) continue;
      const offering: TownOffering = { ...like, id: "one-more", tuition: 0, other: 0, seats: 5 };
      const changes = addedOffering(baseline, program.id, offering);
      const again = matrix(compileTown(withOfferings((list) => [...list, offering], at)), people);
      expect(again.weeks).toEqual(shifted(baseline, changes).weeks);
      for (const { shifts } of changes)
        for (const { before, after } of shifts) expect(after).toBeLessThan(before);
      helped += changes.length;
    }
    expect(helped).toBeGreaterThan(20);
  });

  it("one class less: the repair equals the whole matrix again, and nobody is better off", () => {
    let hurt = 0;
    for (let at = 0; at < city.programs.length; at += 4) {
      const program = city.programs[at]!;
      const gone = program.offerings[0];
      if (gone === undefined) continue;
      const changes = removedOffering(baseline, program.id, gone.id);
      const again = matrix(compileTown(withOfferings((list) => list.slice(1), at)), people);
      expect(again.weeks).toEqual(shifted(baseline, changes).weeks);
      for (const { shifts } of changes)
        for (const { before, after } of shifts) expect(after).toBeGreaterThan(before);
      hurt += changes.length;
    }
    expect(hurt).toBeGreaterThan(20);
  });

  it("an unknown program or class changes nothing", () => {
    const offering = city.programs[0]!.offerings[0]!;
    expect(addedOffering(baseline, "nowhere", offering)).toEqual([]);
    expect(removedOffering(baseline, city.programs[0]!.id, "nowhere")).toEqual([]);
  });

  it("most occupations are out of reach for somebody and within reach for another", () => {
    const cells = people.flatMap((_, who) =>
      snapshot.occupations.ids.map((_, occupation) => weekInMatrix(baseline, who, occupation)),
    );
    expect(cells.filter((week) => week === undefined).length).toBeGreaterThan(100);
    expect(cells.filter((week) => week !== undefined && week > 0).length).toBeGreaterThan(100);
  });
});
