import { Readable } from "node:stream";
import type { hsdsOperations } from "@footbridge/contract/hsds.ts";
import type { ZipCodes } from "@footbridge/core/directory/zip-codes.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { type Beyond, readStandings } from "@footbridge/store/directory/standings.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Generation } from "../city/generation.ts";
import type { Keeper } from "../city/keeper.ts";
import { mount } from "../door/mount.ts";
import { nameOfContent, unchanged } from "../door/reading.ts";
import { notFound } from "../door/trouble.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { inShort, matching, placed } from "./narrowed.ts";
import type { HsdsOrganization, HsdsService } from "./parts.ts";

type Name = keyof typeof hsdsOperations;

/** The addresses from which HSDS describes itself; the published ones of version 3.0. */
const about = {
  version: "3.0",
  profile: "https://docs.openreferral.org/en/v3.0.1/hsds/",
  openapi_url: "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json",
} as const;

/** The read addresses of HSDS 3.0. */
export function serveHsds(
  app: FastifyInstance,
  keeper: Keeper,
  { db, zips }: { readonly db: Database | undefined; readonly zips: ZipCodes },
): void {
  const of = directories(keeper, db);
  mount(app, "getHsds", () => about);
  mount(app, "listHsdsServices", (asked) =>
    answer(asked, of, ({ services }) => {
      const { minimal, full, ...query } = asked.query;
      const found = services.filter(matching(query));
      if (minimal === "true") {
        const { per_page: size = Math.max(1, found.length) } = query;
        return listed(asked.reply, found.map(inMinimum), { ...query, per_page: size });
      }
      return listed(asked.reply, full === "false" ? found.map(inShort) : found, query);
    }),
  );
  mount(app, "listHsdsOrganizations", (asked) =>
    answer(asked, of, (directory) => {
      const { full, full_service: whole, ...query } = asked.query;
      const found = directory.organizations.filter(matching(query));
      const nested = full === "true" || whole === "true";
      return listed(asked.reply, nested ? withServices(found, directory, whole === "true") : found, query);
    }),
  );
  mount(app, "listHsdsServiceAtLocations", (asked) =>
    answer(asked, of, (directory) => listed(asked.reply, placed(directory, asked.query, zips), asked.query)),
  );
  mount(app, "listHsdsTaxonomies", (asked) =>
    answer(asked, of, ({ taxonomies }) =>
      listed(asked.reply, taxonomies.filter(matching(asked.query)), asked.query),
    ),
  );
  mount(app, "listHsdsTaxonomyTerms", (asked) =>
    answer(asked, of, ({ taxonomies, terms }) => {
      const { taxonomy_id: taxonomy, parent_id: parent, search } = asked.query;
      const known = taxonomy === undefined || taxonomies.some(({ id }) => id === taxonomy.toLowerCase());
      const found = known && parent === undefined ? terms.filter(matching({ search })) : [];
      return listed(asked.reply, found, asked.query);
    }),
  );
  mount(app, "getHsdsOrganization", (asked) =>
    answer(asked, of, (directory) => {
      const found = oneOf(directory.organizations, asked.params.id);
      return withServices([found], directory, asked.query.full_service === "true")[0] ?? found;
    }),
  );
  mount(app, "getHsdsServiceAtLocation", (asked) =>
    answer(asked, of, (directory) => oneOf(placed(directory, {}, zips), asked.params.id)),
  );
  mountOne(app, "getHsdsService", of, ({ services }) => services);
  mountOne(app, "getHsdsTaxonomy", of, ({ taxonomies }) => taxonomies);
  mountOne(app, "getHsdsTaxonomyTerm", of, ({ terms }) => terms);
}

const inMinimum = ({ id, name, last_modified: modified }: HsdsService) => ({
  id,
  name,
  ...(modified === undefined ? {} : { modified_date: modified }),
});

/** Organizations with their services: in short, or with all that belongs to them. */
function withServices(
  organizations: Directory["organizations"],
  { services }: Directory,
  whole: boolean,
): readonly HsdsOrganization[] {
  const by = Map.groupBy(services, ({ organization }) => organization.id);
  return organizations.map((one) => ({
    ...one,
    services: (by.get(one.id) ?? []).map((service) => {
      const { organization: _own, ...told } = whole ? service : inShort(service);
      return told;
    }),
  }));
}

function oneOf<T extends { readonly id: string }>(among: readonly T[], id: string): T {
  const found = among.find((one) => one.id === id.toLowerCase());
  if (found === undefined) throw notFound("record of the directory", id, []);
  return found;
}

/** A page of a list; or all of it, one in a line. */
function listed<T>(reply: FastifyReply, list: readonly T[], query: Paging) {
  if (query.format !== "ndjson") return pageOf(list, query);
  return reply.type("application/x-ndjson").send(Readable.from(linesOf(list)));
}

function* linesOf(list: readonly unknown[]): Generator<string> {
  for (const one of list) yield `${JSON.stringify(one)}\n`;
}

interface Paging {
  readonly page: number;
  readonly per_page?: number | undefined;
  readonly format: "json" | "ndjson";
}

type DirectoryNow = () => Promise<{ readonly directory: Directory; readonly tag: string }>;

/** The directory as it stands now, made once for each version of the catalog and of what is known beyond it. */
function directories(keeper: Keeper, db: Database | undefined): DirectoryNow {
  const made = new WeakMap<Generation, { readonly directory: Directory; readonly tag: string }>();
  return async () => {
    const now = keeper.now();
    const { view, shelves } = now;
    const beyond = db === undefined ? new Map<string, Beyond>() : await readStandings(db);
    const tag = beyond.size === 0 ? view.tag : `${view.tag}-${nameOfContent(JSON.stringify([...beyond]))}`;
    const before = made.get(now);
    if (before?.tag === tag) return before;
    const fresh = { directory: directoryOf(view.catalog, (word) => shelves.labelOf(word).en, beyond), tag };
    made.set(now, fresh);
    return fresh;
  };
}

interface Asking {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function answer<T>(
  { request, reply }: Asking,
  of: DirectoryNow,
  tell: (directory: Directory) => T,
): Promise<T | FastifyReply> {
  const { directory, tag } = await of();
  return unchanged(tag, request, reply) ? reply : tell(directory);
}

/** One thing by its UUID; the lists in a loop are one union, and each answer still passes its own schema. */
function mountOne(
  app: FastifyInstance,
  name: Extract<Name, `getHsds${string}`>,
  of: DirectoryNow,
  among: (directory: Directory) => readonly { readonly id: string }[],
): void {
  const mountAny = mount as (
    app: FastifyInstance,
    name: Name,
    handle: (asked: Asking & { readonly params: unknown }) => Promise<object>,
  ) => void;
  mountAny(app, name, (asked) =>
    answer(asked, of, (directory) => {
      const { id } = asked.params as { readonly id: string };
      return oneOf(among(directory), id);
    }),
  );
}

function pageOf<T>(list: readonly T[], { page, per_page: size = 50 }: Paging) {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const contents = list.slice((page - 1) * size, page * size);
  return {
    total_items: list.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
