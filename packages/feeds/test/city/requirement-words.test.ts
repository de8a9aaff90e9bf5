import { expect, test } from "vitest";
import { requirementOfWords } from "../../src/city/requirement-words.ts";

test("a list of words asks for all of them", () => {
  expect(requirementOfWords(["reading:4", "is age:18+"])).toEqual({
    all: [{ has: "reading:4" }, { is: "age:18+" }],
  });
});

test("an empty list asks for nothing, one word for itself", () => {
  expect(requirementOfWords([])).toEqual({ all: [] });
  expect(requirementOfWords(["not foreign-degree"])).toEqual({ not: { is: "foreign-degree" } });
});

test("either may hold both parts of a pair", () => {
  expect(requirementOfWords(["diploma:hs | cert:cna & experience:31-1131:26"])).toEqual({
    any: [{ has: "diploma:hs" }, { all: [{ has: "cert:cna" }, { has: "experience:31-1131:26" }] }],
  });
});
