import type { TestProject } from "vitest/node";
import { startApp } from "./app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of applications as they are today, one for each worker: each answers so many questions a minute. */
    readonly today: readonly string[];
    /** Address of an application on a day that stays the same. */
    readonly steady: string;
    /** Folder with the data of one that has ended, to begin others with; absent where these stories do not run. */
    readonly seed?: string;
  }
}

/** Makes the demo city once, starts the applications that the stories share, and takes all away at the end. */
export default async function start({ config, vitest }: TestProject): Promise<() => Promise<void>> {
  const first = await startApp();
  await first.stop();
  const from = first.folder;
  const [steady, ...today] = await Promise.all([
    startApp({ from, day: "2026-11-30" }),
    ...Array.from({ length: config.maxWorkers }, () => startApp({ from })),
  ]);
  vitest.provide("seed", from);
  vitest.provide("steady", steady.address);
  vitest.provide(
    "today",
    today.map(({ address }) => address),
  );
  return async () => {
    await Promise.all([first, steady, ...today].map((app) => app.remove()));
  };
}
