import type { SearchKind } from "@footbridge/contract/search.ts";
import type { FastifyInstance } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { mount } from "../door/mount.ts";
import { unchanged } from "../door/reading.ts";
import { answerOf } from "./present.ts";

/** One search over the whole catalog. */
export function serveSearch(app: FastifyInstance, keeper: Keeper): void {
  mount(app, "searchCatalog", ({ query, request, reply }) => {
    const { view, search } = keeper.now();
    if (unchanged(view.tag, request, reply)) return reply;
    const kinds = query.kinds?.split(",") as readonly SearchKind[] | undefined;
    return answerOf(search.find(query.q, kinds), query);
  });
}
