import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { constants } from "node:zlib";
import type { Limits } from "../limits.ts";
import { isPublic } from "../policy.ts";
import { Trouble } from "./trouble.ts";

const minute = 60_000;
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
    // Browsers ignore these two on plain http, and complain about it in the console.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: "same-origin" },
  });
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.header("permissions-policy", "camera=(), geolocation=(), microphone=()");
    done();
  });
  await app.register(cors, {
    delegator: (request, answer) => answer(null, corsFor(request)),
  });
  await app.register(rateLimit, {
    max: limits.readsPerMinute,
    timeWindow: minute,
    // Files named by their content cost nothing, and 240 phones of one room ask for them from one address at once.
    allowList: ({ url }) => url.startsWith("/assets/"),
    addHeadersOnExceeding: {},
    errorResponseBuilder: (_request, { ttl }) => tooOften(ttl),
  });
  await app.register(compress, {
    encodings: ["br", "gzip"],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}

/** Pages of other sites may read what is public, and nothing of sign-in; they put no questions through a visitor's browser. */
function corsFor({ url, routeOptions }: FastifyRequest) {
  const { operation } = routeOptions.config;
  if (
    !url.startsWith("/api/") ||
    url.startsWith("/api/auth/") ||
    (operation !== undefined && !isPublic(operation))
  )
    return { origin: false };
  return { origin: "*", methods: ["GET", "HEAD"], exposedHeaders: ["etag", "retry-after"], maxAge: 86_400 };
}

/** One count for all addresses that share the hook, so that four kinds of questions are not four times as many. */
export function countTogether(app: FastifyInstance, max: number): (request: FastifyRequest) => Promise<void> {
  const count = app.createRateLimit({ max, timeWindow: minute });
  return async (request) => {
    const told = await count(request);
    if (!told.isAllowed && told.isExceeded) throw tooOften(told.ttl);
  };
}

function tooOften(ttl: number): Trouble {
  const seconds = Math.max(1, Math.ceil(ttl / 1000));
  const detail = `Too many requests from here. Ask again in ${seconds} s.`;
  return new Trouble("too-many-requests", detail, { retryAfter: seconds });
}
