import { timelineOf } from "@footbridge/core/plan/pathway-timeline.ts";
import { leavesOf } from "@footbridge/core/rules/leaf.ts";
import { writeCtdlPathway } from "@footbridge/feeds/ctdl/write-ctdl.ts";
import { listEmbeds, type Published, readPublished } from "@footbridge/store/pathways/published.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { needOf } from "../details/needs.ts";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { atDraft, type PathwaysPlace } from "./place.ts";
import { organizationNamed } from "./told.ts";

/** Whose a pathway is, and whether everybody can read it. */
interface Owned {
  readonly id: string;
  /** Empty for the partnership itself. */
  readonly org: string;
  readonly published: boolean;
}

/** What everybody sees of a pathway, its CTDL, and where it is shown. */
export function servePublished(app: FastifyInstance, place: PathwaysPlace): void {
  const { db, keeper, publicUrl } = place;
  const aboutOf = ({ protocol, host }: FastifyRequest, { id, org, published }: Owned) => ({
    page: published ? `${publicUrl ?? `${protocol}://${host}`}/pathway/${encodeURIComponent(id)}` : undefined,
    owner: org === "" ? undefined : organizationNamed(keeper, org),
  });
  const published = async (id: string, version: number | undefined): Promise<Published> => {
    const found = await readPublished(db, id, version);
    if (found === undefined) throw notFound("published pathway", id);
    return found;
  };
  mount(app, "getPublishedPathway", async ({ params, query }) => {
    const { org, scorecard, kept: _kept, ...found } = await published(params.id, query.version);
    const { pathway } = found;
    const { labelOf } = keeper.now().shelves;
    return {
      ...found,
      owner: organizationNamed(keeper, org),
      score: scorecard.counts,
      numbers: (await place.ground()).numbers(pathway),
      timeline: timelineOf(pathway),
      asks: pathway.steps
        .filter(({ requires }) => leavesOf(requires).length > 0)
        .map(({ id, requires }) => ({ step: id, needs: needOf(requires, labelOf) })),
      partners: pathway.partners.map(({ organization, name }) => ({ id: organization, name })),
    };
  });
  mount(app, "getPublishedPathwayCtdl", async ({ request, params, query }) => {
    const { id, org, pathway, kept } = await published(params.id, query.version);
    return writeCtdlPathway(pathway, kept, aboutOf(request, { id, org, published: true }));
  });
  mount(app, "exportPathway", async ({ request, params }) => {
    const { stored } = await atDraft(place, request, "exportPathway", params.id);
    const { id, org, draft, kept } = stored;
    return writeCtdlPathway(draft, kept, aboutOf(request, { id, org, published: stored.published !== null }));
  });
  mount(app, "listPathwayEmbeds", async ({ request, params }) => {
    const { member } = await atDraft(place, request, "listPathwayEmbeds", params.id);
    return { items: await orClosed(listEmbeds(db, member, params.id)) };
  });
}
