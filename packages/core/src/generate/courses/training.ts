import type { Requirement } from "../../model/requirement.ts";
import type { Seeded } from "../../units/seeded.ts";
import { all, any, credentialOf, diploma, feeder, has, levels } from "../asks.ts";
import type { Course } from "../course.ts";
import type { Credential, Sector } from "../sector.ts";
import { whoMayCome } from "./basic.ts";

/** Occupational training for one credential, often with smaller ones on the way. */
export function training(sector: Sector, credential: Credential, random: Seeded): Course {
  const { layer } = credential;
  const onTheWay = [0.9, 0.6].flatMap((odds) =>
    random.chance(odds) ? smaller(sector, credential, random) : [],
  );
  const school = random.chance(layer === 1 ? 0.3 : 0.7) ? [has(diploma)] : [];
  const usual = all(...levels(layer, random), ...school, ...before(sector, credential, random));
  return {
    kind: "training",
    name: `Training for ${credential.fact}`,
    requires: all(any(usual, ...otherWays(sector, credential, random)), ...whoMayCome(random)),
    gives: [...new Set([credential.fact, ...onTheWay])],
    layer,
  };
}

/** Another credential of the sector that the same class earns: of this layer or the one below. */
function smaller(sector: Sector, credential: Credential, random: Seeded): readonly string[] {
  const near = sector.credentials.filter(
    (other) =>
      other.fact !== credential.fact &&
      (other.layer === credential.layer || other.layer === credential.layer - 1),
  );
  return near.length === 0 ? [] : [random.pick(near).fact];
}

/** Usually one credential of the layer below in the same track. */
function before(sector: Sector, { layer, track }: Credential, random: Seeded): readonly Requirement[] {
  if (layer === 1 || !random.chance(0.8)) return [];
  const prior = credentialOf(sector, layer - 1, track, random);
  return prior === undefined ? [] : [has(prior.fact)];
}

/** The other doors: another prior credential, the sector's bridge with lower levels, or work in a job of the layer below. */
function otherWays(sector: Sector, { layer, track }: Credential, random: Seeded): readonly Requirement[] {
  const ways: Requirement[] = [];
  const prior =
    layer > 1 && random.chance(0.3) ? credentialOf(sector, layer - 1, undefined, random) : undefined;
  if (prior !== undefined) ways.push(all(...levels(layer, random), has(prior.fact)));
  if (random.chance(layer <= 2 ? 0.22 : 0.12))
    ways.push(all(...levels(layer, random, 1), has(sector.bridge)));
  const work = random.chance(0.25) ? feeder(sector, layer - 1, track, random) : undefined;
  if (work !== undefined) ways.push(all(...levels(layer, random, 1), work));
  return ways;
}
