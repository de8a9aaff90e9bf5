import { type CityAround, readCityAround } from "@footbridge/feeds/city/around.ts";
import { readVocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import type { Vocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import { type Day, mondayFrom } from "@footbridge/core/units/day.ts";
import fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import { serveAccounts } from "./accounts/http.ts";
import type { AccountsPlace } from "./accounts/place.ts";
import type { ApiStore } from "./api-store.ts";
import { serveCatalog } from "./catalog/http.ts";
import { serveVocabulary } from "./catalog/vocabulary-http.ts";
import { Keeper } from "./city/keeper.ts";
import { serveDetails } from "./details/http.ts";
import { serveDocs } from "./docs/http.ts";
import { readBodies } from "./door/bodies.ts";
import { boundArrival } from "./door/patience.ts";
import { answerFailures, answerTrouble } from "./door/failures.ts";
import { learnMethods } from "./door/methods.ts";
import { refuseNoHttp } from "./door/no-http.ts";
import { guard } from "./door/security.ts";
import { Trouble } from "./door/trouble.ts";
import { serveWeb } from "./door/web.ts";
import { figuresOf } from "./health/figures.ts";
import { serveHealth } from "./health/http.ts";
import { serveHsds } from "./hsds/http.ts";
import { serveImports } from "./imports/http.ts";
import { serveLabs } from "./labs/http.ts";
import { type Live, serveLive } from "./live/http.ts";
import { Kinds } from "./live/kinds.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import type { MeasurePlace } from "./measure/desk.ts";
import { type Measuring, serveMeasure } from "./measure/http.ts";
import { servePathways } from "./pathways/http.ts";
import { serveRoutes } from "./routes/http.ts";
import { serveSearch } from "./search/http.ts";
import { serveTargets } from "./targets/http.ts";

export interface AppOptions {
  readonly store: ApiStore;
  /** Where the built pages are; without, only the API is served. */
  readonly webDir?: string | undefined;
  readonly logger?: FastifyServerOptions["logger"];
  readonly limits?: Partial<Limits> | undefined;
  readonly vocabulary?: Vocabulary | undefined;
  /** Where submissions and numbers are kept; without, nothing is measured. */
  readonly measure?: MeasurePlace | undefined;
  /** Where accounts and people are kept; without, the desk at this machine is all there is. */
  readonly accounts?: AccountsPlace | undefined;
  /** The day it is; the clock's if left out. */
  readonly today?: (() => Day) | undefined;
  /** ZIP codes, time zone and holidays of the city; those of the data folder if left out. */
  readonly around?: CityAround | undefined;
}

export interface App {
  readonly app: FastifyInstance;
  readonly keeper: Keeper;
  /** Who checks submissions and computes reports; to be opened, absent where no place for them was given. */
  readonly measure: Measuring | undefined;
  /** Documents edited together; absent where no place for accounts was given. */
  readonly live: Live | undefined;
}

/** The whole API, not yet listening: the keeper is to be opened, and closing the app closes it. */
export async function buildApp(options: AppOptions): Promise<App> {
  const limits = { ...defaultLimits, ...options.limits };
  const app = newServer(options, limits);
  const methodsAt = learnMethods(app);
  const today = options.today ?? todayHere;
  const vocabulary = options.vocabulary ?? (await readVocabulary());
  const around = options.around ?? (await readCityAround());
  const keeper = new Keeper({
    store: options.store,
    vocabulary,
    limits,
    monday: () => mondayFrom(today()),
    troubled: (failure) => app.log.error({ err: failure }, "the city is not as it should be"),
  });
  const figures = figuresOf(keeper);
  answerFailures(app);
  boundArrival(app, limits.requestMs);
  readBodies(app, limits);
  await guard(app, limits);
  serveHealth(app, keeper, figures);
  serveCatalog(app, keeper);
  serveVocabulary(app, vocabulary);
  serveTargets(app, keeper);
  serveSearch(app, keeper);
  serveDetails(app, keeper);
  serveHsds(app, keeper, { db: options.accounts?.db, zips: around.zips });
  serveRoutes(app, keeper, limits);
  serveImports(app, options.store);
  const live = await liveOf(app, options.accounts);
  serveAccounts(app, options.accounts, { today, keeper, live, around, store: options.store.catalog.import });
  const measure = await serveMeasure(app, options.measure, {
    keeper,
    limits,
    today,
    people: options.accounts !== undefined,
  });
  serveLabs(app, options.accounts, { live, today });
  servePathways(app, options.accounts?.db, {
    keeper,
    live,
    webDir: options.webDir,
    publicUrl: options.accounts?.publicUrl,
  });
  serveDocs(app);
  await serveWeb(app, options.webDir, methodsAt);
  app.addHook("preClose", (done) => {
    setTimeout(() => app.server.closeAllConnections(), limits.partingMs).unref();
    done();
  });
  app.addHook("onClose", async () => {
    figures.close();
    await measure?.close();
    await keeper.close();
  });
  return { app, keeper, measure, live };
}

/** Live documents, where there is a database for them; kinds are added by whoever has them. */
async function liveOf(app: FastifyInstance, place: AccountsPlace | undefined): Promise<Live | undefined> {
  if (place === undefined) return undefined;
  const kinds = new Kinds();
  return { kinds, rooms: await serveLive(app, { db: place.db, kinds }) };
}

function newServer(options: AppOptions, limits: Limits): FastifyInstance {
  return fastify({
    logger: options.logger ?? false,
    bodyLimit: limits.bodyBytes,
    connectionTimeout: limits.idleSocketMs,
    // `boundArrival` sees to bodies, address by address.
    requestTimeout: 0,
    keepAliveTimeout: limits.idleSocketMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: 1000 },
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: "idle",
    clientErrorHandler: refuseNoHttp,
    frameworkErrors: (_failure, request, reply) => {
      const detail = "The address cannot be read: check the signs after %.";
      void answerTrouble(new Trouble("bad-request", detail), request, reply);
    },
  });
}

/** The calendar day where this machine stands. */
function todayHere(): Day {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10) as Day;
}
