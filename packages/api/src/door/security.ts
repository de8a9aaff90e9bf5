import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { constants } from "node:zlib";
import type { Limits } from "../limits.ts";
import { Trouble } from "./trouble.ts";

const self = ["'self'"];

/** Nothing from elsewhere, nothing inline. No HSTS and no upgrade of links: a demo speaks plain http. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: self,
    styleSrc: self,
    imgSrc: [...self, "data:"],
    connectSrc: self,
    workerSrc: self,
    fontSrc: self,
    manifestSrc: self,
    formAction: self,
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Headers, who may read from other sites, how often, and compressed answers. */
export async function guard(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
  });
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.header("permissions-policy", "camera=(), geolocation=(), microphone=()");
    done();
  });
  await app.register(cors, {
    delegator: (request, answer) => answer(null, corsFor(request.url)),
  });
  await app.register(rateLimit, {
    max: limits.readsPerMinute,
    timeWindow: 60_000,
    addHeadersOnExceeding: {},
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      return new Trouble("too-many-requests", `Too many requests from here. Ask again in ${seconds} s.`, {
        retryAfter: seconds,
      });
    },
  });
  await app.register(compress, {
    encodings: ["br", "gzip"],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}

/** Pages of other sites may read the catalog and the documents; they put no questions through a visitor's browser. */
function corsFor(url: string) {
  if (!url.startsWith("/api/")) return { origin: false };
  return { origin: "*", methods: ["GET", "HEAD"], exposedHeaders: ["etag", "retry-after"], maxAge: 86_400 };
}
