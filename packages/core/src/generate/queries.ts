import type { Person, Target } from "../routes/person.ts";
import type { Town } from "../routes/town.ts";
import { seeded } from "../units/seeded.ts";
import type { Seeded } from "../units/seeded.ts";
import { layerOf } from "./occupation.ts";
import { generatePersonas } from "./personas.ts";

/** One question to the route engine. */
export interface Query {
  readonly kind: "occupation" | "wage" | "sector" | "credential" | "degree";
  readonly person: Person;
  readonly target: Target;
}

export interface QueriesRequest {
  readonly seed: number;
  readonly count: number;
  readonly town: Town;
  /** Only questions of these kinds, in their usual proportions; all kinds where left out. */
  readonly kinds?: readonly Query["kind"][];
  /**
   * Whether a target can be reached at all; where given, targets that cannot are thinned to about a quarter, because
   * people seldom ask for what no one near them has done. A forward pass is the usual answer.
   */
  readonly reachable?: (person: Person, target: Target) => boolean;
}

const kindShares: readonly (readonly [Query["kind"], number])[] = [
  ["occupation", 46],
  ["wage", 25],
  ["sector", 16],
  ["credential", 10],
  ["degree", 3],
];
/** $25 an hour: the wage that the mixed questions ask for. */
const askedWage = 2500;
const unreachableShare = 0.25;
const drawsPerQuery = 40;

/** A mixed list of questions by different people of the town; each asks within the region of their home. */
export function generateQueries(request: QueriesRequest): readonly Query[] {
  const { seed, count, town } = request;
  const people = generatePersonas({ seed, count, town });
  const targets = targetsByRegion(town);
  const random = seeded(seed).fork("queries");
  return people.map((person) =>
    drawQuery(request, person, targets.get(regionOf(person.home)) ?? noTargets, random),
  );
}

interface Targets {
  readonly occupation: readonly string[];
  readonly sector: readonly string[];
  readonly credential: readonly string[];
  readonly degree: readonly string[];
}

const noTargets: Targets = { occupation: [], sector: [], credential: [], degree: [] };

const regionOf = (id: string): string => /^r\d+-/.exec(id)?.[0] ?? "";

function targetsByRegion(town: Town): ReadonlyMap<string, Targets> {
  const facts = [...new Set(town.programs.flatMap((program) => program.gives))];
  const credentials = Map.groupBy(
    facts.filter((fact) => layerOf(fact) !== undefined),
    regionOf,
  );
  const degrees = Map.groupBy(
    facts.filter((fact) => /-(associate|bachelor)$/.test(fact)),
    regionOf,
  );
  const jobs = Map.groupBy(town.occupations, ({ id }) => regionOf(id));
  return new Map(
    [...jobs].map(([region, occupations]) => [
      region,
      {
        occupation: occupations.map(({ id }) => id).filter((id) => (layerOf(id) ?? 0) >= 1),
        sector: [...new Set(occupations.flatMap(({ sector }) => sector ?? []))],
        credential: credentials.get(region) ?? [],
        degree: degrees.get(region) ?? [],
      },
    ]),
  );
}

function drawQuery(request: QueriesRequest, person: Person, targets: Targets, random: Seeded): Query {
  const kinds = kindShares.filter(([kind]) => request.kinds?.includes(kind) ?? true);
  const kind = kinds[random.weighted(kinds.map(([, weight]) => weight))]?.[0] ?? "wage";
  const mayBeUnreachable = random.chance(unreachableShare);
  let target = drawTarget(kind, targets, random);
  for (let draw = 1; draw < drawsPerQuery; draw += 1) {
    if (mayBeUnreachable || request.reachable === undefined || request.reachable(person, target)) break;
    target = drawTarget(kind, targets, random);
  }
  return { kind, person, target };
}

/** A target of the kind; a wage where the region has none of the kind. */
function drawTarget(kind: Query["kind"], targets: Targets, random: Seeded): Target {
  if (kind === "wage") return { kind, atLeast: askedWage };
  const ids = targets[kind];
  if (ids.length === 0) return { kind: "wage", atLeast: askedWage };
  const id = random.pick(ids);
  return kind === "occupation" || kind === "sector" ? { kind, id } : { kind: "fact", fact: id };
}
