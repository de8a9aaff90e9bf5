import type { OperationName } from "@footbridge/contract/operations.ts";
import { type Noun, nounNames } from "@footbridge/core/model/catalog.ts";
import type { FastifyInstance } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { type Asked, mount } from "../door/mount.ts";
import { unchanged } from "../door/reading.ts";
import { notFound } from "../door/trouble.ts";

/** Lists and single records of every noun. */
export function serveCatalog(app: FastifyInstance, keeper: Keeper): void {
  for (const noun of nounNames) {
    mountAny(app, `list.${noun}`, ({ query, request, reply }) => {
      const { view } = keeper.now();
      if (unchanged(view.tag, request, reply)) return reply;
      const { after, limit, q, ...having } = query as ListQuery;
      return view.page(noun, { after, limit, q, having: given(having) });
    });
    mountAny(app, `get.${noun}`, ({ params, request, reply }) => {
      const { view } = keeper.now();
      const { id } = params as { id: string };
      const record = view.one(noun, id);
      if (record === undefined) throw notFound(singular[noun], id, view.near(noun, id));
      return unchanged(view.tag, request, reply) ? reply : record;
    });
  }
}

interface ListQuery extends Readonly<Record<string, string | number | undefined>> {
  readonly after?: string;
  readonly limit: number;
  readonly q?: string;
}

/** The nouns in a loop are one union; each list and record still has passed its own schema. */
const mountAny = mount as (
  app: FastifyInstance,
  name: OperationName,
  handle: (
    asked: Omit<Asked<"list.programs">, "params" | "query"> & { params: unknown; query: unknown },
  ) => object,
) => void;

const given = (having: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(having).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );

const singular: Readonly<Record<Noun, string>> = {
  sources: "source",
  places: "place",
  sectors: "sector",
  organizations: "organization",
  sites: "site",
  credentials: "credential",
  occupations: "occupation",
  wages: "wage",
  demands: "demand",
  programs: "program",
  offerings: "offering",
  supports: "support",
  streams: "stream",
  personas: "persona",
};
