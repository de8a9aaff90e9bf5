import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Standing } from "@footbridge/core/model/persona.ts";
import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import { townOfCatalog } from "@footbridge/core/plan/town-of-catalog.ts";
import type { Answer } from "@footbridge/core/routes/answer.ts";
import { compileTown, type Snapshot } from "@footbridge/core/routes/compile.ts";
import type { Target } from "@footbridge/core/routes/person.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { describe, expect, test } from "vitest";
import { day } from "./days.ts";
import { catalogOn } from "./open-city.ts";

/** The stories hold whenever the city is looked at, not only on the day it was made. */
const days = ["2026-11-23", "2027-06-15", "2028-02-29"].map(day);

interface Story {
  readonly city: Catalog;
  readonly ask: (persona: string, target: Target, change?: Partial<Standing>) => Answer;
}

async function storyOn(today: Day): Promise<Story> {
  const city = await catalogOn(today);
  const snapshot: Snapshot = compileTown(townOfCatalog(city, today, ["nyc"]));
  const standingOf = new Map(city.personas.map(({ id, standing }) => [id, standing]));
  return {
    city,
    ask: (persona, target, change = {}) => {
      const standing = standingOf.get(persona);
      if (standing === undefined) throw new Error(`no persona ${persona}`);
      return solve(snapshot, personOfStanding({ ...standing, ...change }, today), target, {
        limitMs: 2000,
        now: () => performance.now(),
      });
    },
  };
}

const job = (id: string): Target => ({ kind: "occupation", id });
const nurse = job("29-1141");
const practicalNurse = job("29-2061");
const nursingAssistant = job("31-1131");

describe.each(days)("asked on %s", async (today) => {
  const { city, ask } = await storyOn(today);
  const entry = new Map(city.wages.map((wage) => [wage.occupation, wage.entryHourly ?? 0]));

  test.each(city.personas)(
    "$id has a way to a job that pays a tenth more, and a door that is closed",
    (persona) => {
      const jobs = persona.targets
        .filter((target) => target.startsWith("occupation:"))
        .map((target) => target.slice(11));
      const answers = jobs.map((id) => ({ id, answer: ask(persona.id, job(id)) }));
      const open = answers.filter(({ answer }) => answer.front.length > 0).map(({ id }) => id);
      const better = open.filter((id) => (entry.get(id) ?? 0) >= 1.1 * persona.standing.hourlyWage);
      expect(better.length).toBeGreaterThan(0);
      expect(answers.some(({ answer }) => answer.status === "closed")).toBe(true);
    },
  );

  test("the evening parent reads at step 3 and may still become a nursing assistant in the evening", () => {
    const parent = city.personas.find(({ id }) => id === "evening-parent")?.standing;
    expect(parent?.facts).toContain("reading:3");
    expect(ask("evening-parent", nursingAssistant).front.length).toBeGreaterThan(0);
  });

  test("registered nurse is closed to her within three years, and open with six years and more money", () => {
    expect(ask("evening-parent", nurse).status).toBe("closed");
    expect(ask("evening-parent", nurse, { horizonWeeks: 156, budget: 2_000_000 }).status).toBe("closed");
    expect(ask("evening-parent", nurse, { horizonWeeks: 364, budget: 800_000 }).front.length).toBeGreaterThan(
      0,
    );
  });

  test("practical nurse lacks her money and, at the wrong time of year, some months", () => {
    expect(ask("evening-parent", practicalNurse).status).toBe("closed");
    const richer = ask("evening-parent", practicalNurse, { horizonWeeks: 208, budget: 700_000 });
    expect(richer.front.length).toBeGreaterThan(0);
  });

  test("who waits for papers to work is told that the way rests on them", () => {
    const { front } = ask("papers-pending", job("31-1121"));
    expect(front.length).toBeGreaterThan(0);
    for (const { assumes } of front) expect(assumes).toEqual([{ attribute: "work-authorized", value: true }]);
  });

  test("a court record closes nursing assistant until it is cleared", () => {
    const { attributes } = city.personas.find(({ id }) => id === "court-record")?.standing ?? {
      attributes: [],
    };
    expect(ask("court-record", nursingAssistant).status).toBe("closed");
    const cleared = ask("court-record", nursingAssistant, { attributes: [...attributes, "record-clear"] });
    expect(cleared.front.length).toBeGreaterThan(0);
  });

  test("no change of anyone's opens dental hygienist: nobody in the city teaches it", () => {
    const everything: Partial<Standing> = {
      horizonWeeks: 520,
      budget: 100_000_000,
      weeklyHours: 100,
      unavailable: [],
    };
    expect(ask("near-degree", job("29-1292"), everything).status).toBe("closed");
  });
});
