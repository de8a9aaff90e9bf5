import { programKinds } from "@footbridge/core/model/program.ts";
import { organizationKinds } from "@footbridge/core/model/organization.ts";
import { centsSchema, daySchema, idSchema, localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { payRangeSchema } from "./route-answer.ts";

/** A requirement in words: the same tree, each word with its label, and the credential it names where it names one. */
export type Need =
  | { readonly all: readonly Need[] }
  | { readonly any: readonly Need[] }
  | { readonly atLeast: number; readonly of: readonly Need[] }
  | {
      readonly word: string;
      readonly label: z.infer<typeof localTextSchema>;
      /** What must not be so. */
      readonly not?: true | undefined;
    };

export const needSchema: z.ZodType<Need> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(needSchema) }),
    z.strictObject({ any: z.array(needSchema) }),
    z.strictObject({ atLeast: z.int().min(0), of: z.array(needSchema) }),
    z.strictObject({ word: z.string(), label: localTextSchema, not: z.literal(true).optional() }),
  ]),
);

export const factLabelSchema = z.strictObject({ fact: z.string(), label: localTextSchema });
export const namedSchema = z.strictObject({ id: idSchema, name: localTextSchema });

/** The first of a longer list, and how long it is. */
export const someOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ total: z.int().min(0), items: z.array(item) });

/** A job in a list: name, field and pay. */
export const jobInShort = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  sector: idSchema.optional(),
  pay: payRangeSchema.optional(),
  weeks: z.int().optional().describe("Weeks of work in the one that lead to the other."),
});
export type JobInShort = z.infer<typeof jobInShort>;

/** A program in a list: who, where, what it asks, what it costs, when it starts. */
export const programInShort = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  kind: z.enum(programKinds),
  organization: z.strictObject({ id: idSchema, name: z.string() }),
  places: z.array(idSchema),
  asks: z.array(factLabelSchema).describe("The marks it asks for on scales: reading, math, English."),
  price: z
    .strictObject({ from: centsSchema, to: centsSchema })
    .optional()
    .describe("All kinds of cost together, over its classes; absent where none is listed."),
  classes: z.int().min(0).describe("Classes that have not begun yet."),
  nextStart: daySchema.optional(),
  anyTime: z.boolean().describe("It can be started in any week."),
});
export type ProgramInShort = z.infer<typeof programInShort>;

export const organizationInShort = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(organizationKinds),
  description: localTextSchema.optional(),
  places: z.array(idSchema),
});
export type OrganizationInShort = z.infer<typeof organizationInShort>;

export const siteInShort = z.strictObject({
  id: idSchema,
  name: z.string(),
  address: z.string().optional(),
  neighborhood: z.string().optional(),
  state: z.string().optional(),
  zip: z.string().optional(),
  place: idSchema,
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  accessibility: z.array(z.string()),
});

export const supportInShort = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  need: factLabelSchema,
  organization: z.strictObject({ id: idSchema, name: z.string() }),
  places: z.array(idSchema),
  weeklyPrice: centsSchema.optional(),
});
export type SupportInShort = z.infer<typeof supportInShort>;
