import type { LocalText } from "@footbridge/core/model/provenance.ts";
import type { PathwayNumbers } from "@footbridge/core/plan/pathway-numbers.ts";
import { type Leaf, leavesOf } from "@footbridge/core/rules/leaf.ts";
import { checkScenario } from "@footbridge/core/simulate/scenario.ts";
import type { Summary } from "@footbridge/core/simulate/summary.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { unusable } from "../door/trouble.ts";
import { cohortRunner } from "./cohort.ts";
import { atDraft, type PathwaysPlace } from "./place.ts";

/** What a draft comes to: its scorecard, its numbers, a small cohort. */
export function serveLooks(app: FastifyInstance, place: PathwaysPlace): void {
  const walk = cohortRunner();
  mount(app, "checkPathway", async ({ request, params }) => {
    const { stored } = await atDraft(place, request, "checkPathway", params.id);
    return (await place.ground()).scorecard(stored.draft);
  });
  mount(app, "getPathwayNumbers", async ({ request, params, query }) => {
    const { stored } = await atDraft(place, request, "getPathwayNumbers", params.id);
    const ground = await place.ground();
    const numbers = ground.numbers(stored.draft, query.profile);
    return {
      numbers,
      labels: labelsIn(numbers, place),
      profiles: ground.profiles.map(({ id, title, source }) => ({ id, title, source })),
    };
  });
  mount(app, "simulatePathway", async ({ request, params, body }) => {
    const { stored } = await atDraft(place, request, "simulatePathway", params.id);
    const ground = await place.ground();
    const profile = ground.profile(body.profile);
    const { seed, weeks, arriveWeeks } = body;
    const { assumptions } = ground;
    const scenario = { ...body, pathway: stored.draft, profile, assumptions };
    const findings = checkScenario(scenario);
    if (findings.length > 0) throw unusable(findings);
    const summary = told(await walk(scenario));
    return { profile: profile.id, seed, weeks, arriveWeeks, summary, assumptions };
  });
}

/** The plain words for what the numbers name. */
function labelsIn({ reach }: PathwayNumbers, { keeper }: PathwaysPlace): Record<string, LocalText> {
  const asked = reach.shut.flatMap(({ reason }) => (reason.why === "asks" ? leavesOf(reason.asked) : []));
  const words = [...asked.map(wordOf), ...reach.groups.map(({ name }) => name)];
  const { labelOf } = keeper.now().shelves;
  return Object.fromEntries(words.map((word) => [word, labelOf(word)]));
}

const wordOf = (leaf: Leaf): string => ("has" in leaf ? leaf.has : "is" in leaf ? leaf.is : leaf.not.is);

function told(summary: Summary) {
  const { people, replications, started, ready, employed, living } = summary;
  const { costPerReady, costPerEmployed, wageGain } = summary;
  return {
    people,
    replications,
    started,
    ready,
    employed,
    living,
    ...(costPerReady === undefined ? {} : { costPerReady }),
    ...(costPerEmployed === undefined ? {} : { costPerEmployed }),
    ...(wageGain === undefined ? {} : { wageGain }),
  };
}
