import type { Finding } from "@footbridge/core/finding.ts";
import { checkEvent } from "@footbridge/core/history/check-events.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import { elementSchema, layoutOf } from "@footbridge/core/records/element.ts";
import { setupI18n } from "@lingui/core";
import { expect, test, vi } from "vitest";
import { day, journey, knowledge, service, type Told } from "../../../core/test/history/journey.ts";
import { eventFindings } from "../../src/found/event-words.ts";

// What the build makes of the macros: a message that is its own id.
vi.mock("@lingui/core/macro", () => ({
  msg: (words: TemplateStringsArray | { readonly message: string }) => {
    const message = "message" in words ? words.message : words.join("");
    return { id: message, message };
  },
}));

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
const sex = { id: "201", name: "Sex", kind: "code", length: 1, codes: ["1", "2", "9"], origin: "pirl" };
const birth = { id: "200", name: "Date of Birth", kind: "date", length: 8, origin: "pirl" };
const layout = layoutOf([elementSchema.parse(sex), elementSchema.parse(birth)]);

/** Findings of the last event; of the first, where it is the same. */
function found(...told: readonly Told[]): readonly Finding[] {
  const events = journey(...told);
  const at = { knowledge, layout, today: day("2026-01-31"), born: day("1990-05-01") };
  const last = events.at(-1) as JourneyEvent;
  return checkEvent(last, { ...at, journey: events.slice(0, -1), seatTaken: () => true });
}

const seat = { kind: "enrollment", program: "adult", title: "A class", offering: "cna", seat: "1" } as const;
const score = { kind: "assessment", subject: "reading", score: 9999 } as const;
const left = { kind: "exit", program: "youth", reason: "00" } as const;

test("each finding about an event has words of its own that say the same in English as the core does", () => {
  const all = [
    found(["2026-02-01", service("job-search")]),
    found(["1989-01-01", service("magic")]),
    found(["2026-01-01", { ...service("job-search"), end: day("2025-12-01") } as Told[1]]),
    found(["2026-01-01", { kind: "intake", facts: { "201": "7", nothing: "1" } }]),
    ...["2199-05-01", "1850-05-01", "a day"].map((said) =>
      found(["2026-01-01", { kind: "intake", facts: { "200": said } }]),
    ),
    found(["2026-01-01", seat], ["2026-01-02", seat]),
    found(["2026-01-01", { kind: "completion", enrollment: "e9", completed: true }]),
    found(["2026-01-02", seat], ["2026-01-01", { kind: "completion", enrollment: "e0", completed: true }]),
    found(["2026-01-01", left]),
    found(["2026-01-02", service("job-search", "youth")], ["2026-01-01", left]),
    found(["2026-01-01", { kind: "correction", of: "e9", reason: "so" }]),
    found(["2026-01-01", { ...score, test: "a test" }], ["2026-01-01", { ...score, test: "TABE 11/12" }]),
  ].flat();
  expect([...new Set(all.map(({ code }) => code))].toSorted()).toMatchInlineSnapshot(`
    [
      "journey.before-birth",
      "journey.before-enrollment",
      "journey.corrects-nothing",
      "journey.ends-before-start",
      "journey.enrolled-twice",
      "journey.exit-before-entry",
      "journey.in-future",
      "journey.no-day",
      "journey.no-enrollment",
      "journey.no-level.outside-scale",
      "journey.seat-taken",
      "journey.unknown-code",
      "journey.unknown-fact",
      "journey.unknown-service",
      "person.birth-cannot-be",
    ]
  `);
  for (const { code, message, fix, values = {} } of all)
    expect((eventFindings[code] ?? []).map((words) => i18n._({ ...words, values }))).toEqual([message, fix]);
});
