import * as links from "@footbridge/store/measure/links.ts";
import { providerKey } from "@footbridge/store/measure/submission.ts";
import { providers } from "@footbridge/store/measure/submissions.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import type { Desk } from "./desk.ts";
import { orTrouble } from "./refused.ts";

/** Who may be one person in several files, and what was decided about it. */
export function serveLinks(app: FastifyInstance, desk: Desk): void {
  mount(app, "listPeopleLinks", async ({ query }) => {
    const page = await links.list(desk.db, query);
    const seen = await providers(desk.db);
    const names = new Map<string, string>(seen.map(({ provider }) => [providerKey(provider), provider]));
    const named = (side: links.LinkSide) => ({
      ...side,
      providers: side.providers.map((key) => names.get(key) ?? key),
    });
    return {
      ...page,
      items: page.items.map((item) => ({ ...item, left: named(item.left), right: named(item.right) })),
    };
  });
  mount(app, "decidePeopleLink", async ({ params, body }) => {
    const decided = await orTrouble(links.decide(desk.db, params.id, body), "link");
    desk.wake();
    return decided;
  });
}
