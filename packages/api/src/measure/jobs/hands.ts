import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Progress } from "@footbridge/store/measure/submission.ts";
import type {
  CheckTask,
  CheckTold,
  FromHand,
  NumbersTask,
  NumbersTold,
  PeopleTask,
  PeopleTold,
} from "./tasks.ts";

export type Task = CheckTask | NumbersTask | PeopleTask;

/** What each kind of task answers. */
interface Answers {
  readonly check: CheckTold;
  readonly numbers: NumbersTold;
  readonly people: PeopleTold;
}

/** The work broke, or its process died. */
export class HandBroke extends Error {}

const script = fileURLToPath(new URL("hand.ts", import.meta.url));

/** Gives a task to a process of its own, away from the one that serves; stopping kills it. */
export function giveTo<T extends Task>(
  task: T,
  {
    tell,
    signal,
  }: {
    readonly tell?: (progress: Progress) => void;
    readonly signal: AbortSignal;
  },
): Promise<Answers[T["kind"]]> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const child = fork(script, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  const stop = (): void => void child.kill("SIGKILL");
  signal.addEventListener("abort", stop);
  return new Promise<Answers[T["kind"]]>((resolve, reject) => {
    child.on("message", (message: FromHand<Answers[T["kind"]]>) => {
      if (message.kind === "progress") tell?.(message.progress);
      else if (message.kind === "done") resolve(message.told);
      else reject(new HandBroke(message.message));
      if (message.kind !== "progress") child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("exit", (code, name) =>
      reject(signal.aborted ? signal.reason : new HandBroke(`the process ended with ${code ?? name}`)),
    );
    child.send(task);
  }).finally(() => signal.removeEventListener("abort", stop));
}
