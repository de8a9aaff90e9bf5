import type { Step } from "../routes/answer.ts";
import type { City } from "./city.ts";

/** The facts a step gives at its end. */
export const givesOf = (city: City, step: Step): readonly string[] =>
  step.kind === "work" ? [step.gives] : (city.by.townOffering.get(step.offering)?.program.gives ?? []);
