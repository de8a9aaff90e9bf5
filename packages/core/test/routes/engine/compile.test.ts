import { describe, expect, it } from "vitest";
import { generateTown } from "@footbridge/core/generate/city.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { all, any, atLeast, is, not } from "../../town/requirements.ts";
import { person, town } from "../../town/vocabulary.ts";

describe("a compiled town", () => {
  it("keeps programs that ask for and give the same as one class", () => {
    const built = town()
      .program("here")
      .needs(all("a", "b"))
      .gives("x")
      .offering({ weeks: 3 })
      .program("there")
      .needs(all("b", "a"))
      .gives("x")
      .offering({ weeks: 4 })
      .program("elsewhere")
      .needs(any("a", "b"))
      .gives("x")
      .build();
    expect(compileTown(built).actions.jobs).toBe(2);
  });

  it("takes at most 50 bytes an offering in a city", () => {
    const city = generateTown({ seed: 1 });
    const offerings = city.programs.reduce((sum, program) => sum + program.offerings.length, 0);
    expect(compileTown(city).bytes / offerings).toBeLessThanOrEqual(50);
  });

  it("can be sent to another thread", () => {
    const built = town()
      .program("p")
      .needs(is("resident"))
      .gives("x")
      .offering({ start: 2, weeks: 3 })
      .build();
    const copy = structuredClone(compileTown(built));
    const who = person({ attributes: ["resident"] });
    expect(solve(copy, who, { kind: "fact", fact: "x" }).front[0]?.vector).toEqual([5, 0, 0, 1]);
  });

  it("reads any nesting of all, any, at least and not over more than 32 attributes", () => {
    const many = Array.from({ length: 40 }, (_, index) => is(`a${index}`));
    const built = town()
      .program("p")
      .needs(all(atLeast(38, ...many), any(not("barred"), all("pardon", not("a3")))))
      .gives("x")
      .offering({ weeks: 1 })
      .build();
    const open = (attributes: readonly string[], facts: readonly string[] = []) =>
      solve(compileTown(built), person({ attributes, facts }), { kind: "fact", fact: "x" }).status ===
      "exact";
    const names = many.map((each) => ("is" in each ? each.is : ""));
    expect(open(names.slice(2))).toBe(true);
    expect(open(names.slice(3))).toBe(false);
    expect(open([...names, "barred"])).toBe(false);
    expect(open([...names, "barred"], ["pardon"])).toBe(false);
    const but3 = names.filter((name) => name !== "a3");
    expect(open([...but3, "barred"], ["pardon"])).toBe(true);
  });

  it("an empty town has no routes", () => {
    expect(solve(compileTown(town().build()), person(), { kind: "wage", atLeast: 1 }).status).toBe("closed");
  });
});
