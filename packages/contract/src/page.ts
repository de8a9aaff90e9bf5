import { z } from "zod";

/** Asks for one page of a list: the entries after a cursor, at most so many. */
export const pageQuery = {
  after: z.string().min(1).max(400).optional().describe("The `next` of the page before."),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("At most so many entries."),
};

/** One page of a list: `next` is absent on the last page, `total` counts all that match. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().optional(), total: z.int().min(0) });

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly total: number;
}
