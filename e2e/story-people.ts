import { reportAt, reportNumber, reportOfDay } from "@footbridge/core/metrics/calendar.ts";
import { addDays, type Day } from "@footbridge/core/units/day.ts";
import type { Page } from "playwright";

/** So many others are counted beside the one whom the story is about: few enough are withheld. */
const others = 24;

/** The report that counts what became of somebody who left on a day, four quarters on, and a day on which it is due. */
export function reportAfter(left: Day): { readonly report: string; readonly day: Day } {
  const { id, end } = reportAt(reportNumber(reportOfDay(left)) + 5);
  return { report: id, day: addDays(end, 20) };
}

/** What happened to one of the others; two of three found work and went to college. */
function lifeOf(place: number, ends: Day) {
  const job = addDays(ends, 14);
  const id = (kind: string): string => `other-${place}-${kind}`;
  const event = (kind: string, happened: Day, body: object) => ({
    id: id(kind),
    happened,
    body: { kind, ...body },
  });
  const begun = addDays(ends, -40);
  const first = [
    event("intake", begun, { facts: { "200": `19${60 + place}-03-14` } }),
    event("enrollment", begun, { program: "none", title: "Nursing assistant" }),
    event("attendance", addDays(begun, 7), { enrollment: id("enrollment"), present: true, hours: 3 }),
    event("completion", addDays(ends, -1), { enrollment: id("enrollment"), completed: true }),
  ];
  if (place % 3 === 0) return first;
  return [
    ...first,
    event("employment", job, {
      employer: "Parkside Nursing Home",
      hoursPerWeek: 36,
      centsPerHour: 2050,
      subsidized: false,
      verified: true,
    }),
    event("follow-up", addDays(job, 92), { due: 90, employed: "yes" }),
    event("college-term", addDays(ends, 60), {
      college: "Five Rivers College, Harborside",
      end: addDays(ends, 160),
      creditsTried: 12,
      creditsEarned: 12,
      degreeTrack: true,
    }),
  ];
}

/** Takes the others in and writes down what happened to them, as whoever is signed in on the page. */
export async function companions(page: Page, ends: Day): Promise<void> {
  const { origin } = new URL(page.url());
  const post = async (path: string, data: object): Promise<{ readonly person: string }> => {
    const answer = await page.request.post(`${origin}/api/v1/${path}`, { data, headers: { origin } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as { person: string };
  };
  for (let place = 0; place < others; place++) {
    const { person } = await post("people", { name: `Companion ${place}`, language: "en" });
    await post(`people/${person}/events`, { events: lifeOf(place, ends) });
  }
}
