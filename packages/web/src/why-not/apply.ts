import { blockNames } from "@footbridge/core/model/week.ts";
import type { Change } from "@footbridge/core/routes/why-not/change.ts";
import type { Answers, Goal, Mode } from "../answers/answers.ts";
import { modesOf } from "../answers/standing.ts";

/** The answers with these changes and this goal, and the way back to what they were. */
export function supposing(answers: Answers, changes: readonly Change[], goal: Goal | undefined): Answers {
  const { whatIf, ...told } = answers;
  return {
    ...changes.reduce(applied, told),
    goal: goal ?? answers.goal,
    whatIf: {
      before: whatIf?.before ?? answers,
      changes: [...(whatIf?.changes ?? []), ...changes],
    },
  };
}

/** One change made to the answers, as `applyChange` makes it to the person. */
export function applied(answers: Answers, change: Change): Answers {
  switch (change.kind) {
    case "budget":
      return { ...answers, budget: change.to };
    case "hours":
      return { ...answers, weeklyHours: change.to };
    case "place":
      return withPlace(answers, change.place);
    case "mode":
      return { ...answers, modes: [...modesOf(answers), change.mode as Mode] };
    case "block":
      return { ...answers, free: [...(answers.free ?? blockNames), change.block] };
    case "support":
      return { ...answers, needs: answers.needs?.filter((need) => need !== change.need) };
    case "level":
      return withLevel(answers, change);
    case "fact":
      return { ...answers, has: [...(answers.has ?? []), change.fact] };
    case "deadline":
      return { ...answers, horizonWeeks: change.to };
    case "parallel":
      return { ...answers, maxParallelStudy: change.to };
    case "income-floor":
      return { ...answers, incomeFloor: change.to };
    case "waitlist":
      return { ...answers, acceptWaitlist: true };
    case "attribute":
      return { ...answers, attributes: { ...answers.attributes, [change.attribute]: change.value } };
    default:
      return change satisfies never;
  }
}

/** `online` is no place of the city: it stands for classes at home. */
const withPlace = (answers: Answers, place: string): Answers =>
  place === "online"
    ? { ...answers, online: true, modes: modesOf(answers) }
    : { ...answers, places: [...(answers.places ?? []), place] };

function withLevel(answers: Answers, change: Change & { readonly kind: "level" }): Answers {
  const { scale, to, fact } = change;
  if (scale === "reading" || scale === "math" || scale === "english") {
    return { ...answers, [scale]: { mark: to, how: "supposed" } };
  }
  return { ...answers, has: [...(answers.has ?? []), fact] };
}
