import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import * as links from "@footbridge/store/measure/links.ts";
import { pending, takenIn } from "@footbridge/store/measure/pending.ts";
import { publish, withdraw } from "@footbridge/store/measure/publish.ts";
import type { Release, ReleaseSource } from "@footbridge/store/measure/release.ts";
import * as releases from "@footbridge/store/measure/releases.ts";
import type { Submission } from "@footbridge/store/measure/submission.ts";
import { everCertified } from "@footbridge/store/measure/submissions.ts";
import { type Decision, decisionsName } from "@footbridge/warehouse/people/decided.ts";
import type { Desk } from "../desk.ts";
import type { Errand } from "./foreman.ts";
import { giveTo } from "./hands.ts";
import { knowledgeOrThrow } from "./numbers.ts";
import { withholdingVersion } from "./suppressed.ts";
import type { PeopleTask, PeopleTold, PlannedReport, SourceFile } from "./tasks.ts";
import { standingAt, type WantedRelease, wantedReleases } from "./wanted.ts";

/** After every moment there is. */
const ever = "9999";

/** Brings the published numbers up to what was certified, decided and defined. */
export function reportErrand(desk: Desk): Errand {
  let named: Promise<string> | undefined;
  let lookedFor: string | undefined;
  return async (signal) => {
    named ??= rulesName();
    const decisions = await decisionsIn(desk);
    const rules = `${await named}; people ${decisionsName(decisions)}`;
    const waiting = await pending(desk.db);
    const certified = await everCertified(desk.db);
    const did = await bringUp(desk, {
      certified,
      decisions,
      rules,
      waiting,
      signal,
    });
    const now = standingAt(certified, ever);
    const names = now.map(({ id }) => id).join();
    if (lookedFor === names) return did;
    await findLinks(desk, now, signal);
    lookedFor = names;
    return true;
  };
}

/** Computes every release that stands from its files again; answers how many there are, and how many came out otherwise than published. */
export async function republish(
  desk: Desk,
  signal: AbortSignal,
): Promise<{ readonly releases: number; readonly changed: number }> {
  const decisions = await decisionsIn(desk);
  const rules = `${await rulesName()}; people ${decisionsName(decisions)}`;
  const certified = await everCertified(desk.db);
  const standing = standingAt(certified, ever);
  const before = new Set((await releases.standing(desk.db)).map(({ id }) => id));
  await publishAt(desk, { certified, decisions, rules, waiting: [], signal, anew: true }, standing);
  await takenIn(
    desk.db,
    (await pending(desk.db)).map(({ id }) => id),
  );
  await findLinks(desk, standing, signal);
  const after = await releases.standing(desk.db);
  return {
    releases: after.length,
    changed: after.filter(({ id }) => !before.has(id)).length,
  };
}

interface Round {
  readonly certified: readonly Submission[];
  readonly decisions: readonly Decision[];
  readonly rules: string;
  readonly waiting: Awaited<ReturnType<typeof pending>>;
  readonly signal: AbortSignal;
  /** Computes also what seems to stand as it should. */
  readonly anew?: true;
}

/** Day by day where several certifications wait, so that what was known at the end of each can be told. */
async function bringUp(desk: Desk, round: Round): Promise<boolean> {
  const days = [...new Set(round.waiting.map(({ certifiedAt }) => certifiedAt.slice(0, 10)))];
  const ends = days.slice(0, -1).map((day) => `${day}T23:59:59.999Z`);
  let did = false;
  for (const moment of [...ends, ever]) {
    did = (await publishAt(desk, round, standingAt(round.certified, moment))) || did;
  }
  await takenIn(
    desk.db,
    round.waiting.map(({ id }) => id),
  );
  return did || round.waiting.length > 0;
}

/** Publishes what differs from what stands: other files, other rules, other people. */
async function publishAt(desk: Desk, round: Round, standing: readonly Submission[]): Promise<boolean> {
  const wanted = wantedReleases(standing, desk.quartersBack);
  const current = await releases.standing(desk.db);
  const changed = wanted.filter(
    (one) =>
      round.anew === true ||
      !isSame(
        current.find((each) => isNamed(each, one)),
        one,
        round.rules,
      ),
  );
  const gone = current.filter((one) => !wanted.some((each) => isNamed(each, one)));
  const since = standing.map(({ certified }) => certified?.at ?? "").reduce((a, b) => (a > b ? a : b), "");
  for (const one of gone) await withdraw(desk.db, one, since === "" ? new Date().toISOString() : since);
  if (changed.length === 0) return gone.length > 0;
  const scopes = new Set(changed.map(({ scope }) => scope));
  const concerned = wanted.filter(({ scope }) => scopes.has(scope));
  const { releases: computed } = await giveTo(
    {
      kind: "numbers",
      sources: standing.map((each) => sourceFile(desk, each)),
      releases: concerned.map(({ scope, report, window, sources }) => ({
        scope,
        report,
        window,
        sources: sources.map(({ id }) => id),
      })),
      decisions: round.decisions,
      rules: round.rules,
      sums: desk.folders.sums,
      standing: plannedOf(wanted),
      passing: desk.folders.passing,
    },
    { signal: round.signal },
  );
  for (const { cells, hash, rawHash, ...name } of computed) {
    const one = concerned.find((each) => isNamed(each, name));
    if (one === undefined) continue;
    const isOwn = changed.includes(one);
    await publish(desk.db, {
      ...name,
      cells,
      rules: round.rules,
      sources: one.sources.map(sourceOf),
      // A report whose own files did not change may still show less, since another does: from then on.
      knownFrom: isOwn ? one.knownFrom : since,
      hashes: { shown: hash, raw: rawHash },
    });
  }
  return true;
}

/** What tells the plans of releases apart: many have the same. */
function plannedOf(wanted: readonly WantedRelease[]): readonly PlannedReport[] {
  const each = wanted.map(({ report, window, sources }): PlannedReport => ({
    report,
    window,
    byArea: sources.some((source) => source.report === report),
  }));
  return [...new Map(each.map((one) => [Object.values(one).join(" "), one])).values()];
}

type Named = Pick<Release, "scope" | "report" | "window">;

const isNamed = (a: Named, b: Named): boolean =>
  a.scope === b.scope && a.report === b.report && a.window === b.window;

const isSame = (release: Release | undefined, { sources }: WantedRelease, rules: string): boolean =>
  release?.rules === rules &&
  release.sources.map(({ submission }) => submission).join() === sources.map(({ id }) => id).join();

const sourceOf = ({ id, provider, report, certified, rows }: Submission): ReleaseSource => ({
  submission: id,
  provider,
  report,
  certifiedAt: certified?.at ?? "",
  rows: rows ?? 0,
});

/** A certified submission's files. */
export function sourceFile(desk: Desk, { id, revision, providerKey, report }: Submission): SourceFile {
  const folder = desk.folders.revision(id, revision);
  return {
    submission: id,
    providerKey,
    report,
    records: join(folder, "records.parquet"),
    people: join(folder, "people.parquet"),
    folder,
  };
}

/** Names the rules that withhold, and the definitions by their content: a change of either is computed anew. */
async function rulesName(): Promise<string> {
  return `withholding ${withholdingVersion}; definitions ${contentOf(await knowledgeOrThrow())}`;
}

const contentOf = (knowledge: Knowledge): string =>
  createHash("sha256")
    .update(JSON.stringify(partsOf(knowledge)))
    .digest("hex")
    .slice(0, 12);

const partsOf = (knowledge: Knowledge) => {
  const { definitions, terms, programs, families, exclusions, pathway, areas, suppression } = knowledge;
  return [[...definitions], [...terms], programs, families, exclusions, pathway, areas, suppression];
};

/** What people decided about links, against what the pseudonyms say by themselves. */
export async function decisionsIn(desk: Desk): Promise<readonly Decision[]> {
  const decided = await links.decided(desk.db);
  return decided.flatMap(({ kind, state, left, right }): Decision[] => {
    if (kind === "fuzzy" && state === "linked")
      return [{ kind: "one", left: left.person, right: right.person }];
    const [provider = ""] = right.providers;
    return kind === "exact" && state === "apart" ? [{ kind: "two", person: right.person, provider }] : [];
  });
}

/** Looks for links between the files that stand. Providers are named by their key in them. */
async function findLinks(desk: Desk, standing: readonly Submission[], signal: AbortSignal): Promise<void> {
  const newest = [...Map.groupBy(standing, ({ providerKey }) => providerKey).values()].flatMap(
    (files) => files.toSorted((a, b) => (a.report < b.report ? 1 : -1))[0] ?? [],
  );
  const files = newest.map((each) => {
    const { records, people } = sourceFile(desk, each);
    return { provider: each.providerKey, records, people };
  });
  await links.replaceFound(desk.db, await alikeIn(desk, files, signal));
}

async function alikeIn(
  desk: Desk,
  files: PeopleTask["files"],
  signal: AbortSignal,
): Promise<PeopleTold["found"]> {
  if (files.length < 2) return [];
  const { found } = await giveTo({ kind: "people", files, passing: desk.folders.passing }, { signal });
  return found;
}
