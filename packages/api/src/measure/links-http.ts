import * as links from "@footbridge/store/measure/links.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import type { Desk } from "./desk.ts";
import { orTrouble } from "./refused.ts";

/** Who may be one person in several files, and what was decided about it. */
export function serveLinks(app: FastifyInstance, desk: Desk): void {
  mount(app, "listPeopleLinks", async ({ query }) => {
    const page = await links.list(desk.db, query);
    return { ...page, items: [...page.items] };
  });
  mount(app, "decidePeopleLink", async ({ params, body }) => {
    const decided = await orTrouble(links.decide(desk.db, params.id, body), "link");
    desk.wake();
    return decided;
  });
}
