import { openingSchema } from "@footbridge/core/model/opening.ts";
import { centsSchema, localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { factLabelSchema, needSchema, siteInShort } from "../details-shared.ts";
import { count, dayText } from "../measure/words.ts";

const answer = z.enum(["yes", "no", "unknown"]);
export const serviceKey = z.string().min(1).max(200).describe("Key of the service at its place.");

/** A service at a place with all that is known of it today. */
export const listingSchema = z.strictObject({
  service: serviceKey,
  name: localTextSchema,
  need: factLabelSchema,
  organization: z.strictObject({ id: z.string(), name: z.string() }),
  phone: z.string().optional(),
  email: z.string().optional(),
  site: siteInShort.optional(),
  places: z.array(z.string()).describe("Places whose people it serves."),
  weeklyPrice: centsSchema.optional(),
  languages: z.array(z.string()),
  description: localTextSchema.optional(),
  audience: localTextSchema.optional().describe("Who it is for, in words."),
  eligible: needSchema.optional().describe("Who it is for, as a rule."),
  ages: z.strictObject({ from: count.optional(), to: count.optional() }).optional(),
  hours: z.array(openingSchema).optional(),
  hoursNote: localTextSchema.optional(),
  accessibility: z.array(z.string()),
  howToApply: localTextSchema.optional(),
  capacityNote: localTextSchema.optional(),
  takes: answer.describe("Whether it can take someone."),
  fullUntil: dayText.optional(),
  seatsLeft: count.optional(),
  roomTold: dayText.optional(),
  confirmed: z.strictObject({ day: dayText, by: z.string() }).optional(),
  open: answer.describe("Whether it is open now."),
});

/** What was found, and how it fits. */
export const foundSchema = listingSchema.extend({
  speaks: answer.describe("Whether the language asked for is spoken there."),
  fits: z.enum(["met", "unmet", "unknown"]).describe("Whether it is for the person, as far as they told."),
  kilometres: z.number().min(0).optional().describe("Over the ground, from the point asked for."),
});
