import type { TestProject } from "vitest/node";
import { clientAddress } from "../src/embedded/doors.ts";
import { type Engine, startEngine } from "../src/embedded/engine.ts";
import { emptySeed } from "./seed.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** An embedded engine with empty tables for each worker of the run: its files use it one after another. */
    readonly embedded?: readonly { readonly host: string; readonly port: number }[];
  }
}

/** Starts the engines that the tests of a run use instead of one for each file: each start compiles the engine anew. */
export default async function start({ vitest, config }: TestProject): Promise<() => Promise<void>> {
  const seed = await emptySeed();
  const lost = (why: string): void => vitest.logger.error(`A shared embedded engine died: ${why}`);
  const engines: Engine[] = [];
  for (let place = 0; place < config.maxWorkers; place += 1) engines.push(await startEngine({ seed }, lost));
  vitest.provide(
    "embedded",
    engines.map(({ door }) => clientAddress(door)),
  );
  return async () => {
    await Promise.all(engines.map((engine) => engine.stop(0)));
  };
}
