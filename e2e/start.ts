import type { TestProject } from "vitest/node";
import { startApp } from "./app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of applications as they are today, one for each worker: each answers so many questions a minute. */
    readonly today: readonly string[];
    /** Address of an application on a day that stays the same. */
    readonly steady: string;
  }
}

/** Starts, once for all stories, the applications that they look at, and takes them away at the end. */
export default async function start({ config, provide }: TestProject): Promise<() => Promise<void>> {
  const steady = await startApp("2026-11-30");
  const today = await Promise.all(Array.from({ length: config.maxWorkers }, () => startApp()));
  provide(
    "today",
    today.map(({ address }) => address),
  );
  provide("steady", steady.address);
  return async () => {
    await Promise.all([steady, ...today].map((app) => app.remove()));
  };
}
