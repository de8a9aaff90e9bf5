import { z } from "zod";
import { referenceRows } from "./reference-file.ts";

const assumptionSchema = z.object({
  id: z.enum([
    "list-completion-rate",
    "day-weekly-hours",
    "evening-weekly-hours",
    "evening-weekly-hours-most",
    "weekly-hours-most",
    "unknown-weekly-hours",
    "training-hours-least",
  ]),
  value: z.number().positive(),
  unit: z.string(),
  date: z.string(),
  reason: z.string(),
});

type AssumptionId = z.infer<typeof assumptionSchema>["id"];

/** Numbers put in where a list says nothing, by the name of their rule (`data/reference/assumptions.json`). */
export type Assumptions = Readonly<Record<AssumptionId, number>>;

export async function loadAssumptions(): Promise<Assumptions> {
  const rows = await referenceRows("assumptions.json", assumptionSchema);
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  const value = (id: AssumptionId): number => {
    const found = values.get(id);
    if (found === undefined) throw new Error(`data/reference/assumptions.json has no ${id}`);
    return found;
  };
  return Object.fromEntries(assumptionSchema.shape.id.options.map((id) => [id, value(id)])) as Record<
    AssumptionId,
    number
  >;
}
