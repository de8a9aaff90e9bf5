import { describe, expect, test } from "vitest";
import { signsOf } from "../../src/alike/alike.ts";

/** A sound as simple as can be: consonants alone, so that the rule is tested and not a library. */
const consonants = (word: string): ReadonlySet<string> => new Set([word.replaceAll(/[aeiou]/g, "")]);
const signs = (one: Parameters<typeof signsOf>[0], other: Parameters<typeof signsOf>[0]) =>
  signsOf(one, other, consonants);
const born = "1992-03-14";

describe("two records of one person", () => {
  test("names that sound alike are enough only with the same birth date, e-mail or phone", () => {
    expect(signs({ name: "Marisol Quispe" }, { name: "Marisel Quispa" })).toEqual([]);
    expect(signs({ name: "Marisol Quispe", born }, { name: "Marisel Quispa", born })).toEqual([
      "name",
      "birth-date",
    ]);
    expect(signs({ name: "Ana Li", email: "A@x.org" }, { name: "Ana Li", email: "a@X.org " })).toEqual([
      "name",
      "e-mail",
    ]);
    expect(
      signs({ name: "Ana Li", phone: "(718) 555-0100" }, { name: "Ana Li", phone: "+1 718 555 0100" }),
    ).toEqual(["name", "phone"]);
  });

  test("a blank is a sign of nothing", () => {
    expect(signs({ name: "", born }, { name: "", born })).toEqual([]);
    expect(
      signs(
        { name: "Ana Li", email: "", phone: "", born: "" },
        { name: "Ana Li", email: "", phone: "", born: "" },
      ),
    ).toEqual([]);
    expect(signs({ name: "Ana Li", phone: "555" }, { name: "Ana Li", phone: "555" })).toEqual([]);
  });

  test("a brother has the phone, a namesake has the birthday of somebody else", () => {
    expect(signs({ name: "Bo Li", phone: "7185550100" }, { name: "Ana Li", phone: "7185550100" })).toEqual(
      [],
    );
    expect(signs({ name: "Ana Li", born }, { name: "Ana Li", born: "1960-01-01" })).toEqual([]);
    expect(
      signs(
        { name: "Ana Li", born, phone: "7185550100" },
        { name: "Ana Li", born: "1960-01-01", phone: "7185550100" },
      ),
    ).toEqual([]);
  });

  test("a second family name may be missing, the order turned, and particles do not count", () => {
    const all = { name: "María de la Luz Quispe Flores", born };
    expect(signs(all, { name: "Quispe, María", born })).toEqual(["name", "birth-date"]);
    expect(signs({ name: "Ana de la Cruz", born }, { name: "Bo de la Torre", born })).toEqual([]);
  });
});
