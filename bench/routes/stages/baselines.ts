import type { Query } from "@footbridge/core/generate/queries.ts";
import { dijkstraBaseline } from "../baselines/dijkstra.ts";
import type { DijkstraFigures } from "../baselines/dijkstra.ts";
import { milpBaseline } from "../baselines/milp.ts";
import type { MilpFigures } from "../baselines/milp.ts";
import { postgresBaselines } from "../baselines/postgres.ts";
import type { PostgresFigures } from "../baselines/postgres.ts";
import type { Instance } from "../instance.ts";
import type { Settings } from "../settings.ts";
import { median } from "../statistics.ts";
import { line, short } from "../targets.ts";
import type { TargetLine } from "../targets.ts";

export interface BaselineFigures {
  readonly postgres: PostgresFigures | undefined;
  readonly dijkstra: DijkstraFigures;
  readonly milp: MilpFigures;
  readonly lines: readonly TargetLine[];
}

/** The methods one would try first, on the same city and questions in the same run. */
export async function baselines(
  instance: Instance,
  queries: readonly Query[],
  unit: number,
  settings: Settings,
): Promise<BaselineFigures> {
  const postgres = await postgresBaselines(instance, queries, settings);
  const dijkstra = dijkstraBaseline(instance, queries, settings);
  const milp = await milpBaseline(instance, queries, settings);
  return {
    postgres,
    dijkstra,
    milp,
    lines: [...postgresLines(postgres, unit), ...dijkstraLines(dijkstra), ...milpLines(milp)],
  };
}

function postgresLines(figures: PostgresFigures | undefined, unit: number): readonly TargetLine[] {
  if (figures === undefined)
    return [line("P1", "PostgreSQL fixpoint / u", "≥ 1,000×", "no PostgreSQL at hand", undefined)];
  const ratio = median(figures.fixpointMs) / unit;
  const { changedOnlyMs, walkMs, wrongWalks, cutWalks, differentDates, comparedDates } = figures;
  return [
    line("P1", `PostgreSQL ${figures.version} fixpoint / u`, "≥ 1,000×", `${short(ratio)}×`, ratio >= 1000),
    line(
      "–",
      "  rounds over what changed only / u",
      "(baseline)",
      `${short(median(changedOnlyMs) / unit)}×`,
      true,
    ),
    line(
      "P1",
      "dates differing from the fixpoint",
      "0",
      `${differentDates} of ${comparedDates}`,
      differentDates === 0,
    ),
    line(
      "–",
      "recursive SQL over edges / u",
      "(baseline)",
      `${short(median(walkMs) / unit)}×; ${wrongWalks} wrong, ${cutWalks} cut of ${walkMs.length}`,
      true,
    ),
  ];
}

function dijkstraLines({
  relevantMs,
  engineMs,
  relevantDone,
  all,
  same,
  later,
  earlier,
}: DijkstraFigures): readonly TargetLine[] {
  const ratio = median(relevantMs.map((ms, place) => ms / (engineMs[place] ?? Number.NaN)));
  const dates = `${same} same, ${later} later, ${earlier} earlier`;
  return [
    line("P3", "naive relevant Dijkstra / serial front, median", "≥ 100×", `${short(ratio)}×`, ratio >= 100),
    line(
      "–",
      "  finished; dates against ours",
      "(baseline)",
      `${relevantDone} of ${relevantMs.length}; ${dates}`,
      earlier === 0,
    ),
    line("–", "  over all programs: finished", "(baseline)", `${all.done} of ${all.asked}`, true),
  ];
}

function milpLines({
  equal,
  different,
  undecided,
  tooLarge,
  ratios,
  questions,
}: MilpFigures): readonly TargetLine[] {
  const ratio = median(ratios);
  return [
    line(
      "C2",
      `MILP optima equal, ${questions} questions × 3`,
      "all equal",
      `${equal} equal, ${different} differ`,
      different === 0,
    ),
    line(
      "P4",
      "one HiGHS solve / whole front, median",
      "≥ 20×",
      `${short(ratio)}× (${undecided} cut, ${tooLarge} too large)`,
      ratio >= 20,
    ),
  ];
}
