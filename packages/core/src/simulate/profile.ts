import { z } from "zod";
import { centsSchema, idSchema } from "../model/provenance.ts";
import { blockNames } from "../model/week.ts";

const name = z.string().min(1).max(200);
const share = z.number().min(0).max(1);
const weights = z
  .array(z.number().min(0))
  .min(1)
  .max(20)
  .refine((all) => all.some((weight) => weight > 0), "at least one weight above 0");

const range = (value: z.ZodType<number>) =>
  z
    .strictObject({ least: value, most: value })
    .refine(({ least, most }) => least <= most, "least is at most most");

/** Something that some people have: an attribute, a fact or a need; its share may be another one among those with an earlier one. */
const traitSchema = z.strictObject({
  kind: z.enum(["attribute", "fact", "need"]),
  name,
  share,
  among: z.strictObject({ trait: name, share }).optional(),
});
export type Trait = z.infer<typeof traitSchema>;

/** The people of a place, as shares and ranges with their source; made-up people are drawn from it. */
export const profileSchema = z.strictObject({
  id: idSchema,
  title: name,
  source: z.string().min(1).max(1000),
  traits: z.array(traitSchema).max(60),
  /** Marks on a scale: weight of mark 0, 1, 2, …; other weights among those with a trait. */
  scales: z
    .array(
      z.strictObject({
        scale: name,
        weights,
        among: z.strictObject({ trait: name, weights }).optional(),
      }),
    )
    .max(10),
  places: z
    .array(z.strictObject({ id: idSchema, weight: z.number().min(0) }))
    .min(1)
    .max(100),
  /** Blocks of the week that people with a trait cannot give to a class. */
  busy: z.array(z.strictObject({ trait: name, blocks: z.array(z.enum(blockNames)) })).max(20),
  /** Hours a week for work and class together. */
  weeklyHours: range(z.int().min(0).max(168)),
  /** Who works now, how many hours a week, at what pay (cents an hour). */
  work: z.strictObject({
    share,
    hours: range(z.int().min(0).max(80)),
    hourly: range(centsSchema),
  }),
  /** Cents at hand, to pay for steps and to make up for pay that class hours take. */
  savings: range(centsSchema),
});
export type Profile = z.infer<typeof profileSchema>;
