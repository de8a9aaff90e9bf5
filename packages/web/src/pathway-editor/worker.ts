import { scorecardOf } from "@footbridge/core/checks/scorecard.ts";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { pathwayNumbersOf } from "@footbridge/core/plan/pathway-numbers.ts";
import { race } from "@footbridge/core/simulate/race.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { summarize } from "@footbridge/core/simulate/summary.ts";
import { ground } from "./ground.ts";
import type { Answer, Question } from "./work.ts";

const answer = (told: Answer): void => {
  self.postMessage(told, {});
};

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  try {
    if (data.kind === "look") look(data);
    else run(data);
  } catch (reason) {
    answer({
      kind: "failed",
      id: data.id,
      reason: reason instanceof Error ? reason.message : String(reason),
    });
  }
});

function look({ id, pathway: text, profile }: Question & { readonly kind: "look" }): void {
  const pathway = pathwaySchema.parse(JSON.parse(text));
  const people = ground.profiles.find((one) => one.id === profile) ?? ground.profiles[0];
  if (people === undefined) throw new Error("no people to look with");
  answer({
    kind: "looked",
    id,
    scorecard: scorecardOf(pathway, ground.limits),
    numbers: pathwayNumbersOf(pathway, people),
  });
}

function run({ id, scenario, other }: Question & { readonly kind: "run" }): void {
  let told = 0;
  const progress = (share: number): boolean => {
    // A step of progress for each hundredth, not for each of a thousand weeks.
    if (share - told >= 0.01) {
      told = share;
      answer({ kind: "progress", id, share });
    }
    return true;
  };
  if (other !== undefined) {
    const raced = race(scenario, other, progress);
    if (raced !== undefined) answer({ kind: "raced", id, race: raced });
    return;
  }
  const runs = simulate(scenario, progress);
  if (runs !== undefined) answer({ kind: "walked", id, summary: summarize(runs) });
}
