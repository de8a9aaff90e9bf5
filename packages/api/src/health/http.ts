import type { FastifyInstance } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { mount } from "../door/mount.ts";
import type { Figures } from "./figures.ts";
import { readinessOf } from "./readiness.ts";

/** Is it there, can it answer, and how is it doing. */
export function serveHealth(app: FastifyInstance, keeper: Keeper, figures: Figures): void {
  mount(app, "getLive", ({ reply }) => {
    void reply.header("cache-control", "no-store");
    return { status: "live" };
  });
  mount(app, "getReady", ({ reply }) => {
    const readiness = readinessOf(keeper);
    void reply.header("cache-control", "no-store").code(readiness.status === "ready" ? 200 : 503);
    return readiness;
  });
  mount(app, "getMetrics", async ({ reply }) => {
    void reply.header("cache-control", "no-store").type("text/plain; version=0.0.4; charset=utf-8");
    return reply.send(await figures.text());
  });
  app.addHook("onResponse", (request, reply, done) => {
    const { operation } = request.routeOptions.config;
    figures.answered(operation ?? "other", reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
