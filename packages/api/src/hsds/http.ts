import type { hsdsOperations } from "@footbridge/contract/hsds.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { type Beyond, readStandings } from "@footbridge/store/directory/standings.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Generation } from "../city/generation.ts";
import type { Keeper } from "../city/keeper.ts";
import { type Asked, mount } from "../door/mount.ts";
import { nameOfContent, unchanged } from "../door/reading.ts";
import { notFound } from "../door/trouble.ts";
import { type Directory, directoryOf } from "./directory.ts";

type Name = keyof typeof hsdsOperations;

/** The addresses from which HSDS describes itself; the published ones of version 3.0. */
const about = {
  version: "3.0",
  profile: "https://docs.openreferral.org/en/v3.0.1/hsds/",
  openapi_url: "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json",
} as const;

/** The read addresses of HSDS 3.0. */
export function serveHsds(app: FastifyInstance, keeper: Keeper, db: Database | undefined): void {
  const of = directories(keeper, db);
  mount(app, "getHsds", () => about);
  mount(app, "listHsdsServices", (asked) =>
    answer(asked, of, ({ services }) => {
      const { minimal, ...query } = asked.query;
      const page = pageOf(services.filter(matching(query)), query);
      if (minimal !== "true") return page;
      return { ...page, contents: page.contents.map(({ id, name }) => ({ id, name })) };
    }),
  );
  mount(app, "listHsdsOrganizations", (asked) =>
    answer(asked, of, ({ organizations }) =>
      pageOf(organizations.filter(matching(asked.query)), asked.query),
    ),
  );
  mount(app, "listHsdsServiceAtLocations", (asked) =>
    answer(asked, of, ({ services }) => pageOf(placed(services, asked.query), asked.query)),
  );
  mount(app, "listHsdsTaxonomies", (asked) =>
    answer(asked, of, ({ taxonomies }) => pageOf(taxonomies.filter(matching(asked.query)), asked.query)),
  );
  mount(app, "listHsdsTaxonomyTerms", (asked) =>
    answer(asked, of, ({ taxonomies, terms }) => {
      const { taxonomy_id: taxonomy } = asked.query;
      const known = taxonomy === undefined || taxonomies.some(({ id }) => id === taxonomy);
      return pageOf(known ? terms.filter(matching(asked.query)) : [], asked.query);
    }),
  );
  mountOne(app, "getHsdsService", of, ({ services }) => services);
  mountOne(app, "getHsdsOrganization", of, ({ organizations }) => organizations);
  mountOne(app, "getHsdsServiceAtLocation", of, ({ serviceAtLocations }) => serviceAtLocations);
  mountOne(app, "getHsdsTaxonomy", of, ({ taxonomies }) => taxonomies);
  mountOne(app, "getHsdsTaxonomyTerm", of, ({ terms }) => terms);
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
      const found = among(directory).find((one) => one.id === id);
      if (found === undefined) throw notFound("record of the directory", id, []);
      return found;
    }),
  );
}

interface Narrowed {
  readonly name: string;
  readonly description?: string;
  readonly organization?: { readonly id: string };
  readonly attributes?: readonly { readonly taxonomy_term: { readonly id: string } }[];
}

interface Narrowing {
  readonly search?: string | undefined;
  readonly organization_id?: string | undefined;
  readonly taxonomy_term_id?: string | undefined;
}

/** Whether a thing has all the words asked for, and the organization and need. */
const matching =
  ({ search, organization_id: by, taxonomy_term_id: term }: Narrowing) =>
  ({ name, description = "", organization, attributes = [] }: Narrowed): boolean => {
    const text = `${name} ${description}`.toLowerCase();
    const words = (search ?? "").toLowerCase().split(/\s+/);
    return (
      words.every((word) => text.includes(word)) &&
      (by === undefined || organization?.id === by) &&
      (term === undefined || attributes.some(({ taxonomy_term: one }) => one.id === term))
    );
  };

function placed(services: Directory["services"], query: Asked<"listHsdsServiceAtLocations">["query"]) {
  return services
    .filter(matching(query))
    .flatMap((one) => one.service_at_locations)
    .filter(
      ({ location }) =>
        query.postcode === undefined ||
        location.addresses.some(({ postal_code: zip }) => zip === query.postcode),
    );
}

function pageOf<T>(
  list: readonly T[],
  { page, per_page: size }: { readonly page: number; readonly per_page: number },
) {
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
