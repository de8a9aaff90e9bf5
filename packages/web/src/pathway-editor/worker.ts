import { scorecardOf } from "@footbridge/core/checks/scorecard.ts";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { pathwayNumbersOf } from "@footbridge/core/plan/pathway-numbers.ts";
import { outcomesOf } from "@footbridge/core/plan/cohort-file.ts";
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
  const result = outcomesOf(scenario, other, progress);
  if (result !== undefined) answer({ kind: "walked", id, result });
}
