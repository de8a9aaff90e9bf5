import { expect, test } from "vitest";
import { entriesOf } from "../../src/history/entries.ts";
import type { JourneyEvent } from "../../src/history/event.ts";
import { day, journey } from "./journey.ts";

const contact = (way: string) => ({ kind: "contact", way }) as const;
const back = (of: string) => ({ kind: "correction", of, reason: "by mistake" }) as const;
const told = (events: readonly JourneyEvent[]): string[] =>
  entriesOf(events).map(
    ({ happened, body, state, corrections }) =>
      `${happened} ${body.kind === "contact" ? body.way : body.kind} ${state} ${corrections.length}`,
  );

test("the latest day is told first, and of a day the last written down", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-03-02", contact("visit")],
    ["2026-01-05", contact("letter")],
  );
  expect(told(events)).toEqual([
    "2026-03-02 visit stands 0",
    "2026-01-05 letter stands 0",
    "2026-01-05 phone stands 0",
  ]);
});

test("a corrected entry says what holds now, and how often it was corrected", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    [
      "2026-01-06",
      {
        kind: "correction",
        of: "e0",
        reason: "wrong day",
        instead: { happened: day("2026-01-04"), body: contact("visit") },
      },
    ],
  );
  expect(told(events)).toEqual(["2026-01-04 visit corrected 1"]);
  expect(entriesOf(events)[0]?.corrections[0]?.reason).toBe("wrong day");
});

test("an entry that was taken back stays in sight, and stands again when that is taken back", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-01-05", back("e0")],
    ["2026-01-05", back("e1")],
  );
  expect(told(events.slice(0, 2))).toEqual(["2026-01-05 phone taken-back 1"]);
  expect(told(events)).toEqual(["2026-01-05 phone stands 2"]);
});
