import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type App, type Start, startApp } from "./app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where an application that stories share is asked for by its name; absent where these stories do not run. */
    readonly starter?: string;
    /** Folder with the data of one that has ended, to begin others with; absent where these stories do not run. */
    readonly seed?: string;
  }
}

/**
 * Makes the demo city once, starts each application that stories share when the first of them asks for it, and takes all
 * away at the end; the city stays in the folder that E2E_SEED names.
 */
export default async function start({ vitest }: TestProject): Promise<() => Promise<void>> {
  const kept = process.env.E2E_SEED;
  const first = await startApp({ folder: kept });
  await first.stop();
  const from = first.folder;
  const begun = new Map<string, Promise<App>>();
  const starter = createServer((request, answer) => {
    const name = (request.url ?? "").slice(1);
    const app = begun.get(name) ?? startApp(planOf(name, from));
    begun.set(name, app);
    app.then(
      ({ address }) => answer.end(address),
      (failure: unknown) => answer.writeHead(500).end(String(failure)),
    );
  });
  await new Promise<void>((done) => starter.listen(0, "127.0.0.1", done));
  vitest.provide("seed", from);
  vitest.provide("starter", `http://127.0.0.1:${(starter.address() as AddressInfo).port}`);
  return async () => {
    starter.close();
    const apps = await Promise.allSettled(begun.values());
    const running = apps.flatMap((app) => (app.status === "fulfilled" ? [app.value] : []));
    await Promise.all(running.map((app) => app.remove()));
    if (kept === undefined) await first.remove();
  };
}

/** `steady` is on a day that stays the same; all others have the demo city as it is today. */
const planOf = (name: string, from: string): Start =>
  name === "steady" ? { from, day: "2026-11-30" } : { from };
