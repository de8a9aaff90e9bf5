import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { generatePersonas } from "@footbridge/core/generate/personas.ts";
import { askAll } from "./engine/latency.ts";
import { explain } from "./engine/explain.ts";
import { planner } from "./engine/planner.ts";
import { makeInstance, questions } from "./instance.ts";
import type { Instance } from "./instance.ts";
import { full, quick } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { baselines } from "./stages/baselines.ts";
import {
  anytime,
  byKind,
  frontSizes,
  overrun,
  serialOccupations,
  unitOf,
  warmUp,
} from "./stages/reference.ts";
import type { AnytimeFigures, Budget } from "./stages/reference.ts";
import { tenfold } from "./stages/tenfold.ts";
import { onVariants } from "./stages/variants.ts";
import { coreShare, percentile, spread } from "./statistics.ts";
import { line, percent, short, table } from "./targets.ts";
import type { TargetLine } from "./targets.ts";

/** `npm run bench:routes [-- --quick] [--json OUT]`: the route engine against its targets and its baselines, as ratios. */
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },

    json: { type: "string" },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const cityBudgets: readonly Budget[] = [
  { units: 80, proven: 0.9, p99: 110 },
  { units: 265, proven: 0.96, p99: Number.NaN },
  { units: 1050, proven: 0.99, p99: Number.NaN },
];

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

function describe({ name, offerings, snapshot, generateMs, compileMs, town }: Instance): void {
  say(
    `${name}: ${town.programs.length} programs, ${offerings} offerings, ${town.occupations.length} jobs, ` +
      `${snapshot.facts.length} facts, ${snapshot.clauseAction.length} clauses; made in ${short(generateMs)} ms, ` +
      `compiled in ${short(compileMs)} ms to ${megabytes(snapshot.bytes)}`,
  );
}

function sayAnytime(runs: readonly AnytimeFigures[]): void {
  for (const { budget, asked } of runs) {
    const { p50, p95, p99, max, count } = spread(asked.map(({ ms }) => ms));
    const [some, many] = frontSizes(asked);
    say(
      `  budget ${budget.units} u: ${count} asked, p50 ${short(p50)} p95 ${short(p95)} p99 ${short(p99)} ` +
        `max ${short(max)} ms; routes p50 ${some}, p95 ${many}`,
    );
  }
}

async function run(settings: Settings): Promise<void> {
  const began = performance.now();
  const city = makeInstance("City-1", { seed: 1 });
  describe(city);
  const people = generatePersonas({ seed: 11, count: settings.people, town: city.town });
  const half = Math.round(settings.questions / 2);
  const asked = [...questions(city, 11, half), ...questions(city, 12, settings.questions - half)];
  warmUp(city, questions(city, 13, settings.warmUps));
  const one = unitOf(city, people);
  const unit = one.p50;
  say(`u = one person to all facts: p50 ${short(unit)} ms, p99 ${short(one.p99)} ms`);

  const had = coreShare();
  const serial = serialOccupations(city, asked, unit, settings.wallMs);
  const jobs = spread(serial.asked.map(({ ms }) => ms));
  const twoAtATime = askAll(
    city,
    asked.slice(0, Math.round(asked.length / 5)),
    { classes: 2, limitMs: 10_000 },
    settings.wallMs,
  );
  const runs = cityBudgets.map((budget) => anytime(city, asked, budget, unit, settings.wallMs));
  const share = had();
  sayAnytime(runs);
  say(
    `the engine had ${percent(share)} of a core; much below 100 % the machine was busy and the tails are not the engine's`,
  );
  const plans = planner(city, people, settings.addedOfferings);
  const whys = explain(city, settings.explanations, unit);
  const base = await baselines(city, asked, unit, settings);
  const variants = onVariants(settings);
  const ten = tenfold(settings, jobs, unit);

  const lines: readonly TargetLine[] = [
    ...base.lines.filter(({ id }) => id === "C2"),
    ...ten.lines.filter(({ id }) => id === "C2"),
    line(
      "C2",
      "repair = computing again",
      "all equal",
      `${plans.different} differ of ${plans.compared}`,
      plans.different === 0,
    ),
    ...base.lines.filter(({ id }) => id !== "C2"),
    ...serial.lines,
    ...runs.flatMap((each) => each.lines),
    ...variants.flatMap((each) => each.lines),
    ...overrun([...runs, ...variants]),
    ...plannerLines(plans, people.length, unit),
    ...whys.lines,
    ...ten.lines.filter(({ id }) => id !== "C2"),
    memoryLine(city),
  ];
  say(`\n${table(lines)}\n`);
  const memory = process.resourceUsage().maxRSS / 1024;
  say(
    `memory ${short(memory)} MB at most; ${short((performance.now() - began) / 1000)} s; ${cpus().length} cores`,
  );
  if (values.json === undefined) return;
  const figures = {
    node: process.version,
    cores: cpus().length,
    coreShare: share,
    maxRssMegabytes: memory,
    unit: one,
    serial: { jobs, byKind: byKind(serial.asked) },
    twoAtATime: byKind(twoAtATime),
    anytime: [...runs, ...variants].map(({ budget, asked: each }) => ({
      budget,
      ms: spread(each.map(({ ms }) => ms)),
    })),
    planner: { ...plans, repairMs: spread(plans.repairMs) },
    explanations: { ...whys, ms: spread(whys.ms) },
    baselines: base,
    tenfold: ten,
    targets: lines,
  };
  await writeFile(values.json, `${JSON.stringify(figures, undefined, 1)}\n`);
}

function plannerLines(
  { matrixMs, repairMs }: ReturnType<typeof planner>,
  people: number,
  unit: number,
): readonly TargetLine[] {
  const [matrixRatio, repairRatio] = [matrixMs / people / unit, matrixMs / percentile(repairMs, 0.95)];
  return [
    line("P7", `matrix of ${people} people / (people × u)`, "≤ 1.3", short(matrixRatio), matrixRatio <= 1.3),
    line("P8", "full matrix / one more class, p95", "≥ 50×", `${short(repairRatio)}×`, repairRatio >= 50),
  ];
}

function memoryLine({ snapshot, offerings }: Instance): TargetLine {
  const each = snapshot.bytes / offerings;
  return line("M1", "snapshot bytes / offering", "≤ 50", short(each), each <= 50);
}

await run(values.quick ? quick : full);
