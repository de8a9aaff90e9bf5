import { type Pathway, type PathwayStep, pathwayStepSchema } from "@footbridge/core/model/pathway.ts";

/** Another design to race against: a version, another table's prototype. */
export interface OtherDesign {
  readonly id: string;
  readonly title: string;
}

/** Designs to race against, as the page that mounts the editor can ask for them. */
export interface Others {
  readonly list: () => Promise<readonly OtherDesign[]>;
  /** As it stands when the race begins. */
  readonly take: (id: string) => Promise<Pathway>;
}

/** There is nothing to race against but the same with a change. */
export const noOthers: Others = {
  list: () => Promise.resolve([]),
  take: () => Promise.reject(new Error("there is no other design")),
};

/** One thing that is changed, so that its effect is seen alone. */
export type Change =
  | { readonly kind: "none" }
  /** A support is added that meets a need, for so many at once; in the evening and on Saturday, or at any hour; a place costs so many cents. */
  | {
      readonly kind: "support";
      readonly need: string;
      readonly seats: number;
      readonly evening: boolean;
      readonly cost?: number;
    }
  | { readonly kind: "seats"; readonly step: string; readonly more: number }
  | { readonly kind: "often"; readonly step: string; readonly everyWeeks: number }
  | { readonly kind: "length"; readonly step: string; readonly weeks: number }
  | { readonly kind: "fund"; readonly fund: string; readonly months: number };

export type ChangeKind = Change["kind"];
export const changeKinds: readonly ChangeKind[] = ["none", "support", "seats", "often", "length", "fund"];

/** Weeks of so many months: 52 of twelve. */
const weeksOf = (months: number): number => Math.round((months * 52) / 12);

const evenings = ["weekday-evening-1", "weekday-evening-2", "saturday"] as const;

/** The pathway with the change; the very same where the change changes nothing. */
export function changed(pathway: Pathway, change: Change): Pathway {
  if (change.kind === "none") return pathway;
  if (change.kind === "support") return { ...pathway, steps: [...pathway.steps, supportOf(pathway, change)] };
  if (change.kind === "fund") {
    const { fund, months } = change;
    return {
      ...pathway,
      funds: pathway.funds.map((one) => (one.id === fund ? { ...one, periodWeeks: weeksOf(months) } : one)),
    };
  }
  return {
    ...pathway,
    steps: pathway.steps.map((step) => (step.id === change.step ? changedStep(step, change) : step)),
  };
}

const supportOf = (
  { steps }: Pathway,
  { need, seats, evening, cost = 0 }: Change & { readonly kind: "support" },
): PathwayStep =>
  pathwayStepSchema.parse({
    id: freeOf(
      steps.map(({ id }) => id),
      "added-support",
    ),
    cost,
    kind: "support",
    title: need,
    supports: [need],
    blocks: evening ? [...evenings] : [],
    intake: { everyWeeks: 1, seats },
  });

const freeOf = (taken: readonly string[], id: string): string =>
  taken.includes(id) ? freeOf(taken, `${id}-2`) : id;

function changedStep(
  step: PathwayStep,
  change: Change & { readonly kind: "seats" | "often" | "length" },
): PathwayStep {
  if (change.kind === "length") return { ...step, weeks: change.weeks };
  // Without groups anyone may start: there is no seat to add.
  if (step.intake === undefined) return step;
  return change.kind === "seats"
    ? { ...step, intake: { ...step.intake, seats: Math.max(0, step.intake.seats + change.more) } }
    : { ...step, intake: { ...step.intake, everyWeeks: change.everyWeeks } };
}
