import { comparePathways } from "@footbridge/core/plan/compare-pathways.ts";
import {
  keepVersion,
  listVersions,
  publishVersion,
  readVersion,
  type StoredVersion,
} from "@footbridge/store/pathways/versions.ts";
import type { FastifyInstance } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { changedMeanwhile } from "./drafts-http.ts";
import { type AtDraft, atDraft, type PathwaysPlace } from "./place.ts";
import { leads, toldVersion } from "./told.ts";

/** Versions: keep, publish, read, compare. */
export function serveVersions(app: FastifyInstance, place: PathwaysPlace): void {
  const { db, ground } = place;
  mount(app, "listPathwayVersions", async ({ request, params }) => {
    const { member } = await atDraft(place, request, "listPathwayVersions", params.id);
    return { items: (await orClosed(listVersions(db, member, params.id))).map(toldVersion) };
  });
  mount(app, "keepPathwayVersion", async ({ request, params, body }) => {
    const at = await atDraft(place, request, "keepPathwayVersion", params.id);
    if (body.publish) onlyTheOwner(at);
    const scorecard = (await ground()).scorecard(at.stored.draft);
    const number = await orClosed(keepVersion(db, at.member, { ...body, id: params.id, scorecard }));
    if (number === undefined) throw changedMeanwhile(at);
    return { number };
  });
  mount(app, "readPathwayVersion", async ({ request, params }) => {
    const at = await atDraft(place, request, "readPathwayVersion", params.id);
    const { pathway, scorecard, ...version } = await versionAt(place, at, params.number);
    return { ...toldVersion(version), pathway, scorecard };
  });
  mount(app, "publishPathwayVersion", async ({ request, params }) => {
    const at = await atDraft(place, request, "publishPathwayVersion", params.id);
    onlyTheOwner(at);
    await versionAt(place, at, params.number);
    const { id, number } = params;
    if (!(await orClosed(publishVersion(db, at.member, { pathway: id, number }))))
      throw new Trouble("wrong-state", `Version ${number} is published already.`);
    return { done: true };
  });
  serveComparison(app, place);
}

async function versionAt(
  place: PathwaysPlace,
  { member, stored }: AtDraft,
  number: number,
): Promise<StoredVersion> {
  const found = await orClosed(readVersion(place.db, member, { pathway: stored.id, number }));
  if (found === undefined) throw notFound("version", String(number));
  return found;
}

function onlyTheOwner({ member, stored }: AtDraft): void {
  if (!leads(member, stored.org))
    throw new Trouble("not-allowed", "Only a program manager of the owner publishes a pathway.");
}

function serveComparison(app: FastifyInstance, place: PathwaysPlace): void {
  mount(app, "comparePathwayVersions", async ({ request, params, query }) => {
    const at = await atDraft(place, request, "comparePathwayVersions", params.id);
    const ground = await place.ground();
    const sideOf = async (which: string) => {
      const number = which === "draft" ? undefined : Number(which);
      const pathway = number === undefined ? at.stored.draft : (await versionAt(place, at, number)).pathway;
      const told = {
        title: pathway.title,
        score: ground.scorecard(pathway).counts,
        numbers: ground.numbers(pathway, query.profile),
      };
      return { pathway, told: number === undefined ? told : { number, ...told } };
    };
    const one = await sideOf(query.one);
    const other = await sideOf(query.other);
    const change = comparePathways(one.pathway, other.pathway);
    return { one: one.told, other: other.told, change };
  });
}
