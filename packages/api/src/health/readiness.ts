import type { readinessSchema } from "@footbridge/contract/health.ts";
import type { z } from "zod";
import type { Keeper } from "../city/keeper.ts";

type Readiness = z.output<typeof readinessSchema>;

/** Database, catalog and workers, each with a word of detail. A lost database alone leaves questions answerable. */
export function readinessOf(keeper: Keeper): Readiness {
  const standing = keeper.standing();
  const workers = standing?.pool.figures();
  const catalog = standing !== undefined;
  const ready = workers !== undefined && workers.ready > 0;
  return {
    status: catalog && ready && keeper.databaseAnswers ? "ready" : "not-ready",
    database: part(keeper.databaseAnswers, "answers", "does not answer; the catalog in memory still does"),
    catalog: part(catalog, `version ${standing?.view.version}`, "is being read"),
    workers: part(ready, `${workers?.ready} of ${workers?.workers} ready`, "are warming up"),
  };
}

const part = (ok: boolean, yes: string, no: string) => ({ ok, detail: ok ? yes : no });
