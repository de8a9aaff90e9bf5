import type { FastifyInstance, FastifyReply } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { signalOfClient } from "../door/gone.ts";
import { mount } from "../door/mount.ts";
import { countTogether } from "../door/security.ts";
import type { Limits } from "../limits.ts";
import type { Task } from "../workers/messages.ts";
import { personOf } from "./question.ts";
import { askOf, targetOf } from "./target.ts";

/** Questions to the engine: each is read here and answered in a worker. */
export function serveRoutes(app: FastifyInstance, keeper: Keeper, limits: Limits): void {
  const asking = {
    onRequest: countTogether(app, limits.questionsPerMinute),
    config: { rateLimit: false },
  } as const;
  const put = (task: Task, reply: FastifyReply): Promise<Uint8Array> => {
    void reply.header("cache-control", "no-store");
    return keeper.now().pool.ask(task, signalOfClient(reply));
  };

  mount(
    app,
    "askRoute",
    ({ body, reply }) => {
      const { person, findings } = personOf(body, keeper.now());
      const told = targetOf(body.target, keeper.now());
      const { criteria, limitMs = limits.searchMs } = body;
      const all = [...findings, ...told.findings];
      return put({ name: "ask", person, target: told.target, criteria, limitMs, findings: all }, reply);
    },
    asking,
  );

  mount(
    app,
    "askWhyNot",
    ({ body, reply }) => {
      const { person, findings } = personOf(body, keeper.now());
      const asked = askOf(body.target, keeper.now());
      const { limitMs = limits.searchMs } = body;
      const all = [...findings, ...asked.findings];
      return put({ name: "why-not", person, target: asked.target, limitMs, findings: all }, reply);
    },
    asking,
  );

  mount(
    app,
    "askEverywhere",
    ({ body, reply }) => {
      const { person, findings } = personOf(body, keeper.now());
      return put({ name: "everywhere", person, findings, limitMs: limits.searchMs }, reply);
    },
    asking,
  );

  mount(
    app,
    "askTown",
    ({ request, reply }) => {
      const body = request.body instanceof Uint8Array ? new Uint8Array(request.body) : new Uint8Array();
      return put({ name: "town", body, nesting: limits.nesting, limitMs: limits.townSearchMs }, reply);
    },
    { ...asking, bodyLimit: limits.townBodyBytes, config: { ...asking.config, bytes: true } },
  );
}
