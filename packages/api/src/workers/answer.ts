import { askRoute } from "@footbridge/core/plan/ask.ts";
import type { Answered, Asking } from "./asking.ts";
import { answerEverywhere } from "./everywhere.ts";
import type { Task } from "./messages.ts";
import type { Engine } from "./engine.ts";
import { answerTown } from "./town.ts";
import { answerWhyNot } from "./why-not.ts";

/** Answers one question. */
export function answer(engine: Engine, task: Task, asking: Asking): Answered {
  switch (task.name) {
    case "town":
      return answerTown(task, asking);
    case "everywhere":
      return told({ ...answerEverywhere(engine.city, task), findings: task.findings });
    case "why-not":
      return told({ ...answerWhyNot(engine, task, asking), findings: task.findings });
    case "ask": {
      const { person, target, criteria, limitMs } = task;
      return told({
        ...askRoute(engine.city, person, target, { criteria, limitMs, ...asking }),
        findings: task.findings,
      });
    }
  }
}

const told = (value: unknown): Answered => ({ ok: true, value });
