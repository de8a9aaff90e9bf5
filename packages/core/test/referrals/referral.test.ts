import { describe, expect, test } from "vitest";
import { checkEntry } from "../../src/referrals/check-entry.ts";
import { dueOn, isOverdue, lastDayOf } from "../../src/referrals/due.ts";
import { type Entry, type EntryBody, entryBodySchema } from "../../src/referrals/entry.ts";
import { isClosed, referralOf, wantsNext } from "../../src/referrals/referral.ts";
import type { Day } from "../../src/units/day.ts";

const day = (text: string) => text as Day;
const today = day("2027-03-10");
const asked: EntryBody = {
  kind: "asked",
  service: "night-owl",
  partner: "owl",
  need: "childcare",
  phase: "before-work",
  shares: ["name", "phone"],
};
const sent: EntryBody = {
  kind: "sent",
  way: "link",
  on: day("2027-03-01"),
  expires: lastDayOf(day("2027-03-01")),
};
const answered = (answer: object): EntryBody => entryBodySchema.parse({ kind: "answered", answer });
const yes = answered({ answer: "accepted", seatsLeft: 2 });
const full = answered({ answer: "full", until: "2027-04-15" });
const started: EntryBody = { kind: "started", on: day("2027-03-05") };
const finished: EntryBody = { kind: "finished", on: day("2027-03-09"), helped: "yes" };
const withdrawn: EntryBody = { kind: "withdrawn", by: "person" };
const lapsed: EntryBody = { kind: "lapsed" };

/** A referral with its lines written on the first days of March, one a day. */
const after = (...bodies: readonly EntryBody[]) =>
  referralOf(
    [asked, ...bodies].map((body, place): Entry => ({
      seq: place + 1,
      at: `2027-03-0${Math.max(1, place)}T09:00:00Z`,
      body,
    })),
  );
const codes = (bodies: readonly EntryBody[], next: EntryBody, consent = true) =>
  checkEntry(after(...bodies), next, { today, consent }).map(({ code, at }) => `${code} ${at}`);

describe("a referral goes one way", () => {
  test("asked, sent, answered, started, finished", () => {
    expect(after().state).toBe("asked");
    expect(after(sent)).toMatchObject({ state: "sent", sentOn: "2027-03-01", expires: "2027-03-15" });
    expect(after(sent, yes)).toMatchObject({ state: "answered", answer: { answer: "accepted" } });
    expect(after(sent, yes, started).state).toBe("started");
    expect(after(sent, yes, started, finished)).toMatchObject({ state: "finished", seq: 5 });
  });

  const ways: Readonly<Record<string, readonly EntryBody[]>> = {
    asked: [],
    sent: [sent],
    accepted: [sent, yes],
    refused: [sent, full],
    started: [sent, yes, started],
    finished: [sent, yes, started, finished],
    lapsed: [sent, lapsed],
    withdrawn: [sent, withdrawn],
    passed: [sent, full, { kind: "passed-on", to: "next" }],
  };
  const nexts: Readonly<Record<string, EntryBody>> = {
    asked,
    sent: { kind: "sent", way: "phone", on: today, expires: day("2027-03-24") },
    yes,
    full,
    started,
    finished,
    reminded: { kind: "reminded", number: 1 },
    lapsed,
    passed: { kind: "passed-on", to: "next" },
    withdrawn,
  };
  const open: Readonly<Record<string, string>> = {
    asked: "sent withdrawn",
    sent: "yes full reminded lapsed withdrawn",
    accepted: "yes full started withdrawn",
    refused: "yes full passed withdrawn",
    started: "finished withdrawn",
    finished: "",
    lapsed: "yes full passed withdrawn",
    withdrawn: "",
    // Another service was asked: only the person's no is still heard.
    passed: "withdrawn",
  };

  test.each(Object.keys(ways))("from %s only what may follow", (state) => {
    const may = Object.keys(nexts).filter((next) => {
      const body = nexts[next];
      return body !== undefined && codes(ways[state] ?? [], body).length === 0;
    });
    expect(may.join(" ")).toBe(open[state]);
  });
});

describe("what speaks against a line", () => {
  test("nothing is sent or brought to mind without the person's yes", () => {
    expect(codes([], sent, false)).toContain("referral.no-consent consent");
    expect(codes([sent], { kind: "reminded", number: 1 }, false)).toEqual(["referral.no-consent consent"]);
    // A partner may still answer what it was sent.
    expect(codes([sent], yes, false)).toEqual([]);
  });

  test("days that cannot be, all at once with a wrong state", () => {
    expect(codes([sent, yes], { kind: "started", on: day("2027-02-28") })).toEqual(["referral.day on"]);
    expect(codes([sent, yes], { kind: "started", on: day("2027-03-11") })).toEqual(["referral.day on"]);
    expect(codes([sent], { kind: "started", on: day("2027-03-11") })).toEqual([
      "referral.wrong-state referral",
      "referral.day on",
    ]);
    expect(codes([sent], answered({ answer: "full", until: "2027-03-09" }))).toEqual([
      "referral.day answer.until",
    ]);
  });
});

describe("the clock", () => {
  const sentOnly = after(sent);
  test("reminds on the third and seventh day, once each, and lets go after the last", () => {
    const due = (on: string, reminders: number) => dueOn({ ...sentOnly, reminders }, day(on));
    expect([due("2027-03-03", 0), due("2027-03-04", 0), due("2027-03-04", 1)]).toEqual([
      undefined,
      "remind",
      undefined,
    ]);
    expect([due("2027-03-08", 1), due("2027-03-08", 2), due("2027-03-15", 2), due("2027-03-16", 2)]).toEqual([
      "remind",
      undefined,
      undefined,
      "lapse",
    ]);
  });
  test("leaves alone what is answered", () => {
    expect(dueOn(after(sent, full), day("2027-06-01"))).toBeUndefined();
    expect([isOverdue(sentOnly, day("2027-03-03")), isOverdue(sentOnly, day("2027-03-04"))]).toEqual([
      false,
      true,
    ]);
  });
});

test("a refusal wants another service until one was asked; a yes does not", () => {
  expect([after(sent, full), after(sent, lapsed), after(sent, yes), after(sent)].map(wantsNext)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const passed = after(sent, full, { kind: "passed-on", to: "x" });
  expect([wantsNext(passed), isClosed(passed)]).toEqual([false, true]);
});
