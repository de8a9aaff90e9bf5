import { warning } from "../finding.ts";
import { atStep, type Check, unlessFound } from "./check.ts";
import { stepsNamed } from "./graph.ts";

/** Every step has a way to it, and asks for steps that exist. */
export const everyStepReachable: Check = {
  id: "every-step-reachable",
  asks: "Can every step be reached?",
  judge: ({ graph }) => {
    const circles = new Set(graph.inCircles);
    return unlessFound(
      graph.steps.flatMap(({ id, title, after }) => {
        const gone = stepsNamed(after)
          .filter((step) => !graph.byId.has(step))
          .map((step) =>
            warning(
              "pathway.step.after-nothing",
              atStep(id, "after"),
              `“${title}” comes after “${step}”, which is not here.`,
              "Take the link away, or add the step again.",
              { title, step },
            ),
          );
        if (graph.leastWeeks.has(id)) return gone;
        const [code, message, fix] = circles.has(id)
          ? [
              "pathway.step.circle",
              `“${title}” can only start after itself.`,
              "Take one link of the circle away.",
            ]
          : [
              "pathway.step.unreachable",
              `No way leads to “${title}”.`,
              "Link it to a step before, or make it a way in.",
            ];
        return [...gone, warning(code, atStep(id), message, fix, { title })];
      }),
    );
  },
};
