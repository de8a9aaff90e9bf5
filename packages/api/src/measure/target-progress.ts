import { fraction, over } from "@footbridge/core/metrics/scores/fraction.ts";
import { parseDecimal } from "@footbridge/core/metrics/scores/decimal.ts";
import { indicatorOf } from "@footbridge/core/metrics/scores/indicators.ts";
import { progress } from "@footbridge/core/metrics/scores/progress.ts";
import type { Performance } from "@footbridge/core/metrics/scores/read-scores.ts";
import { score } from "@footbridge/core/metrics/scores/score.ts";
import type { PublishedCell } from "@footbridge/store/measure/release.ts";
import { current, read } from "@footbridge/store/measure/releases.ts";
import { providerKey } from "@footbridge/store/measure/submission.ts";
import { list, type Target } from "@footbridge/store/measure/targets.ts";
import type { Desk } from "./desk.ts";
import { scoringRules } from "./scoring-rules.ts";

interface Asked {
  readonly agreement?: string | undefined;
  readonly report?: string | undefined;
}

/** Below half of the level a score fails by itself [NS]. */
const failing = 50;

/** Each target beside the newest number that may be shown, and the federal scores of those that are scored. */
export async function progressOf(desk: Desk, { agreement, report }: Asked) {
  const promised = await list(desk.db, agreement);
  const newest = report ?? (await newestReport(desk));
  const items = [];
  for (const target of promised) {
    const cell = newest === undefined ? undefined : await cellFor(desk, newest, target);
    items.push({ target, cell, ...(await standingOf(desk, cell, target)) });
  }
  const rules = await scoringRules();
  const scored = promises(items, newest).map(({ items: own, ...promise }) => ({
    ...promise,
    ...score(
      own.flatMap(({ target, cell }) => performanceOf(target, cell)),
      rules,
    ),
  }));
  return {
    ...(newest === undefined ? {} : { report: newest }),
    items: items.map(({ cell, ...item }) => (cell === undefined ? item : { ...item, cell })),
    programs: scored.flatMap(({ program, indicator: _i, individual: _n, ...promise }) =>
      program.map((each) => ({ ...promise, ...each })),
    ),
    indicators: scored.flatMap(({ indicator, program: _p, individual: _n, ...promise }) =>
      indicator.map((each) => ({ ...promise, ...each })),
    ),
  };
}

interface Item {
  readonly target: Target;
  readonly cell: PublishedCell | undefined;
}

/** What one agreement promises of one provider, or of the city: scored by itself, each number by one level. */
interface Promised {
  readonly agreement: string;
  readonly provider?: string;
  readonly items: readonly Item[];
}

function promises(items: readonly Item[], report: string | undefined): readonly Promised[] {
  const groups = Map.groupBy(items, ({ target }) => JSON.stringify([target.agreement, target.provider]));
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { agreement, provider } = first.target;
    const numbers = Map.groupBy(own, ({ target: { metric, program, group, window } }) =>
      JSON.stringify([metric, program, group, window]),
    );
    const counted = [...numbers.values()].flatMap((levels) => dueNext(levels, report));
    return [{ agreement, ...(provider === undefined ? {} : { provider }), items: counted }];
  });
}

/** Of several levels of a number the one that is due next; the last one where all are past. */
function dueNext(levels: readonly Item[], report = ""): readonly Item[] {
  const inOrder = levels.toSorted((a, b) => (a.target.report < b.target.report ? -1 : 1));
  const next = inOrder.find(({ target }) => target.report >= report) ?? inOrder.at(-1);
  return next === undefined ? [] : [next];
}

/** The newest report with files of its own quarter; failing that, the newest. */
export async function newestReport(desk: Desk): Promise<string | undefined> {
  const releases = await current(desk.db);
  return (releases.find(({ window }) => window === "cq") ?? releases[0])?.report;
}

async function cellFor(desk: Desk, report: string, target: Target): Promise<PublishedCell | undefined> {
  const scope = target.provider === undefined ? "" : providerKey(target.provider);
  const found = await read(
    desk.db,
    { scope, report, window: target.window },
    { metrics: [target.metric], programs: [target.program], groups: [target.group] },
  );
  return found?.cells.find(({ group }) => group === target.group);
}

async function standingOf(desk: Desk, cell: PublishedCell | undefined, { metric, level }: Target) {
  const definition = (await desk.knowledge()).definitions.get(metric);
  if (cell === undefined) return { standing: "unknown" as const };
  const told = progress(cell, definition?.unit === "percent" ? "percent" : "other", { level });
  if (told.status === "unknown") return { standing: "unknown" as const };
  const near = Number(told.score) >= failing ? ("near" as const) : ("failing" as const);
  return { score: told.score, standing: told.status === "below" ? near : ("met" as const) };
}

/** A target as a row of a score table: only of the six indicators, for everyone, where the number is shown. */
function performanceOf(target: Target, cell: PublishedCell | undefined): readonly Performance[] {
  const indicator = indicatorOf(target.metric);
  const level = parseDecimal(target.level)?.value;
  if (indicator === undefined || level === undefined || cell === undefined || target.group !== "all")
    return [];
  if (indicator === "MEQ2") {
    const value = cell.value === null ? undefined : parseDecimal(cell.value.toFixed(2))?.value;
    return value === undefined
      ? []
      : [{ program: target.program, indicator, actual: value, adjusted: level }];
  }
  const { numerator, denominator } = cell;
  if (numerator === null || denominator === null || denominator === 0) return [];
  const actual = fraction(BigInt(numerator), BigInt(denominator));
  return [{ program: target.program, indicator, actual, adjusted: over(level, fraction(100n)) }];
}
