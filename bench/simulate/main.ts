// How fast a cohort walks, beside drawing the same people alone, in the same run; and how it grows with their number.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import { drawPeople } from "@footbridge/core/simulate/people.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import { now } from "../routes/statistics.ts";

const { values } = parseArgs({
  options: {
    pathway: { type: "string", default: "examples/pathways/care-ladder.json" },
    most: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "5" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const read = readPathway(JSON.parse(await readFile(values.pathway, "utf8")));
if (!read.ok) throw new Error(`${values.pathway} is no pathway`);
const { profiles, assumptions } = await readPathwayKnowledge();
const [profile] = profiles;
if (profile === undefined) throw new Error("data/pathway has no profile");

const scenario = (people: number, seed: number): Scenario => ({
  pathway: read.value,
  profile,
  assumptions,
  people,
  // Groups grow with the people, so that the walk does too.
  weeks: 208,
  arriveWeeks: 52,
  replications: 1,
  seed,
});

/** The least time of some rounds: what the machine can do, without what else it did. */
function least(work: (round: number) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const began = now();
    work(round);
    best = Math.min(best, now() - began);
  }
  return best;
}

const grown = (people: number) => {
  const times = people / 1000;
  const steps = read.value.steps.map((step) =>
    step.intake === undefined
      ? step
      : { ...step, intake: { ...step.intake, seats: Math.round(step.intake.seats * times) } },
  );
  return { ...scenario(people, 1), pathway: { ...read.value, steps } };
};

say(
  `${read.value.title}: ${read.value.steps.length} steps, ${scenario(1, 1).weeks} weeks, one replication, one thread; least of ${values.rounds} rounds`,
);
say("   people   walk ms   drawing alone ms   ratio   µs a person   heap MiB");
for (let people = 1000; people <= Number(values.most); people *= 10) {
  const it = grown(people);
  const walk = least((seed) => simulate({ ...it, seed }));
  const drawing = least((seed) => drawPeople(profile, people, seed));
  const heap = process.memoryUsage();
  const mib = (heap.heapUsed + heap.arrayBuffers) / 1_048_576;
  say(
    `${String(people).padStart(9)} ${walk.toFixed(0).padStart(9)} ${drawing.toFixed(1).padStart(18)} ${(walk / drawing).toFixed(1).padStart(7)} ${((walk * 1000) / people).toFixed(1).padStart(13)} ${mib.toFixed(0).padStart(10)}`,
  );
}
