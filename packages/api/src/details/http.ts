import type { OperationName } from "@footbridge/contract/operations.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Noun } from "@footbridge/core/model/catalog.ts";
import type { Generation } from "../city/generation.ts";
import type { Keeper } from "../city/keeper.ts";
import { mount } from "../door/mount.ts";
import { unchanged } from "../door/reading.ts";
import { notFound } from "../door/trouble.ts";
import { byNextStart, programOf } from "./in-short.ts";
import { classOf, placesOnMap, programsAsked } from "./lists.ts";
import { occupationDetail } from "./occupation.ts";
import { organizationDetail, supportDetail } from "./organization.ts";
import { programDetail } from "./program.ts";
import { credentialDetail, sectorDetail } from "./sector.ts";
import type { Shelves } from "./shelves.ts";
import { pageFrom, sourcesOf } from "./some.ts";

/** What a page of the catalog shows, in one answer: a record with what belongs to it. */
export function serveDetails(app: FastifyInstance, keeper: Keeper): void {
  const page = pageMounter(app, keeper);
  page("describeOccupation", "occupations", ({ by }) => by.occupation, occupationDetail);
  page("describeProgram", "programs", ({ one }) => one.program, programDetail);
  page("describeCredential", "credentials", ({ one }) => one.credential, credentialDetail);
  page("describeOrganization", "organizations", ({ one }) => one.organization, organizationDetail);
  page("describeSupport", "supports", ({ one }) => one.support, supportDetail);
  page("describeSector", "sectors", ({ one }) => one.sector, sectorDetail);
  serveLists(app, keeper);
}

type Page = (app: FastifyInstance, name: OperationName, handle: (asked: PageAsked) => object) => void;
interface PageAsked {
  readonly params: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Mounts one page of a noun: the record by its id, or ids that look like the one asked for. */
function pageMounter(app: FastifyInstance, keeper: Keeper) {
  return <T>(
    name: OperationName,
    noun: Noun,
    among: (shelves: Shelves) => ReadonlyMap<string, T>,
    tell: (shelves: Shelves, record: T) => object,
  ): void =>
    (mount as Page)(app, name, ({ params, request, reply }) => {
      const { shelves, view }: Generation = keeper.now();
      const { id } = params as { readonly id: string };
      const record = among(shelves).get(id);
      if (record === undefined) throw notFound(noun.slice(0, -1), id, view.near(noun, id));
      return unchanged(view.tag, request, reply) ? reply : tell(shelves, record);
    });
}

function serveLists(app: FastifyInstance, keeper: Keeper): void {
  mount(app, "describePrograms", ({ query, request, reply }) => {
    const { shelves, view } = keeper.now();
    if (unchanged(view.tag, request, reply)) return reply;
    const programs = programsAsked(shelves, query).map((program) => programOf(shelves, program));
    return pageFrom(programs.toSorted(byNextStart), query);
  });
  mount(app, "describeClasses", ({ query, request, reply }) => {
    const { shelves, view } = keeper.now();
    if (unchanged(view.tag, request, reply)) return reply;
    const { items, ...rest } = pageFrom(shelves.classesOf(query.program), query);
    const sources = sourcesOf(
      shelves,
      items.map(({ provenance }) => provenance),
    );
    return { items: items.map((offering) => classOf(shelves, offering)), ...rest, sources };
  });
  mount(app, "describePlaces", ({ query, request, reply }) => {
    const { shelves, view } = keeper.now();
    return unchanged(view.tag, request, reply) ? reply : { items: placesOnMap(shelves, query) };
  });
}
