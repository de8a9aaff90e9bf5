import { journeyKinds } from "@footbridge/core/history/event.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { listDeliveries, replay } from "@footbridge/store/webhooks/deliveries.ts";
import {
  listSubscriptions,
  subscribe,
  type Subscription,
  turn,
  unsubscribe,
} from "@footbridge/store/webhooks/subscriptions.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { checkAddress, type Reach } from "./addresses.ts";
import { newSecret } from "./message.ts";

/** Subscriptions of organizations, and their logs. */
export function serveWebhooks(app: FastifyInstance, db: Database, reach: Reach): void {
  mount(app, "listWebhooks", async ({ request }) => {
    const found = await orClosed(listSubscriptions(db, await memberFor(request, "listWebhooks")));
    return { items: found.map(told), kinds: journeyKinds };
  });
  mount(app, "createWebhook", async ({ request, body }) => {
    const member = await memberFor(request, "createWebhook");
    const findings = checkAddress(body.url, reach);
    if (findings.length > 0) throw unusable(findings);
    const secret = newSecret();
    const kinds = [...new Set(body.kinds)];
    return { ...told(await orClosed(subscribe(db, member, { ...body, kinds, secret }))), secret };
  });
  mount(app, "turnWebhook", async ({ request, params, body }) => {
    const member = await memberFor(request, "turnWebhook");
    const turned = await orClosed(turn(db, member, params.id, body.on ? "on" : "off"));
    if (turned === undefined) throw notFound("webhook", params.id);
    return told(turned);
  });
  mount(app, "removeWebhook", async ({ request, params }) => {
    const member = await memberFor(request, "removeWebhook");
    if (!(await orClosed(unsubscribe(db, member, params.id)))) throw notFound("webhook", params.id);
    return { done: true };
  });
  mount(app, "listWebhookDeliveries", async ({ request, params, query }) => {
    const member = await memberFor(request, "listWebhookDeliveries");
    const known = await orClosed(listSubscriptions(db, member));
    if (!known.some(({ id }) => id === params.id)) throw notFound("webhook", params.id);
    const before = query.before === undefined ? {} : { before: query.before };
    const found = await orClosed(
      listDeliveries(db, member, { subscription: params.id, ...before, limit: 50 }),
    );
    return {
      items: found.map(({ lastAt, lastOutcome, lastStatus, ...delivery }) => ({
        ...delivery,
        ...(lastAt === null ? {} : { lastAt }),
        ...(lastOutcome === null ? {} : { lastOutcome }),
        ...(lastStatus === null ? {} : { lastStatus }),
      })),
    };
  });
  mount(app, "replayWebhookDelivery", async ({ request, params }) => {
    const member = await memberFor(request, "replayWebhookDelivery");
    if (!(await orClosed(replay(db, member, params.id, params.delivery))))
      throw notFound("message", params.delivery);
    return { done: true };
  });
}

const told = ({ failingSince, ...subscription }: Subscription) => ({
  ...subscription,
  ...(failingSince === null ? {} : { failingSince }),
});
