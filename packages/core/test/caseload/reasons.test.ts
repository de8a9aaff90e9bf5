import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { caseFacts, joinFacts } from "../../src/caseload/facts.ts";
import { type CaseNow, nextFollowUp, reasonsOf } from "../../src/caseload/reasons.ts";
import { caseloadRulesSchema } from "../../src/caseload/rules.ts";
import type { Happening, StandingEvent } from "../../src/history/event.ts";
import { addDays, type Day } from "../../src/units/day.ts";
import { testRules as rules } from "./rules.ts";

const today = "2027-06-01" as Day;
const ago = (days: number): Day => addDays(today, -days);
const kinds = (now: CaseNow) => reasonsOf(now, today, rules).map(({ kind }) => kind);
const event = (days: number, body: Happening): StandingEvent => ({
  id: `${body.kind}-${days}`,
  person: "p",
  recordedAt: "2027-01-01T00:00:00Z",
  org: "harbor",
  happened: ago(days),
  body,
});

describe("why somebody needs something today", () => {
  test("no contact is due on the thirtieth day, and not before", () => {
    expect(kinds({ lastContact: ago(29) })).toEqual([]);
    expect(reasonsOf({ lastContact: ago(30) }, today, rules)).toEqual([
      { kind: "no-contact", since: ago(30), due: today, deed: "contact" },
    ]);
    expect(kinds({ firstDay: ago(31) })).toEqual(["no-contact"]);
    expect(kinds({})).toEqual([]);
  });

  test("a class that starts is told from fourteen days before until its day", () => {
    expect([15, 14, 0, -1].map((days) => kinds({ starts: addDays(today, days) }))).toEqual([
      [],
      ["class-starts"],
      ["class-starts"],
      [],
    ]);
  });

  test("with a seat in a class that has yet to start nobody has left or is stuck, and after it both may be", () => {
    const seat = (starts: Day): CaseNow => ({
      ...caseFacts([event(100, { kind: "enrollment", program: "none", title: "Aide", starts })]),
      lastContact: today,
    });
    expect(kinds(seat(addDays(today, 40)))).toEqual([]);
    expect(kinds(seat(ago(44)))).toEqual([]);
    expect(kinds(seat(ago(45)))).toEqual(["stuck"]);
    expect(kinds(seat(ago(100)))).toEqual(["follow-up"]);
  });

  test("a referral waits five days; a consent is asked again in its last thirty", () => {
    expect(kinds({ referralSince: ago(4) })).toEqual([]);
    expect(kinds({ referralSince: ago(5) })).toEqual(["referral-unanswered"]);
    expect(kinds({ consentUntil: addDays(today, 31) })).toEqual([]);
    expect(kinds({ consentUntil: addDays(today, 30) })).toEqual(["consent-ends"]);
    expect(kinds({ consentUntil: ago(1) })).toEqual([]);
    expect(kinds({ partingSince: today })).toEqual(["asks-to-part"]);
  });

  test("after exit comes the follow-up of 90, then 180, then 365 days, each while it still says something", () => {
    const at = (days: number, more: CaseNow = {}) =>
      reasonsOf({ lastExit: ago(days), lastContact: ago(400), ...more }, today, rules).map(
        ({ kind, after }) => [kind, after],
      );
    expect(at(75)).toEqual([]);
    expect(at(76)).toEqual([["follow-up", 90]]);
    expect(at(150)).toEqual([["follow-up", 90]]);
    expect(at(151)).toEqual([]);
    expect(at(170, { followUp90: ago(80) })).toEqual([["follow-up", 180]]);
    expect(at(100, { followUp90: ago(5) })).toEqual([]);
    // One that was made before this exit belongs to an earlier one.
    expect(at(100, { followUp90: ago(120) })).toEqual([["follow-up", 90]]);
    expect(at(365)).toEqual([["follow-up", 365]]);
    expect(at(426)).toEqual([]);
  });

  test("who comes back after an exit is with us again; who gets no service for over 90 days has left", () => {
    expect(kinds({ lastExit: ago(100), lastEntry: ago(40), lastContact: ago(40) })).toEqual(["no-contact"]);
    expect(kinds({ lastService: ago(90), lastContact: ago(90) })).toEqual(["no-contact"]);
    expect(kinds({ lastService: ago(91), lastContact: ago(91) })).toEqual(["follow-up"]);
  });

  test("stuck is who is in a class and shows no progress for 45 days", () => {
    const enrolled = { lastEnrollment: ago(50), lastContact: ago(1) };
    expect(kinds({ ...enrolled, lastProgress: ago(45) })).toEqual(["stuck"]);
    expect(kinds({ ...enrolled, lastProgress: ago(44) })).toEqual([]);
    expect(kinds({ ...enrolled, lastCompletion: ago(50), lastProgress: ago(50) })).toEqual([]);
  });

  test("stuck is also who has not begun a step of the plan, or whom no service followed an answer", () => {
    const spoken = { lastContact: ago(1) };
    const at = (now: CaseNow) => reasonsOf(now, today, rules).map((reason) => reason.at);
    expect(at({ ...spoken, stepSince: ago(7) })).toEqual(["plan"]);
    expect(at({ ...spoken, stepSince: ago(6) })).toEqual([]);
    expect(at({ ...spoken, referralStill: ago(6) })).toEqual(["referral"]);
    // One reason, by what is due first.
    expect(at({ ...spoken, stepSince: ago(20), referralStill: ago(30) })).toEqual(["referral"]);
    expect(kinds({ ...spoken, lastExit: ago(5), stepSince: ago(20) })).toEqual([]);
  });

  test("the next follow-up is the first that nobody has done and that still says something", () => {
    expect(nextFollowUp({ lastService: ago(1) }, today, rules)).toBeUndefined();
    const left = { lastExit: ago(100) };
    expect(nextFollowUp(left, today, rules)).toEqual({ after: 90, due: ago(10) });
    expect(nextFollowUp({ ...left, followUp90: ago(9) }, today, rules)).toEqual({
      after: 180,
      due: addDays(today, 80),
    });
    expect(nextFollowUp({ lastExit: ago(500) }, today, rules)).toBeUndefined();
  });

  test("the most urgent comes first", () => {
    expect(
      kinds({ lastContact: ago(40), starts: addDays(today, 3), referralSince: ago(5), consentUntil: today }),
    ).toEqual(["no-contact", "referral-unanswered", "consent-ends", "class-starts"]);
  });

  test("the rules that ship can be read", () => {
    const file = new URL("../../../../data/caseload/rules.json", import.meta.url);
    expect(caseloadRulesSchema.parse(JSON.parse(readFileSync(file, "utf8"))).noContact.value).toBe(30);
  });
});

describe("facts of a journey", () => {
  const journey = [
    event(200, { kind: "intake", facts: {} }),
    event(150, { kind: "enrollment", program: "none", title: "A class" }),
    event(140, { kind: "attendance", enrollment: "e", present: true, hours: 2 }),
    event(139, { kind: "attendance", enrollment: "e", present: false, hours: 0 }),
    event(130, { kind: "service", program: "none", service: "job-search", end: ago(120) }),
    event(110, { kind: "completion", enrollment: "e", completed: true }),
    event(100, { kind: "exit", program: "none", reason: "00" }),
    event(10, { kind: "follow-up", due: 90, employed: "yes" }),
  ];

  test("are the latest day of each kind", () => {
    expect(caseFacts(journey)).toEqual({
      firstDay: ago(200),
      lastContact: ago(10),
      lastService: ago(120),
      lastEntry: ago(130),
      lastExit: ago(100),
      lastEnrollment: ago(150),
      lastCompletion: ago(110),
      lastProgress: ago(110),
      followUp90: ago(10),
    });
  });

  test("are the same in any order, and joined from any parts", () => {
    const whole = caseFacts(journey);
    expect(caseFacts(journey.toReversed())).toEqual(whole);
    for (let cut = 0; cut <= journey.length; cut += 1)
      expect(joinFacts([caseFacts(journey.slice(cut)), caseFacts(journey.slice(0, cut))])).toEqual(whole);
  });
});
