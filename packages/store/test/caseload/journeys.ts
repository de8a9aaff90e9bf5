import type { Happening } from "@footbridge/core/history/event.ts";
import { addDays, type Day } from "@footbridge/core/units/day.ts";

/** A generator of its own, so that a failure comes again. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const bodies: readonly ((roll: (below: number) => number, day: Day) => Happening)[] = [
  () => ({ kind: "contact", way: "phone" }),
  () => ({ kind: "intake", facts: {} }),
  (roll, day) => ({
    kind: "service",
    program: "none",
    service: "job-search",
    ...(roll(2) === 0 ? {} : { end: addDays(day, roll(60)) }),
  }),
  (roll) => ({ kind: "eligibility", program: "adult", eligible: roll(2) === 0 }),
  (roll, day) => ({
    kind: "enrollment",
    program: "none",
    title: "A class",
    ...(roll(2) === 0 ? {} : { starts: addDays(day, roll(60)) }),
  }),
  () => ({ kind: "completion", enrollment: "e", completed: true }),
  (roll) => ({ kind: "attendance", enrollment: "e", present: roll(3) > 0, hours: 2 }),
  () => ({ kind: "assessment", test: "TABE", subject: "reading", score: 500 }),
  () => ({ kind: "exit", program: "none", reason: "00" }),
  (roll) => ({ kind: "follow-up", due: ([90, 180, 365] as const)[roll(3)] ?? 90, employed: "unknown" }),
  () => ({ kind: "milestone", milestone: "half way" }),
  () => ({ kind: "wage", quarter: "2026Q1", cents: 0, source: "ui" }),
  () => ({ kind: "waiting", offering: "c", title: "A class", left: false }),
];

/** Something that happened within a year and a half before the day. */
export function happening(roll: (below: number) => number, today: Day) {
  const happened = addDays(today, -roll(540));
  const make = bodies[roll(bodies.length)];
  if (make === undefined) throw new Error("a roll is below its bound");
  return { happened, body: make(roll, happened) };
}
