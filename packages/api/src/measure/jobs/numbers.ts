import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "@footbridge/core/finding.ts";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Plan, planReport, versionOn } from "@footbridge/core/metrics/plan.ts";
import { rawHash, publicHash } from "@footbridge/store/measure/publish.ts";
import type { ReportWindow } from "@footbridge/store/measure/release.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { decidedPeople, decisionsName } from "@footbridge/warehouse/people/decided.ts";
import { type Observed, observeSource, planKey } from "@footbridge/warehouse/reports/observe.ts";
import { clearOthers, clearParts, clearSums } from "@footbridge/warehouse/sums/clear.ts";
import { cellsOfSum } from "@footbridge/warehouse/sums/sum.ts";
import { type Decided, type RawReport, suppressed } from "./suppressed.ts";
import type { NumbersTask, NumbersTold, PlannedReport, SourceFile } from "./tasks.ts";

/** Computes releases from their files: each file is observed once for each plan, and its part is kept for the next time. */
export async function numbers(task: NumbersTask): Promise<NumbersTold> {
  const knowledge = await knowledgeOrThrow();
  const work = join(task.passing, `numbers-${process.pid}`);
  await mkdir(work, { recursive: true, mode: 0o700 });
  const duck = await openDuck({ tempDir: work });
  try {
    const scopes = Map.groupBy(task.releases, ({ scope }) => scope);
    const cellsOnce = new Map<string, Promise<RawReport["cells"]>>();
    const decided: Decided = new Map();
    const told: NumbersTold["releases"][number][] = [];
    for (const [scope, releases] of scopes) {
      const raw: RawReport[] = [];
      for (const { report, window, sources } of releases) {
        const files = task.sources.filter(({ submission }) => sources.includes(submission));
        // Where one provider is all there is, its own numbers are the city's.
        const key = [report, window, ...files.map(({ submission }) => submission)].join(" ");
        const cells = cellsOnce.get(key) ?? cellsOf(duck, knowledge, task, { report, window, files });
        cellsOnce.set(key, cells);
        raw.push({ report, window, cells: await cells });
      }
      for (const { report, window, cells } of suppressed(raw, knowledge, decided)) {
        const named = { rules: task.rules, cells };
        told.push({
          scope,
          report,
          window,
          cells,
          hash: publicHash(named),
          rawHash: rawHash(named),
        });
      }
    }
    await clearKept(task, knowledge);
    return { releases: told };
  } finally {
    duck.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes what is kept for reports, definitions and decisions about people of before. */
async function clearKept(
  { standing, sums, sources, decisions }: NumbersTask,
  knowledge: Knowledge,
): Promise<void> {
  let keys: ReadonlySet<string> | undefined;
  const inUse = (): ReadonlySet<string> =>
    (keys ??= new Set(standing.map((each) => planKey(planOf(knowledge, each)))));
  await clearSums(sums, inUse);
  for (const { folder } of sources) {
    const observed = join(folder, observedFolder);
    await clearOthers(observed, decisionsName(decisions));
    await clearParts(join(observed, decisionsName(decisions)), inUse);
  }
}

/** In a revision's folder: what is kept of its file, by the decisions about people. */
const observedFolder = "observed";

interface One {
  readonly report: string;
  readonly window: ReportWindow;
  readonly files: readonly SourceFile[];
}

/** The cells of the city, or of one provider, and of each area in a quarter of its own; programs that nobody is in are left out. */
async function cellsOf(
  duck: Duck,
  knowledge: Knowledge,
  task: NumbersTask,
  { report, window, files }: One,
): Promise<RawReport["cells"]> {
  const plan = planOf(knowledge, {
    report,
    window,
    byArea: files.some((file) => file.report === report),
  });
  const observed = await observe(duck, plan, task, files);
  const cells = await cellsOfSum(duck, { plan, observed, directory: task.sums });
  const inForce = new Map(
    [...knowledge.definitions.values()].map((definition) => [
      definition.id,
      versionOn(definition, parseReport(report)?.end ?? "")?.version,
    ]),
  );
  const peopled = new Set(
    cells
      .filter(({ numerator, denominator }) => (numerator ?? 0) > 0 || (denominator ?? 0) > 0)
      .map(({ program }) => program),
  );
  return cells
    .filter(({ program }) => peopled.has(program))
    .map((cell) => ({
      ...cell,
      inForce: inForce.get(cell.metric) === cell.version,
    }));
}

/** Every version of every metric: the one in force, and those that are only asked for by name. */
export function planOf(knowledge: Knowledge, { report, window, byArea }: PlannedReport): Plan {
  const parsed = parseReport(report);
  if (parsed === undefined) throw new Error(`no report ${report}`);
  const metrics = [...knowledge.definitions.values()].flatMap(({ id, versions }) =>
    versions.map(({ version }) => `${id}@${version}`),
  );
  const plan = planReport(knowledge, {
    report: parsed,
    window,
    metrics,
    byArea,
  });
  if (!plan.ok) throw new Error(plan.findings.map(({ at, message }) => `${at}: ${message}`).join("\n"));
  return plan.value;
}

async function observe(
  duck: Duck,
  plan: Plan,
  { decisions }: NumbersTask,
  files: readonly SourceFile[],
): Promise<readonly Observed[]> {
  const observed: Observed[] = [];
  for (const { records, people, providerKey, folder } of files) {
    const who = await decidedPeople(duck, people, providerKey, decisions, folder);
    const directory = join(folder, observedFolder, decisionsName(decisions));
    observed.push(
      await observeSource(duck, {
        plan,
        source: { records, people: who },
        directory,
      }),
    );
  }
  return observed;
}

export async function knowledgeOrThrow(): Promise<Knowledge> {
  const knowledge = await readKnowledge();
  if (knowledge.ok) return knowledge.value;
  throw new Error(wordsOf(knowledge.findings));
}

const wordsOf = (findings: readonly Finding[]): string =>
  findings.map(({ at, message, fix }) => `${at}: ${message} ${fix}`).join("\n");
