import type { Checked } from "@footbridge/core/finding.ts";
import { askRoute } from "@footbridge/core/plan/ask.ts";
import type { City } from "@footbridge/core/plan/city.ts";
import { answerEverywhere } from "./everywhere.ts";
import type { Task } from "./messages.ts";
import { answerTown } from "./town.ts";

/** The clock of a question, and whether to end it early. */
export interface Asking {
  readonly now: () => number;
  readonly shouldStop: () => boolean;
}

/** One question, answered: the response as the contract states it, or what makes it unusable. */
export function answer(city: City, task: Task, asking: Asking): Checked<unknown> {
  switch (task.name) {
    case "town":
      return answerTown(task, asking);
    case "everywhere":
      return told({ ...answerEverywhere(city, task), findings: task.findings });
    case "ask": {
      const { person, target, criteria, limitMs } = task;
      return told({
        ...askRoute(city, person, target, { criteria, limitMs, ...asking }),
        findings: task.findings,
      });
    }
  }
}

const told = (value: unknown): Checked<unknown> => ({ ok: true, value, findings: [] });
