import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import { asksOfState } from "@footbridge/core/checks/states.ts";
import { error } from "@footbridge/core/finding.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { listPathways, makePathway, saveDraft } from "@footbridge/store/pathways/draft.ts";
import { listMoves, movePathway, type MoveTo } from "@footbridge/store/pathways/moves.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { Trouble, unusable } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { begin } from "./begin.ts";
import { keepTable } from "./keep-table.ts";
import { type AtDraft, atDraft, bodyLimit, type PathwaysPlace } from "./place.ts";
import { leads, toldHead } from "./told.ts";

/** Pathways told at once. */
const most = 500;

/** Drafts: list, make, read, save, move. */
export function serveDrafts(app: FastifyInstance, place: PathwaysPlace): void {
  const { db, keeper, ground } = place;
  mount(app, "listPathways", async ({ request, query }) => {
    const member = await memberFor(request, "listPathways");
    const found = await orClosed(listPathways(db, member, { archived: query.archived === "yes", most }));
    const templates = (await ground()).templates.map(({ id, title }) => ({ id, title }));
    const sectors = keeper.standing()?.view.catalog.sectors ?? [];
    return {
      items: found.map((head) => toldHead(head, member, keeper)),
      starts: { templates, sectors: sectors.map(({ id, name }) => ({ id, name: name.en })) },
    };
  });
  mount(
    app,
    "createPathway",
    async ({ request, body }) => {
      const member = await memberFor(request, "createPathway");
      const { from } = body;
      if (from.kind === "table") {
        const id = await keepTable(place, { member, who: await whoAsks(request), ...from });
        return { id, findings: [] };
      }
      const { pathway, kept, findings } = await begin(place, member, from);
      const score = (await ground()).scorecard(pathway).counts;
      await orClosed(makePathway(db, member, { pathway, score, kept }));
      return { id: pathway.id, findings };
    },
    { bodyLimit },
  );
  mount(app, "readPathway", async ({ request, params }) => {
    const { member, stored } = await atDraft(place, request, "readPathway", params.id);
    return {
      ...toldHead(stored, member, keeper),
      revision: stored.revision,
      pathway: stored.draft,
      keeps: stored.kept !== null,
      moves: await orClosed(listMoves(db, member, params.id)),
    };
  });
  mount(
    app,
    "savePathway",
    async ({ request, params, body }) => {
      const at = await atDraft(place, request, "savePathway", params.id);
      const pathway = drawn(at, body.pathway);
      const score = (await ground()).scorecard(pathway).counts;
      const { revision } = body;
      const saved = await orClosed(saveDraft(db, at.member, { pathway, score, revision }));
      if (saved === undefined) throw changedMeanwhile(at);
      await place.live?.show(pathway);
      return { revision: saved, findings: [] };
    },
    { bodyLimit },
  );
  serveMoves(app, place);
}

/** The drawing as it was sent, under its own id; whoever works on it as a partner stays one. */
function drawn({ member, stored }: AtDraft, sent: unknown): Pathway {
  const read = readPathway(typeof sent === "object" && sent !== null ? { ...sent, id: stored.id } : sent);
  if (!read.ok) throw unusable(read.findings);
  const { partners } = read.value;
  const stays =
    member.role === "admin" ||
    member.org === stored.org ||
    partners.some(({ organization }) => organization === member.org);
  if (stays) return read.value;
  throw unusable([
    error(
      "pathway.partner-leaves",
      "partners",
      "Your own organization is no longer among the partners: you could not open the pathway again.",
      "Put it back, and ask the owner to take it out.",
    ),
  ]);
}

export const changedMeanwhile = ({ stored }: AtDraft): Trouble =>
  new Trouble(
    "wrong-state",
    stored.archivedAt === null
      ? `${stored.name === "" ? "Somebody else" : stored.name} changed this pathway since you read it. Read it again, then make your change.`
      : "This pathway is in the archive. Bring it back first.",
  );

function serveMoves(app: FastifyInstance, place: PathwaysPlace): void {
  const { db, ground } = place;
  mount(app, "movePathway", async ({ request, params, body }) => {
    const { member, stored } = await atDraft(place, request, "movePathway", params.id);
    if (!leads(member, stored.org))
      throw new Trouble("not-allowed", "Only a program manager of the owner moves a pathway.");
    const { state: from, draft: pathway, published } = stored;
    const { to, why } = body;
    if (to !== "archived" && to !== "restored") {
      const scorecard = (await ground()).scorecard(pathway);
      const findings = asksOfState({ from, to, pathway, scorecard, published: published !== null, why });
      if (findings.length > 0) throw unusable(findings);
    }
    if (!(await orClosed(movePathway(db, member, { id: params.id, from, to, why }))))
      throw new Trouble("wrong-state", alreadyThere(to));
    await place.live?.recheck(params.id);
    return {
      state: to === "archived" || to === "restored" ? from : to,
      archived: to === "archived",
    };
  });
}

const alreadyThere = (to: MoveTo): string =>
  to === "restored"
    ? "This pathway is not in the archive."
    : "This pathway is in the archive, or somebody moved it since you read it. Read it again.";
