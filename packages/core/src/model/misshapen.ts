import type { z } from "zod";
import type { Values } from "../finding.ts";

/** How a value is not as its schema asks: in English, and as values, so that other languages say the same. */
interface Misshapen {
  readonly said: string;
  readonly values: Values;
}

const belongs: Readonly<Record<string, readonly [wrong: string, said: string]>> = {
  string: ["words", "words belong here"],
  number: ["number", "a number belongs here"],
  int: ["whole", "a whole number belongs here"],
  array: ["list", "a list belongs here"],
  object: ["parts", "fields with their values belong here"],
  boolean: ["truth", "true or false belongs here"],
};

/** Nothing better is known than that it is not in the form it should have. */
export const otherForm: Misshapen = {
  said: "it is written in another form",
  values: { wrong: "form", what: "" },
};

/** What a schema found in a value. */
export type Issue = z.core.$ZodIssue;

/** Says what a schema found, without the words of the library: what belongs there, or the bound that was passed. */
export function misshapen(issue: Issue): Misshapen {
  switch (issue.code) {
    case "invalid_type": {
      const found = belongs[issue.expected];
      return found === undefined ? otherForm : { said: found[1], values: { wrong: found[0], what: "" } };
    }
    case "too_small":
    case "too_big":
      return outOfBounds(issue);
    case "invalid_value": {
      const what = issue.values.map(String).join(", ");
      return { said: `it must be one of: ${what}`, values: { wrong: "choice", what } };
    }
    case "unrecognized_keys": {
      const what = issue.keys.join(", ");
      return { said: `it has a field that is not known: ${what}`, values: { wrong: "field", what } };
    }
    case "invalid_format":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return otherForm;
  }
}

function outOfBounds(issue: Extract<Issue, { code: "too_small" | "too_big" }>): Misshapen {
  const { origin, inclusive = true } = issue;
  const small = issue.code === "too_small";
  const what = Number(small ? issue.minimum : issue.maximum);
  const tell = (wrong: string, said: string): Misshapen => ({ said, values: { wrong, what } });
  if (origin === "string") {
    if (!small) return tell("long", `it has more than ${what} signs`);
    return what === 1 ? tell("empty", "it is empty") : tell("short", `it has fewer than ${what} signs`);
  }
  if (origin === "array")
    return small ? tell("few", `there are fewer than ${what}`) : tell("many", `there are more than ${what}`);
  if (!small) return tell("high", `it must be ${what} or less`);
  return inclusive
    ? tell("low", `it must be ${what} or more`)
    : tell("above", `it must be more than ${what}`);
}
