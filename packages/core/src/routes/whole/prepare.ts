import type { Lens } from "../lens/lens.ts";
import type { Clock } from "../clock.ts";
import { relevantActions } from "../problem/draft.ts";
import { numberLocally } from "../problem/local.ts";
import { byStart } from "../problem/merge.ts";
import { packProblem, type Problem } from "../problem/problem.ts";
import type { Aim } from "../problem/targets.ts";
import { keepInWindows } from "../problem/windows.ts";

/**
 * Everything that can matter when steps may be taken for their pay: the way to the target and to every job that can be
 * worked, and with `anyJob` to every job that can open..
 */
export function prepareWhole(
  lens: Lens,
  aims: readonly Aim[],
  anyJob: boolean,
  clock: Clock,
): Problem | "closed" | "time" {
  const { snapshot } = lens;
  const facts = new Set(aims.map(({ fact }) => fact));
  for (let job = 0; job < snapshot.jobs.weeks.length; job += 1) {
    if (!lens.jobOpen(job)) continue;
    const action = snapshot.actions.jobs + job;
    const { starts, items } = snapshot.effects;
    for (let at = starts[action]!; at < starts[action + 1]!; at += 1) facts.add(items[at]!);
  }
  if (anyJob) for (const fact of snapshot.occupations.openFact) facts.add(fact);
  const drafts = relevantActions(lens, [...facts], clock);
  if (drafts === undefined) return "time";
  const known = [
    ...new Set([...facts, ...drafts.flatMap((draft) => [...draft.effects, ...draft.clauses.flat()])]),
  ];
  const local = numberLocally(keepInWindows(drafts, known, lens.horizon), snapshot.lowerMarks);
  const offers = local.actions.map((action) => action.offers.toSorted(byStart));
  const problem = packProblem(lens, local, offers, known, lens.rules.maxStudy);
  if (problem === undefined || !aims.some(({ fact }) => problem.factIds.includes(fact))) return "closed";
  return problem;
}
