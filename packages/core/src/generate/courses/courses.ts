import type { Seeded } from "../../units/seeded.ts";
import { courseKinds, courseShares } from "../course.ts";
import type { Course, CourseKind } from "../course.ts";
import type { CityParameters } from "../parameters.ts";
import type { Region } from "../region.ts";
import type { Credential, Sector } from "../sector.ts";
import { shares } from "../share.ts";
import { bridgeClass, equivalencyClass, levelClass, shortCourse } from "./basic.ts";
import { collegeTerm, degreeYear } from "./college.ts";
import { training } from "./training.ts";

/** So many courses for a region, each kind in its share. */
export function draftCourses(
  region: Region,
  count: number,
  coverage: CityParameters["coverage"],
  random: Seeded,
): readonly Course[] {
  const counts = shares(
    count,
    courseKinds.map((kind) => courseShares[kind]),
  );
  return courseKinds.flatMap((kind, place) =>
    draftKind(kind, region, counts[place] ?? 0, coverage, random.fork(kind)),
  );
}

function draftKind(
  kind: CourseKind,
  region: Region,
  count: number,
  coverage: CityParameters["coverage"],
  random: Seeded,
): readonly Course[] {
  const choose = kind === "training" ? credentialChooser(region, coverage, random) : undefined;
  return Array.from({ length: count }, () => {
    if (kind === "training") return trainingFor(choose?.(), region, random);
    if (kind === "level") return levelClass(random);
    if (kind === "equivalency") return equivalencyClass(random);
    if (kind === "bridge") return bridgeClass(random.pick(region.sectors), random);
    if (kind === "college-term") return collegeTerm(random);
    return kind === "degree" ? degreeYear(random.pick(region.sectors), random) : shortCourse(random);
  });
}

interface Choice {
  readonly sector: Sector;
  readonly credential: Credential;
}

/** A sector too small to have credentials of its own teaches its bridge instead. */
const trainingFor = (choice: Choice | undefined, region: Region, random: Seeded): Course =>
  choice === undefined
    ? bridgeClass(random.pick(region.sectors), random)
    : training(choice.sector, choice.credential, random);

function credentialChooser(
  region: Region,
  coverage: CityParameters["coverage"],
  random: Seeded,
): () => Choice | undefined {
  const choices = region.sectors.flatMap((sector) =>
    sector.credentials.map((credential) => ({ sector, credential })),
  );
  const sums = runningSums(choices.map(({ credential }) => credential.popularity));
  const popular = (): Choice | undefined => choices[placeInSums(sums, random.unit())];
  if (coverage === "popular") return popular;
  const queue = shuffled(choices, random);
  return () => queue.pop() ?? popular();
}

function runningSums(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** The first place whose running sum exceeds the share of the whole; found by halving. */
function placeInSums(sums: readonly number[], unit: number): number {
  const wanted = unit * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shuffled<T>(list: readonly T[], random: Seeded): T[] {
  const keyed = list.map((value) => ({ value, key: random.unit() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
