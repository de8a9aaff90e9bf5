import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { FastifyRequest } from "fastify";

/** As whom, and about whom. */
export type About = (
  request: FastifyRequest,
  name: OperationName,
  asked: string,
) => Promise<{ readonly member: Member; readonly person: string }>;
