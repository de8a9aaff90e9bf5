import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkEvent } from "@footbridge/core/history/check-events.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { expect, onTestFinished, test } from "vitest";
import { layEmpty } from "../../store/test/seed.ts";
import { tryPeople } from "../src/accounts/try-people.ts";
import { start } from "./running.ts";

const today = "2027-01-15" as Day;

test("what is made up of people could have happened", async () => {
  const at = { knowledge: await readJourneyKnowledge(), layout: recordsKnowledge().layout, today };
  const people = tryPeople(
    Array.from({ length: 12 }, (_, n) => ({ name: `Person ${n}`, spanish: n === 1 })),
    today,
  );
  expect(people.map(({ language }) => language).filter((language) => language === "es")).toHaveLength(1);
  for (const { name, events } of people) {
    const journey: JourneyEvent[] = [];
    for (const [place, { happened, body }] of events.entries()) {
      const event: JourneyEvent = {
        id: String(place),
        person: name,
        happened,
        recordedAt: `2027-01-15T0${place}:00:00Z`,
        by: "n",
        org: "lantern",
        source: "typed",
        body,
      };
      expect([name, checkEvent(event, { ...at, journey })]).toEqual([name, []]);
      journey.push(event);
    }
    expect(journey.length).toBeGreaterThan(1);
  }
});

test("made-up colleagues are made once, shown again, and never beside real ones", async () => {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-try-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "data");
  await layEmpty(data);
  const run = (...words: string[]) => start(["accounts", ...words, "--data", data]).ended;
  const first = await run("try");
  expect([first.code, first.err]).toEqual([0, ""]);
  const password = /password: (\S+)/.exec(first.out)?.[1] ?? "";
  expect(password.length).toBeGreaterThan(12);
  expect(statSync(`${data}-try.json`).mode & 0o777).toBe(0o600);
  expect((await run("try")).out).toContain(password);
  expect((await run("codes")).out).toMatch(/navigator@try\.example +\d{6}\n/);
  const odd = await run("invite", "--email", "ada@example.org", "--role", "admin", "--org", "lantern");
  expect([odd.code, odd.err]).toEqual([1, expect.stringContaining("belongs to no one organization")]);
  const invited = await run("invite", "--email", "ada@example.org", "--role", "admin");
  expect(invited.out).toMatch(/http:\/\/localhost:4300\/join\/\S{40,}/);
});
