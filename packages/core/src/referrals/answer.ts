import { z } from "zod";
import { daySchema } from "../model/provenance.ts";

const words = z.string().trim().min(1).max(500);

/** What a partner can answer. `seatsLeft` is what is left after this person. */
export const answerSchema = z.discriminatedUnion("answer", [
  z.strictObject({
    answer: z.literal("accepted"),
    seatsLeft: z.int().min(0).max(10_000).optional(),
    note: words.optional(),
  }),
  z.strictObject({
    answer: z.literal("full"),
    /** The last day on which it is full, where that is known. */
    until: daySchema.optional(),
    note: words.optional(),
  }),
  z.strictObject({ answer: z.literal("not-eligible"), why: words }),
  z.strictObject({ answer: z.literal("wrong-area"), note: words.optional() }),
  z.strictObject({ answer: z.literal("could-not-reach"), note: words.optional() }),
]);
export type Answer = z.output<typeof answerSchema>;

/** Answers that say no: another service is looked for, and the refusal is counted. */
export const refusals = ["full", "not-eligible", "wrong-area", "could-not-reach"] as const;
export type Refusal = (typeof refusals)[number];

export const refusalOf = ({ answer }: Answer): Refusal | undefined =>
  answer === "accepted" ? undefined : answer;
