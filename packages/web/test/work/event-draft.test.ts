import { expect, it, vi } from "vitest";
import { bodyOf, correctedBody, draftOf } from "../../src/person/journey/draft.ts";
import { kindOf } from "../../src/person/journey/kinds.ts";

vi.mock("@lingui/core/macro", () => ({ msg: (words: TemplateStringsArray) => ({ id: words.join("") }) }));

const form = (kind: string) => {
  const found = kindOf(kind);
  if (found === undefined) throw new Error(`no form of ${kind}`);
  return found;
};

it("facts go together into an intake, and a correction keeps those that the form does not know", () => {
  const intake = form("intake");
  expect(bodyOf(intake, { happened: "2027-01-04", "201": "2", "408": "" })).toEqual({
    kind: "intake",
    facts: { "201": "2" },
  });
  const was = { kind: "intake", facts: { "201": "2", "408": "1", borough: "Queens" } };
  const draft = draftOf(intake, "2027-01-04", was);
  expect([draft["201"], draft["408"], draft["300"]]).toEqual(["2", "1", ""]);
  expect(correctedBody(intake, { ...draft, "201": "1", "408": "" }, was)).toEqual({
    kind: "intake",
    facts: { "201": "1", borough: "Queens" },
  });
});

it("a college term is written down with what is known of it, and its courses stay when it is corrected", () => {
  const term = form("college-term");
  const typed = { happened: "2027-01-25", college: "City College", end: "2027-05-20", creditsEarned: "3,5" };
  const body = { kind: "college-term", college: "City College", end: "2027-05-20", creditsEarned: 3.5 };
  expect(bodyOf(term, typed)).toEqual(body);
  const courses = [{ code: "ENG 101", credits: 3, level: "credit" }];
  const was = { ...body, courses };
  const draft = draftOf(term, "2027-01-25", was);
  expect(correctedBody(term, { ...draft, degreeTrack: "yes" }, was)).toEqual({ ...was, degreeTrack: true });
});
