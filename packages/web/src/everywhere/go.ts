import type { EverywhereAnswer } from "@footbridge/contract/everywhere.ts";
import { useNavigate } from "@tanstack/react-router";
import { changeAnswers } from "../answers/kept.ts";

export type ReachableJob = EverywhereAnswer["jobs"][number];

/** Makes a job the goal and shows its routes. */
export function useGo(): (job: ReachableJob) => void {
  const navigate = useNavigate();
  return ({ target, job }) => {
    changeAnswers({ goal: { target, label: job.title } });
    void navigate({ to: "/routes" });
  };
}

/** Pay to compare jobs by, in cents an hour: what newer workers earn. */
export const payOf = ({ job }: ReachableJob): number | undefined => job.pay?.entry ?? job.pay?.median;
