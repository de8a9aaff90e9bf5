import { type Finding, warning } from "../finding.ts";
import type { Pathway, PathwayStep } from "../model/pathway.ts";
import type { Requirement } from "../model/requirement.ts";
import { partsOf } from "../rules/leaf.ts";
import { atStep, type Check, type Table, unlessFound } from "./check.ts";
import { type Graph, onwardFrom, stepsNamed } from "./graph.ts";
import { canBeMet } from "./links.ts";
import { asksOf, earliest } from "./weeks.ts";

/** Every step has a way to it, asks for steps that exist, and for no more than there are. */
export const everyStepReachable: Check = {
  id: "every-step-reachable",
  asks: "Can every step be reached?",
  judge: (table) =>
    unlessFound(
      table.graph.steps.flatMap((step) => [...namesNothing(table, step), ...outOfReach(table, step)]),
    ),
};

/** Links to what is not here, or to what nobody finishes. */
const namesNothing = ({ graph, pathway }: Table, step: PathwayStep): readonly Finding[] =>
  stepsNamed(asksOf(step))
    .filter((before) => !graph.byId.has(before))
    .map((before) => {
      const { id, title } = step;
      const support = titleOf(pathway, before);
      return support === undefined
        ? warning(
            "pathway.step.after-nothing",
            atStep(id, "after"),
            `“${title}” comes after “${before}”, which is not here.`,
            "Take the link away, or add the step again.",
            { title, step: before },
          )
        : warning(
            "pathway.step.after-support",
            atStep(id, "after"),
            `“${title}” comes after “${support}”, a support: it goes along with steps, and nobody finishes it.`,
            "Take the link away, and link it to the step before.",
            { title, step: support },
          );
    });

const titleOf = ({ steps }: Pathway, step: string): string | undefined =>
  steps.find(({ id }) => id === step)?.title;

/** Why nobody comes to a step, told where the cause is; nothing where somebody does. */
function outOfReach({ graph, pathway }: Table, step: PathwayStep): readonly Finding[] {
  const { id, title } = step;
  if (graph.leastWeeks.has(id)) return [];
  if (step.intake?.seats === 0)
    return [
      warning(
        "pathway.step.no-seats",
        atStep(id, "intake"),
        `“${title}” has no seats: nobody can start it.`,
        "Give its groups seats, or take the card away.",
        { title },
      ),
    ];
  const asked = asksOf(step);
  const many = tooMany(asked);
  if (many !== undefined && !canBeMet(asked, () => true))
    return [
      warning(
        "pathway.step.asks-too-many",
        atStep(id, "after"),
        `“${title}” asks for ${many.wanted} of ${many.of}: there are not so many.`,
        "Ask for fewer, or add what is missing.",
        { title, wanted: many.wanted, of: many.of },
      ),
    ];
  // Were all that is drawn within reach, it would still ask for what is not here: that is told already.
  if (earliest(asked, new Map(graph.steps.map((one) => [one.id, 0]))) !== 0) return [];
  const before = stepsNamed(asked).find((one) => graph.byId.has(one) && !graph.leastWeeks.has(one));
  return onwardFrom(amongUnreached(graph), id).has(id) || before === undefined
    ? [
        warning(
          "pathway.step.circle",
          atStep(id),
          `“${title}” can only start after itself.`,
          "Take one link of the circle away.",
          { title },
        ),
      ]
    : [behind(step, titleOf(pathway, before) ?? before)];
}

const behind = ({ id, title }: PathwayStep, step: string): Finding =>
  warning(
    "pathway.step.unreachable",
    atStep(id),
    `No way leads to “${title}”: “${step}”, which comes before, cannot be reached.`,
    `Mend “${step}” first, or open another way.`,
    { title, step },
  );

const amongUnreached = ({ next, leastWeeks }: Graph): Graph["next"] =>
  new Map(
    [...next].map(([step, after]) => [
      step,
      leastWeeks.has(step) ? [] : after.filter((one) => !leastWeeks.has(one)),
    ]),
  );

/** The first group in it that asks for more than it has. */
function tooMany(requirement: Requirement): { readonly wanted: number; readonly of: number } | undefined {
  if ("has" in requirement || "is" in requirement || "not" in requirement) return undefined;
  const { wanted, parts } = partsOf(requirement);
  if (wanted > parts.length) return { wanted, of: parts.length };
  for (const part of parts) {
    const found = tooMany(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
