import { expect, test } from "vitest";
import { correctionsIn } from "../../src/mine/corrections-in.ts";

test("a correction is its reason and what stood there, in whatever words the reason is", () => {
  expect(correctionsIn("Se leyó mal · e-mail: a@x.org → – · born: – → 1992-03-14")).toEqual({
    reason: "Se leyó mal",
    changes: [
      { field: "e-mail", was: "a@x.org", now: "–" },
      { field: "born", was: "–", now: "1992-03-14" },
    ],
  });
  expect(correctionsIn("A letter came back · e-mail: a@x.org → b@x.org · phone: – → 718-555-0100")).toEqual({
    reason: "A letter came back",
    changes: [
      { field: "e-mail", was: "a@x.org", now: "b@x.org" },
      { field: "phone", was: "–", now: "718-555-0100" },
    ],
  });
  expect(correctionsIn("Meeting · phone")).toEqual({ reason: "Meeting · phone", changes: [] });
});
