import type { Database } from "@footbridge/store/database/pool.ts";
import { askToPart, listMyLinks, type MyLink } from "@footbridge/store/people/my-links.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";

/** A person sees which records were linked with theirs, and asks to have them parted. */
export function serveMyLinks(app: FastifyInstance, db: Database): void {
  mount(app, "listMyLinks", async ({ request }) => {
    const items = await orClosed(listMyLinks(db, await memberFor(request, "listMyLinks")));
    return { items: items.map(toldLink) };
  });
  mount(app, "requestParting", async ({ request, params, body }) => {
    const member = await memberFor(request, "requestParting");
    const outcome = await orClosed(askToPart(db, member, { link: params.link, words: body.words ?? "" }));
    if (outcome === undefined || outcome === "taken-back") throw notFound("link", params.link);
    return { outcome };
  });
  mount(app, "stopAskingToPart", async ({ request, params }) => {
    const member = await memberFor(request, "stopAskingToPart");
    const outcome = await orClosed(askToPart(db, member, { link: params.link, words: undefined }));
    if (outcome === undefined) throw notFound("link", params.link);
    return { done: true };
  });
}

/** A link as an answer tells it: what is not yet is left out. */
export const toldLink = ({ askedAt, answeredAt, ...link }: MyLink) => ({
  ...link,
  askedAt: askedAt ?? undefined,
  answeredAt: answeredAt ?? undefined,
});
