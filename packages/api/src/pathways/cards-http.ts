import { cardKinds } from "@footbridge/contract/pathways/cards.ts";
import type { SearchKind } from "@footbridge/contract/search.ts";
import { stepOfRecord } from "@footbridge/core/plan/step-of-record.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { answerOf } from "../search/present.ts";
import type { PathwaysPlace } from "./place.ts";

type CardName = (typeof cardKinds)[number];
const isCard = (kind: string): kind is CardName => cardKinds.some((card) => card === kind);
const searched = cardKinds.filter((kind) => kind !== "offering") satisfies readonly SearchKind[];

/** Records of the catalog as cards to choose from. */
export function serveCards(app: FastifyInstance, { keeper }: PathwaysPlace): void {
  mount(app, "findPathwayCards", ({ query }) => {
    const { search } = keeper.now();
    const { groups } = answerOf(search.find(query.q, searched), { ...query, from: 0 });
    return {
      items: groups.flatMap(({ kind, items }) =>
        isCard(kind)
          ? items.map(({ id, title, organization }) => ({
              kind,
              id,
              title: title.parts.map(({ text }) => text).join(""),
              ...(organization === undefined ? {} : { organization }),
            }))
          : [],
      ),
    };
  });
  mount(app, "getPathwayCard", ({ params, query }) => {
    const { view } = keeper.now();
    const card = stepOfRecord(view.catalog, params, query.lang);
    if (card === undefined) throw notFound(params.kind, params.id, view.near(`${params.kind}s`, params.id));
    return card;
  });
}
