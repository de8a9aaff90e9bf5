import { csvLine, csvMark } from "@footbridge/core/records/safe-cell.ts";
import * as store from "@footbridge/store/referrals/barriers.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import type { ReferralsPlace } from "./letter-for.ts";
import { namedService } from "./present.ts";

/** The barrier register: how often services said no, month by month, and the policies behind it. */
export function serveBarriers(app: FastifyInstance, { db, keeper }: ReferralsPlace): void {
  mount(app, "getBarriers", async ({ request }) => {
    const member = await memberFor(request, "getBarriers");
    const { shelves } = keeper.now();
    const label = (need: string) => ({ fact: need, label: shelves.labelOf(need) });
    const months = await orClosed(store.refusalsByMonth(db, member));
    const register = await orClosed(store.listBarriers(db, member));
    return {
      months: months.map(({ month, need, service, answer, people }) => ({
        month,
        need: label(need),
        ...(service === null ? {} : { service: namedService(shelves, service) }),
        reason: answer,
        people,
      })),
      register: register.map(({ need, steps, ...line }) => ({
        ...line,
        ...(need === null ? {} : { need: label(need) }),
        state: steps.at(-1)?.state ?? "seen",
        steps,
      })),
    };
  });
  mount(app, "downloadRefusals", async ({ request, reply }) => {
    const months = await orClosed(store.refusalsByMonth(db, await memberFor(request, "downloadRefusals")));
    const { shelves } = keeper.now();
    const lines = months.map(({ month, need, service, answer, people }) =>
      csvLine([
        month,
        need,
        service,
        service === null ? null : namedService(shelves, service).name.en,
        answer,
        people,
      ]),
    );
    const head = csvLine(["month", "need", "service", "service name", "reason", "people at least"]);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", 'attachment; filename="refusals.csv"')
      .send(csvMark + head + lines.join(""));
  });
  mount(app, "addBarrier", async ({ request, body }) => ({
    id: await orClosed(store.addBarrier(db, await memberFor(request, "addBarrier"), body)),
  }));
  mount(app, "stepBarrier", async ({ request, params, body }) => {
    const member = await memberFor(request, "stepBarrier");
    if (!(await orClosed(store.stepBarrier(db, member, params.id, body))))
      throw notFound("barrier", params.id);
    return { done: true };
  });
}
