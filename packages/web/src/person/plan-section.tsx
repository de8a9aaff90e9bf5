import { later } from "../parts/later.tsx";
import type { SectionProps } from "./section.ts";

const PlanPart = later(async () => (await import("../plan/plan-part.tsx")).PlanPart, "around");

/** The person's plan, as they see it themselves. */
export const PlanSection = ({ record, why }: SectionProps) => (
  <PlanPart person={record.person.id} why={why} to={record.person} />
);
