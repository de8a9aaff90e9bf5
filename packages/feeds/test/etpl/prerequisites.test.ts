import { describe, expect, it } from "vitest";
import { readPrerequisites } from "../../src/etpl/prerequisites.ts";

const diploma = { any: [{ has: "diploma:hs" }, { has: "diploma:hse" }] };
const adult = { is: "age:18+" };
const driver = { is: "driver-licence" };

describe("what a list asks of applicants, in its own words", () => {
  it.each([
    ["", { all: [] }],
    ["None", { all: [] }],
    ["0", { all: [] }],
    ["High School Diploma or GED", diploma],
    ["H.S. Diploma / G.E.D.", diploma],
    ["HS Diploma or Equivalent", diploma],
    ["High School Dipoma/GED", diploma],
    ["18 years old and High School Diploma", { all: [diploma, adult] }],
    ["HS Diploma, 18 years old or older", { all: [diploma, adult] }],
    ["18 years of age or older and possess a high school diploma.", { all: [diploma, adult] }],
    ["18 years of age, or HS Diploma or GED", { any: [diploma, adult] }],
    ["High School diploma, GED or 18 years of age", { any: [diploma, adult] }],
    ["Bachelor's Degree", { has: "degree:bachelor" }],
    ["Candidate must be 18 years old and have a basic driver's license", { all: [adult, driver] }],
  ])("“%s” is understood", (text, requires) => {
    expect(readPrerequisites(text).requires).toEqual(requires);
  });

  it.each([
    ["Eighth grade reading level.", { all: [] }],
    ["High School Diploma or GED; successful completion of placement test.", diploma],
    ["HS Diploma or Equivalent or 9th grade Reading Level", diploma],
    ["Must have a Class B commercial driver license.", { all: [] }],
    ["High School Diploma or GED, State ID or Driver's License", diploma],
    ["Minimum 21, driver's license", { all: [adult, driver] }],
    ["Excel experience a plus, HS Diploma", diploma],
    ["College Level Placement", { all: [] }],
  ])("“%s” is more than could be understood, and that is said", (text, requires) => {
    expect(readPrerequisites(text)).toEqual({ requires, leftOver: true });
  });

  it("does not say so where nothing is left", () => {
    for (const text of [
      "None",
      "HS/GED",
      "18 Years Old with High School Diploma / GED",
      "High School - GED",
    ]) {
      expect([text, readPrerequisites(text).leftOver]).toEqual([text, false]);
    }
  });
});
