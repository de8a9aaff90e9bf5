import type { Member } from "@footbridge/store/database/work.ts";
import { makePathway, readDraft } from "@footbridge/store/pathways/draft.ts";
import { codeOf } from "@footbridge/store/problem.ts";
import { orClosed } from "../accounts/member-for.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import type { Who } from "../policy.ts";
import type { PathwaysPlace } from "./place.ts";

interface Kept {
  readonly member: Member;
  /** As an account: a seat in the lab does not count here. */
  readonly who: Who;
  readonly lab: string;
  readonly table: string;
}

/** Makes what a lab's table draws a draft of the host's organization, under the id it has; one that is there already stays. */
export async function keepTable(
  { db, ground, live }: PathwaysPlace,
  { member, who, lab, table }: Kept,
): Promise<string> {
  const id = `${lab}-${table}`;
  const pathway = await live?.drawnBy(who, id);
  if (pathway === undefined) throw notFound("path of a table in your labs", id);
  if ((await orClosed(readDraft(db, member, id))) !== undefined) return id;
  const score = (await ground()).scorecard(pathway).counts;
  try {
    await orClosed(makePathway(db, member, { pathway, score }));
  } catch (failure) {
    if (codeOf(failure) === taken) throw keptElsewhere();
    throw failure;
  }
  return id;
}

/** PostgreSQL's code where the key is there already. */
const taken = "23505";

const keptElsewhere = (): Trouble =>
  new Trouble("wrong-state", "Another organization keeps this path already. Ask it to make you a partner.");
