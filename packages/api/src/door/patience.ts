import type { FastifyInstance, FastifyRequest } from "fastify";
import { answerTrouble } from "./failures.ts";
import { Trouble } from "./trouble.ts";

/**
 * Ends a request whose body takes too long to arrive. The server's own limit would hold for all addresses alike, and a file
 * that is handed in may take an hour.
 */
export function boundArrival(app: FastifyInstance, milliseconds: number): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  app.addHook("onRequest", (request, reply, done) => {
    if (request.routeOptions.config.slow !== true && hasBody(request)) {
      const tooLate = setTimeout(() => {
        if (reply.sent) return;
        const trouble = new Trouble("too-slow", "The request took too long to arrive.");
        void reply.header("connection", "close");
        void answerTrouble(trouble, request, reply);
        reply.raw.once("finish", () => request.raw.destroy());
      }, milliseconds);
      timers.set(request, tooLate.unref());
    }
    done();
  });
  const arrived = (request: FastifyRequest): void => clearTimeout(timers.get(request));
  app.addHook("preHandler", (request, _reply, done) => {
    arrived(request);
    done();
  });
  app.addHook("onResponse", (request, _reply, done) => {
    arrived(request);
    done();
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
