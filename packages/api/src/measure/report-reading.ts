import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { pending } from "@footbridge/store/measure/pending.ts";
import type { PublishedCell, Release, ReportWindow } from "@footbridge/store/measure/release.ts";
import { type CellQuery, read, standing } from "@footbridge/store/measure/releases.ts";
import { providerKey } from "@footbridge/store/measure/submission.ts";
import { everCounted, list } from "@footbridge/store/measure/submissions.ts";
import type { FastifyRequest } from "fastify";
import { notFound, Trouble } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { may, ownAlone } from "../policy.ts";
import type { Desk } from "./desk.ts";

/** Which numbers of a report are asked for. */
export interface ReportQuery extends CellQuery {
  readonly window: ReportWindow;
  readonly provider?: string | undefined;
  readonly asKnownOn?: string | undefined;
}

/** A release with some of its cells, for whoever asks: a provider's own numbers are the desk's alone. */
export async function readReport(
  desk: Desk,
  report: string,
  query: ReportQuery,
  request: FastifyRequest,
): Promise<{ readonly release: Release; readonly cells: readonly PublishedCell[] }> {
  const scope = await scopeOf(desk, query.provider, request);
  const at = endOf(query.asKnownOn);
  const found = await read(desk.db, { scope, report, window: query.window, at }, query);
  if (found !== undefined) return found;
  const there = await standing(desk.db);
  const near = [...new Set(there.filter((each) => each.scope === scope).map((each) => each.report))];
  throw notFound("report", report, near.toSorted().toReversed().slice(0, 8));
}

/** The moment at which a day ends, where one is asked for. */
export const endOf = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : `${day}T23:59:59.999Z`;

/** The city's numbers, or one provider's: for the desk, and for the program managers of its organisation. */
export async function scopeOf(
  { db }: Desk,
  provider: string | undefined,
  request: FastifyRequest,
): Promise<string> {
  if (provider === undefined) return "";
  const key = providerKey(provider);
  const who = await whoAsks(request);
  if (!may(who, "listSubmissions") || !(await isSeen(db, key, ownAlone(who, "listSubmissions"))))
    throw new Trouble("not-allowed", "A provider's own numbers are for itself and for the desk.");
  return key;
}

/** Whether a provider's files are before somebody; of all of them where nothing narrows it. */
async function isSeen(db: Database, key: string, own: readonly Member[] | undefined): Promise<boolean> {
  if (own === undefined) return true;
  for (const member of own) {
    const files = await list({ db, member }, { provider: key, limit: 1 });
    if (files.total > 0) return true;
  }
  return false;
}

/** What all numbers of a release share. To others than the desk, files are told in tens of rows. */
export async function headOf(desk: Desk, release: Release, request: FastifyRequest) {
  const who = await whoAsks(request);
  const atDesk = may(who, "listSubmissions") && ownAlone(who, "listSubmissions") === undefined;
  const [known, waiting] = await Promise.all([everCounted(desk.db), pending(desk.db)]);
  const there = new Set(release.sources.map(({ provider }) => providerKey(provider)));
  const missing = known.filter((provider) => !there.has(providerKey(provider)));
  return {
    report: release.report,
    window: release.window,
    end: parseReport(release.report)?.end ?? "",
    computedAt: release.computedAt,
    release: release.hash,
    rules: release.rules,
    sources: release.sources.map(({ provider, report, certifiedAt, rows }) => ({
      provider,
      report,
      certifiedAt,
      rows: atDesk ? rows : Math.floor(rows / 10) * 10,
    })),
    // Who is missing is known of now alone.
    missing: release.scope === "" && release.knownTo === undefined ? missing : [],
    stale: waiting.length > 0,
  };
}
