import { z } from "zod";
import { openingSchema } from "../model/opening.ts";
import { localTextSchema } from "../model/provenance.ts";
import { type SupportService, supportServiceSchema } from "../model/support.ts";

const text = localTextSchema.nullable().optional();

/** What an organization may say anew of its own service; null takes a word back. The need and the rules stay the list's. */
export const editSchema = z.strictObject({
  name: localTextSchema.optional(),
  description: text,
  audience: text,
  hours: z.array(openingSchema).max(60).nullable().optional(),
  hoursNote: text,
  languages: z.array(z.string().min(2).max(20)).max(40).optional(),
  accessibility: z.array(z.string().min(1).max(300)).max(50).nullable().optional(),
  howToApply: text,
  capacityNote: text,
  phone: z.string().min(3).max(40).nullable().optional(),
  email: z.email().max(200).nullable().optional(),
  closed: z.boolean().optional(),
});
export type Edit = z.output<typeof editSchema>;

/** One edit after another: what the later one does not name stays. */
export const joinEdits = (before: Edit, after: Edit): Edit => ({ ...before, ...after });

/** The service as its organization edited it. */
export function withEdit(support: SupportService, edit: Edit): SupportService {
  const joined = Object.fromEntries(
    Object.entries({ ...support, ...edit }).filter(([, value]) => value !== null && value !== undefined),
  );
  return supportServiceSchema.parse(joined);
}
