import type { OperationName } from "@footbridge/contract/operations.ts";
import { type Member, NoSuchMember } from "@footbridge/store/database/work.ts";
import { codeOf } from "@footbridge/store/problem.ts";
import type { FastifyRequest } from "fastify";
import { Trouble } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { actingAs } from "../policy.ts";

/** As what the caller does this; the gate has let them in already. */
export async function memberFor(request: FastifyRequest, operation: OperationName): Promise<Member> {
  const member = actingAs(await whoAsks(request), operation);
  if (member === undefined) throw new Trouble("not-allowed", "What you are here does not include this.");
  return member;
}

/** PostgreSQL's code where row-level security or a right says no. */
const refused = "42501";

/** Does the work; where the database says no, so does the answer, in words and without a trace of the inside. */
export async function orClosed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (failure) {
    if (failure instanceof NoSuchMember || codeOf(failure) === refused)
      throw new Trouble("not-allowed", "What you are here does not include this.");
    throw failure;
  }
}
