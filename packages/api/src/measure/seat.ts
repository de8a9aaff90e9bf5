import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Member, Seat } from "@footbridge/store/database/work.ts";
import { get } from "@footbridge/store/measure/submissions.ts";
import type { Submission } from "@footbridge/store/measure/submission.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { type Asked, type Handled, mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { ownAlone } from "../policy.ts";
import type { Desk } from "./desk.ts";

/** Before which submissions somebody sits: all of them, or those of the organisations they belong to. */
export interface Seated {
  readonly seat: Seat;
  /** As what; absent at the desk. */
  readonly member?: Member;
}

/** Where the asker sits for an operation; of several organisations, the one that is named, else the first. */
export async function seatFor(
  { db }: Desk,
  request: FastifyRequest,
  operation: OperationName,
  organization?: string,
): Promise<Seated> {
  const own = ownAlone(await whoAsks(request), operation);
  const member = own?.find(({ org }) => org === organization) ?? own?.[0];
  return member === undefined ? { seat: db } : { seat: { db, member }, member };
}

type Handle<N extends OperationName> = (asked: Asked<N>) => Promise<Handled<N>>;

/** Mounts an operation on submissions; where the database says that something is not one's own, so does the answer. */
export function mountAtSeat<N extends OperationName>(
  app: FastifyInstance,
  name: N,
  handle: Handle<N>,
  options?: Parameters<typeof mount>[3],
): void {
  mount(app, name, (asked) => orClosed(handle(asked)), options);
}

/** A submission, and the seat it is seen from. Somebody else's is not there. */
export async function seenSubmission(
  { db }: Desk,
  request: FastifyRequest,
  operation: OperationName,
  id: string,
): Promise<{ readonly submission: Submission; readonly seat: Seat }> {
  const own = ownAlone(await whoAsks(request), operation);
  const seats: readonly Seat[] = own?.map((member) => ({ db, member })) ?? [db];
  for (const seat of seats) {
    const submission = await get(seat, id);
    if (submission !== undefined) return { submission, seat };
  }
  throw notFound("submission", id);
}
