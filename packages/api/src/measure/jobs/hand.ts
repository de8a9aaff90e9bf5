import { enableCompileCache, flushCompileCache } from "node:module";
import { constants, setPriority } from "node:os";
import type { Task } from "./hands.ts";
import type { FromHand } from "./tasks.ts";

/** A process of its own for one piece of heavy work: it is told a task, tells how far it is, answers, and ends. */
function serve(): void {
  // Each task has a process of its own, which would compile the same files again.
  enableCompileCache();
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  // Whoever asked is gone: so is the reason to work.
  process.on("disconnect", () => process.exit(1));
  process.on("message", (task: Task) => void work(task));
}

async function work(task: Task): Promise<void> {
  try {
    const told = await answerTo(task);
    // It is killed once it has answered: what was compiled is kept before.
    flushCompileCache();
    tell({ kind: "done", told });
  } catch (failure) {
    tell({
      kind: "broke",
      message: failure instanceof Error ? (failure.stack ?? "") : String(failure),
    });
  }
}

/** Loads only what the task needs. */
async function answerTo(task: Task): Promise<unknown> {
  if (task.kind === "check") {
    const { check } = await import("./check.ts");
    return check(task, (progress) => tell({ kind: "progress", progress }));
  }
  if (task.kind === "people") {
    const { alike } = await import("./alike.ts");
    return alike(task);
  }
  const { numbers } = await import("./numbers.ts");
  return numbers(task);
}

const tell = (message: FromHand<unknown>): void => void process.send?.(message);

serve();
