import { toldDefinition } from "@footbridge/core/metrics/appendix/told.ts";
import type { Definition, Version } from "@footbridge/core/metrics/definition.ts";
import { groupsOf, type Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { versionOn } from "@footbridge/core/metrics/plan.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import type { Desk } from "./desk.ts";

/** What each number means, in plain words and in exact form. */
export function serveDefinitions(app: FastifyInstance, desk: Desk): void {
  mount(app, "listDefinitions", async () => {
    const knowledge = await desk.knowledge();
    const items = [...knowledge.definitions.values()].flatMap((definition) => {
      const version = versionOn(definition, desk.today()) ?? definition.versions.at(-1);
      return version === undefined ? [] : [toldDefinition(definition, version, knowledge)];
    });
    return {
      items,
      programs: knowledge.programs.map(({ id, name }) => ({ id, name })),
      groups: groupsOf(knowledge).map(({ id, name }) => ({ id, kind: id.split(":")[0] ?? id, name })),
      areas: knowledge.areas.map(({ id, name }) => ({ id, name })),
    };
  });
  mount(app, "getDefinition", async ({ params, query }) => {
    const knowledge = await desk.knowledge();
    const { definition, version } = chosen(knowledge, params.id, query.version, desk.today());
    return toldDefinition(definition, version, knowledge);
  });
}

/** A metric under a version, or the one valid on a day; says what there is where there is no such thing. */
export function chosen(
  knowledge: Knowledge,
  metric: string,
  asked: string | undefined,
  day: string,
): { readonly definition: Definition; readonly version: Version } {
  const definition = knowledge.definitions.get(metric);
  if (definition === undefined) {
    const family = metric.split(".")[0] ?? "";
    const near = [...knowledge.definitions.keys()].filter((id) => id.startsWith(`${family}.`)).slice(0, 8);
    throw notFound("metric", metric, near);
  }
  const version =
    asked === undefined
      ? (versionOn(definition, day) ?? definition.versions.at(-1))
      : definition.versions.find((each) => each.version === asked);
  if (version === undefined) {
    const near = definition.versions.map((each) => each.version);
    throw notFound("version", asked ?? "", near);
  }
  return { definition, version };
}
