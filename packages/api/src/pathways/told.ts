import type { PathwayHead } from "@footbridge/store/pathways/draft.ts";
import type { VersionHead } from "@footbridge/store/pathways/versions.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { Keeper } from "../city/keeper.ts";

/** An organization by its name in the catalog; by its id where the catalog has none. */
export const organizationNamed = (
  keeper: Keeper,
  id: string,
): { readonly id: string; readonly name: string } => ({
  id,
  name: keeper.standing()?.view.one("organizations", id)?.name ?? id,
});

/** Whether a member answers for a pathway of an organization, as the policies of migration 019 have it. */
export const leads = ({ role, org }: Member, owner: string): boolean =>
  role === "admin" || ((role === "program-manager" || role === "agency") && org === owner);

/** A pathway as a list tells it. */
export const toldHead = (head: PathwayHead, member: Member, keeper: Keeper) => ({
  id: head.id,
  owner: organizationNamed(keeper, head.org),
  title: head.title,
  state: head.state,
  partners: head.partners.map((id) => {
    const { name } = organizationNamed(keeper, id);
    return { id, name: name === id ? (head.partnerNames[id] ?? id) : name };
  }),
  score: head.score,
  changedAt: head.at,
  changedBy: head.name,
  leads: leads(member, head.org),
  ...(head.published === null ? {} : { published: head.published }),
  ...(head.archivedAt === null ? {} : { archivedAt: head.archivedAt }),
});

export const toldVersion = ({ number, hash, note, at, name, publishedAt }: VersionHead) => ({
  number,
  hash,
  note,
  at,
  name,
  ...(publishedAt === null ? {} : { publishedAt }),
});
