import { availableParallelism } from "node:os";

/** One core stays free for sockets and the database. */
export const poolSize = (asked: number | undefined): number =>
  asked ?? Math.max(1, availableParallelism() - 1);
