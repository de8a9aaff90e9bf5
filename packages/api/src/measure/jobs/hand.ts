import { check } from "./check.ts";
import type { Task } from "./hands.ts";
import type { FromHand } from "./tasks.ts";

/** A process of its own for one piece of heavy work: it is told a task, tells how far it is, answers, and ends. */
function serve(): void {
  // Whoever asked is gone: so is the reason to work.
  process.on("disconnect", () => process.exit(1));
  process.on("message", (task: Task) => void work(task));
}

async function work(task: Task): Promise<void> {
  try {
    const told = await check(task, (progress) => tell({ kind: "progress", progress }));
    tell({ kind: "done", told });
  } catch (failure) {
    tell({ kind: "broke", message: failure instanceof Error ? (failure.stack ?? "") : String(failure) });
  }
}

const tell = (message: FromHand<unknown>): void => void process.send?.(message);

serve();
