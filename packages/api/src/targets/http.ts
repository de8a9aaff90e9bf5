import type { FastifyInstance } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { mount } from "../door/mount.ts";
import { unchanged } from "../door/reading.ts";

/** The picker's search: jobs, sectors, credentials and programs by name. */
export function serveTargets(app: FastifyInstance, keeper: Keeper): void {
  mount(app, "findTargets", ({ query, request, reply }) => {
    const { view, targets } = keeper.now();
    if (unchanged(view.tag, request, reply)) return reply;
    return { items: [...targets.find(query.q, query.kind, query.limit)] };
  });
}
