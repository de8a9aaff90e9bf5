import { z } from "zod";
import { type Checked, checked, error, type Finding } from "../finding.ts";
import { daySchema } from "../model/provenance.ts";
import { type Plan, type PlanStep, stepStates } from "./plan.ts";
import { inTurn } from "./plan-of-itinerary.ts";

const step = z.string().min(1).max(40);

/** What may be changed in a plan by hand, one thing at a time. */
export const planEditSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("state"), step, state: z.enum(stepStates) }),
  /** Empty takes the note away. */
  z.strictObject({ kind: z.literal("note"), step, note: z.string().trim().max(500) }),
  z.strictObject({ kind: z.literal("remove"), step }),
  z.strictObject({
    kind: z.literal("add"),
    title: z.string().trim().min(1).max(200),
    start: daySchema,
    end: daySchema,
  }),
]);
export type PlanEdit = z.output<typeof planEditSchema>;

/** The plan after an edit, or why it cannot be. */
export function edited(plan: Plan, edit: PlanEdit): Checked<Plan> {
  if (edit.kind === "add") return added(plan, edit);
  const place = plan.steps.findIndex(({ id }) => id === edit.step);
  const old = plan.steps[place];
  if (old === undefined) return { ok: false, findings: [noStep(edit.step)] };
  const steps = edit.kind === "remove" ? [] : [changed(old, edit)];
  return checked({ ...plan, steps: plan.steps.toSpliced(place, 1, ...steps) }, []);
}

function changed(step: PlanStep, edit: Extract<PlanEdit, { kind: "state" | "note" }>): PlanStep {
  if (edit.kind === "state") return { ...step, state: edit.state };
  const { note: _note, ...rest } = step;
  return edit.note === "" ? rest : { ...rest, note: edit.note };
}

function added(plan: Plan, { title, start, end }: Extract<PlanEdit, { kind: "add" }>): Checked<Plan> {
  if (end < start)
    return {
      ok: false,
      findings: [
        error(
          "plan.ends-before-start",
          "body.edit.end",
          `It ends on ${end}, before it begins on ${start}.`,
          "Correct one of the two days.",
        ),
      ],
    };
  if (plan.steps.length >= 40)
    return {
      ok: false,
      findings: [
        error("plan.too-long", "body.edit", "A plan has at most 40 steps.", "Take out steps that are over."),
      ],
    };
  const numbers = plan.steps.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0));
  const own: PlanStep = {
    id: `own-${Math.max(0, ...numbers) + 1}`,
    kind: "own",
    state: "planned",
    title: { en: title, es: title },
    start,
    end,
    gives: [],
    openEntry: true,
  };
  return checked({ ...plan, steps: inTurn([...plan.steps, own]) }, []);
}

const noStep = (id: string): Finding =>
  error(
    "plan.no-such-step",
    "body.edit.step",
    `The plan has no step “${id}” any more.`,
    "Read the plan again: somebody may have taken it out.",
  );
