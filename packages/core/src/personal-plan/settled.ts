import { ofKind, type StandingEvent } from "../history/event.ts";
import type { Plan, PlanStep, StepState } from "./plan.ts";

/** The plan with what the journey says: enrolled in the class of a step, completed it, or left it. */
export function settled(plan: Plan, events: readonly StandingEvent[]): Plan {
  const enrollments = ofKind(events, "enrollment");
  const ends = new Map(ofKind(events, "completion").map(({ body }) => [body.enrollment, body.completed]));
  const stateOf = (step: PlanStep): StepState => {
    if (step.offering === undefined || step.state === "done" || step.state === "failed") return step.state;
    const enrollment = enrollments.findLast(({ body }) => body.offering === step.offering);
    if (enrollment === undefined) return step.state;
    const completed = ends.get(enrollment.id);
    return completed === undefined ? "enrolled" : completed ? "done" : "failed";
  };
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, state: stateOf(step) })) };
}
