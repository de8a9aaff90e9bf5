import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { pathwayOfSector } from "@footbridge/core/plan/pathway-of-sector.ts";
import { isCtdl } from "@footbridge/feeds/ctdl/document.ts";
import { readCtdlPathway } from "@footbridge/feeds/ctdl/read-ctdl.ts";
import { newPathwayId, readDraft } from "@footbridge/store/pathways/draft.ts";
import { readVersion } from "@footbridge/store/pathways/versions.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { orClosed } from "../accounts/member-for.ts";
import type { Asked } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import type { PathwaysPlace } from "./place.ts";

type From = Exclude<Asked<"createPathway">["body"]["from"], { kind: "table" }>;

/** What a new draft begins as. */
export interface Begun {
  readonly pathway: Pathway;
  readonly kept?: unknown;
  readonly findings: readonly Finding[];
}

/** A first draft from what was chosen, under an id of its own. */
export async function begin(place: PathwaysPlace, member: Member, from: From): Promise<Begun> {
  const id = newPathwayId();
  if (from.kind === "file") return fromFile(from.file, id);
  if (from.kind === "version") return fromVersion(place, member, from, id);
  const pathway = await fresh(place, from, id);
  return { pathway: titled(pathway, from.title), findings: [] };
}

const titled = (pathway: Pathway, title: string | undefined): Pathway =>
  title === undefined ? pathway : { ...pathway, title };

async function fresh(
  { keeper, ground }: PathwaysPlace,
  from: Extract<From, { kind: "blank" | "template" | "sector" }>,
  id: string,
): Promise<Pathway> {
  if (from.kind === "blank") return pathwaySchema.parse({ id, title: from.title, steps: [] });
  if (from.kind === "sector") {
    const drawn = pathwayOfSector(keeper.now().view.catalog, from.id, id);
    if (drawn === undefined) throw notFound("sector", from.id, keeper.now().view.near("sectors", from.id));
    return drawn;
  }
  const template = (await ground()).templates.find((one) => one.id === from.id);
  if (template === undefined) throw notFound("template", from.id);
  return { ...template, id };
}

async function fromVersion(
  { db }: PathwaysPlace,
  member: Member,
  from: Extract<From, { kind: "version" }>,
  id: string,
): Promise<Begun> {
  const found =
    from.number === undefined
      ? await orClosed(readDraft(db, member, from.id))
      : await orClosed(readVersion(db, member, { pathway: from.id, number: from.number }));
  if (found === undefined) throw notFound("version of the pathway", from.id);
  const pathway = "draft" in found ? found.draft : found.pathway;
  const { kept } = found;
  return {
    pathway: titled({ ...pathway, id }, from.title),
    ...(kept === null ? {} : { kept }),
    findings: [],
  };
}

function fromFile(file: unknown, id: string): Begun {
  if (isCtdl(file)) {
    const read = readCtdlPathway(file, id);
    if (!read.ok) throw unusable(read.findings);
    return { ...read.value, findings: read.findings };
  }
  if (typeof file !== "object" || file === null || Array.isArray(file))
    throw unusable([
      error(
        "pathway.file",
        "from.file",
        "The file holds no pathway.",
        "Choose a file of Footbridge (docs/pathways.md) or of CTDL.",
      ),
    ]);
  const read = readPathway({ ...file, id });
  if (!read.ok) throw unusable(read.findings);
  return { pathway: read.value, findings: read.findings };
}
