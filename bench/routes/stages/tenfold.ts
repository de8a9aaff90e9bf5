import { compileTown } from "@footbridge/core/routes/compile.ts";
import { forwarder } from "@footbridge/core/routes/forward.ts";
import { generatePersonas } from "@footbridge/core/generate/personas.ts";
import { askAll, isFinished } from "../engine/latency.ts";
import type { Asked } from "../engine/latency.ts";
import { regionOf, shardOf } from "../engine/shard.ts";
import { makeInstance, questions } from "../instance.ts";
import type { Instance } from "../instance.ts";
import type { Settings } from "../settings.ts";
import { spread, timed } from "../statistics.ts";
import type { Spread } from "../statistics.ts";
import { line, short } from "../targets.ts";
import type { TargetLine } from "../targets.ts";
import { unitOf, warmUp } from "./reference.ts";

export interface TenfoldFigures {
  readonly offerings: number;
  readonly generateMs: number;
  readonly compileMs: number;
  readonly bytes: number;
  readonly unit: Spread;
  readonly shard: {
    readonly offerings: number;
    readonly compileMs: number;
    readonly unit: Spread;
    readonly serial: Spread;
  };
  readonly whole: { readonly serial: Spread };
  readonly lines: readonly TargetLine[];
}

/** Ten regions: the first region's shard against the reference city, and against the whole. */
export function tenfold(settings: Settings, cityJobs: Spread, unit: number): TenfoldFigures {
  const whole = makeInstance("10×", { seed: 1, regions: 10 });
  const shard = shardInstance(whole);
  const people = generatePersonas({ seed: 11, count: settings.people, town: whole.town });
  const here = people.filter(({ home }) => regionOf(home) === "");
  const jobs = questions(whole, 11, settings.questionsOnTenfold * 10, ["occupation"])
    .filter(({ person }) => regionOf(person.home) === "")
    .slice(0, settings.questionsOnTenfold);
  warmUp(shard, jobs.slice(0, 30));
  const mode = { classes: 1, limitMs: 5000 * unit } as const;
  const serial = askAll(shard, jobs, mode, settings.wallMs);
  const inWhole = askAll(whole, jobs.slice(0, serial.length), mode, settings.wallMs);
  const times = (asked: readonly Asked[]): Spread => spread(asked.map(({ ms }) => ms));
  const [p50, p95] = [times(serial).p50 / cityJobs.p50, times(serial).p95 / cityJobs.p95];
  const [compared, different] = sameFronts(serial, inWhole);
  return {
    offerings: whole.offerings,
    generateMs: whole.generateMs,
    compileMs: whole.compileMs,
    bytes: whole.snapshot.bytes,
    unit: unitOf(whole, people.slice(0, 200)),
    shard: {
      offerings: shard.offerings,
      compileMs: shard.compileMs,
      unit: unitOf(shard, here),
      serial: times(serial),
    },
    whole: { serial: times(inWhole) },
    lines: [
      line(
        "C2",
        "region shard = whole, fronts",
        "all equal",
        `${different} differ of ${compared}`,
        different === 0,
      ),
      line("P10", "shard of 10× / City-1, job p50", "≤ 2×", `${short(p50)}×`, p50 <= 2),
      line("P10", "shard of 10× / City-1, job p95", "≤ 2×", `${short(p95)}×`, p95 <= 2),
    ],
  };
}

function shardInstance(whole: Instance): Instance {
  const town = shardOf(whole.town, "");
  const [compileMs, snapshot] = timed(() => compileTown(town));
  const offerings = town.programs.reduce((sum, program) => sum + program.offerings.length, 0);
  return { ...whole, name: "shard", town, offerings, snapshot, compileMs, forward: forwarder(snapshot) };
}

function sameFronts(
  one: readonly Asked[],
  other: readonly Asked[],
): readonly [compared: number, different: number] {
  const pairs = other.flatMap((each, place) => {
    const twin = one[place];
    return twin !== undefined && isFinished(each) && isFinished(twin) ? [[each, twin] as const] : [];
  });
  const vectors = ({ answer }: Asked): string => JSON.stringify(answer.front.map(({ vector }) => vector));
  return [pairs.length, pairs.filter(([a, b]) => vectors(a) !== vectors(b)).length];
}
