import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { readDraft, type StoredDraft } from "@footbridge/store/pathways/draft.ts";
import type { FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import type { Keeper } from "../city/keeper.ts";
import { notFound } from "../door/trouble.ts";
import type { Who } from "../policy.ts";
import type { Ground } from "./ground.ts";

/** What pathways need of the rest of the service. */
export interface PathwaysPlace {
  readonly db: Database;
  readonly keeper: Keeper;
  readonly ground: () => Promise<Ground>;
  /** Drafts as they are edited together; absent where nothing is live. */
  readonly live: LiveDrafts | undefined;
  /** Where the service is found, if that is another address than the one asked for. */
  readonly publicUrl: string | undefined;
}

/** The live side of drafts. */
export interface LiveDrafts {
  /** Stores what was drawn live and waits to be stored. */
  readonly settle: (id: string) => Promise<void>;
  /** Shows those who are in the document what was saved as a whole. */
  readonly show: (pathway: Pathway) => Promise<void>;
  /** The drawing of a document that they may draw in, kept as a draft or not; undefined otherwise. */
  readonly drawnBy: (who: Who, id: string) => Promise<Pathway | undefined>;
  /** Asks for everybody's rights again. */
  readonly recheck: (id: string) => Promise<void>;
}

/** A whole pathway of 300 steps with its words. */
export const bodyLimit = 2 * 1024 * 1024;

/** Somebody before a draft that they may see. */
export interface AtDraft {
  readonly member: Member;
  readonly stored: StoredDraft;
}

/** The draft that an operation is about, as whom; whoever may not see it is told that there is none. */
export async function atDraft(
  { db, live }: PathwaysPlace,
  request: FastifyRequest,
  name: OperationName,
  id: string,
): Promise<AtDraft> {
  const member = await memberFor(request, name);
  await live?.settle(id);
  const stored = await orClosed(readDraft(db, member, id));
  if (stored === undefined) throw notFound("pathway", id);
  return { member, stored };
}
