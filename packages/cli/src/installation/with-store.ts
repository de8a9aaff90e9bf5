import { inspect } from "node:util";
import { StoreProblem } from "@footbridge/store/problem.ts";
import { openStore, type Store, type StoreOptions } from "@footbridge/store/open-store.ts";

/** Another command may be working on the same database: it gets so long to finish before the engine stops, in milliseconds. */
const drainMs = 60_000;

/** Opens the store, does the work, closes the store; what a person can mend is told, and the exit code is 1. */
export async function withStore(options: StoreOptions, work: (store: Store) => Promise<void>): Promise<void> {
  await telling(async () => {
    let lost: StoreProblem | undefined;
    const onLost = (why: StoreProblem): void => {
      lost ??= why;
    };
    const store = await openStore({ ...options, onLost });
    try {
      await work(store);
    } catch (failure) {
      throw lost ?? failure;
    } finally {
      await store.close({ drainMs });
    }
  });
}

/** Does the work; a problem that a person can mend is told without a stack trace, and the exit code is 1. */
export async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    tellFailure(failure);
    process.exitCode = 1;
  }
}

/** What is wrong, and on the next line how to mend it. What nobody foresaw is told in full: it is a bug. */
export function tellFailure(failure: unknown): void {
  if (failure instanceof StoreProblem) process.stderr.write(`${failure.message}\n  ${failure.fix}\n`);
  else
    process.stderr.write(`This should not happen. Please report it with these lines:\n${inspect(failure)}\n`);
}
