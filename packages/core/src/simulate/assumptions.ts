import { z } from "zod";

const words = z.string().min(1).max(500);
const share = z.number().min(0).max(1);
const odds = z.number().min(0.01).max(100);

/** One thing that makes finishing likelier or less likely, as a ratio of odds, with where it is from. */
const factorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: words,
  when: z.discriminatedUnion("kind", [
    /** The person has the need and nothing meets it. */
    z.strictObject({ kind: z.literal("unmet-need"), need: words }),
    /** The step or a support of the pathway offers it, needed or not. */
    z.strictObject({ kind: z.literal("support"), need: words }),
    z.strictObject({ kind: z.literal("trait"), trait: words }),
    /** Work and class together take more than so many hours a week. */
    z.strictObject({ kind: z.literal("hours-over"), hours: z.number().min(0).max(168) }),
    /** Not the first try at the step. */
    z.strictObject({ kind: z.literal("again") }),
  ]),
  odds,
  source: words,
});
export type Factor = z.infer<typeof factorSchema>;

/** A number that nobody measured for this pathway: stated, editable, and kept with every result. */
const stated = <T extends z.ZodType>(value: T) => z.strictObject({ value, unit: words, source: words });

export const assumptionsSchema = z.strictObject({
  factors: z.array(factorSchema).max(60),
  /** Finish where a step states no rate. */
  finishRate: stated(z.number().gt(0).max(1)),
  /** Weeks by which half of those who wait have given up. */
  patienceWeeks: stated(z.number().min(1).max(520)),
  /** Of those who drop out, how many try the step once more, and after how many weeks. */
  tryAgain: stated(share),
  tryAgainAfter: stated(z.int().min(1).max(104)),
  tries: stated(z.int().min(1).max(10)),
  /** Chance in any week of an event (illness, move, loss of housing) that ends a class under way. */
  lifeEventWeekly: stated(share),
  /** Of those who could take a job of the pathway or study on, how many take the job. */
  takeJobFirst: stated(share),
  /** Of those in such a job, how many go on with the next step later. */
  goOnFromJob: stated(share),
  jobWeeklyHours: stated(z.int().min(1).max(80)),
});
export type Assumptions = z.infer<typeof assumptionsSchema>;
