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
    return {
      numbers: ground.numbers(stored.draft, query.profile),
      profiles: ground.profiles.map(({ id, title, source }) => ({ id, title, source })),
    };
  });
  mount(app, "simulatePathway", async ({ request, params, body }) => {
    const { stored } = await atDraft(place, request, "simulatePathway", params.id);
    const ground = await place.ground();
    const profile = ground.profile(body.profile);
    const { seed, weeks } = body;
    const scenario = { ...body, pathway: stored.draft, profile, assumptions: ground.assumptions };
    const findings = checkScenario(scenario);
    if (findings.length > 0) throw unusable(findings);
    return { profile: profile.id, seed, weeks, summary: told(await walk(scenario)) };
  });
}

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
