import type { Cents, Weeks } from "../units/money.ts";
import type { Seeded } from "../units/seeded.ts";
import { shares } from "./share.ts";

/** A credential of a sector; `layer` 1 (first job) to 5 (years of preparation). */
export interface Credential {
  readonly fact: string;
  readonly layer: number;
  readonly track: number;
  /** How often schools teach it, in proportion to others. */
  readonly popularity: number;
}

/** A job of a sector before its requirement is drawn. */
export interface Job {
  readonly id: string;
  readonly layer: number;
  readonly track: number;
  readonly hourlyWage: Cents;
  /** The lengths of work that employers and schools count here. */
  readonly marks: readonly Weeks[];
}

export interface Sector {
  readonly id: string;
  /** The credential of the sector's bridge classes: it lowers the levels asked for. */
  readonly bridge: string;
  readonly credentials: readonly Credential[];
  readonly jobs: readonly Job[];
}

export const tracksInSector = 6;
const credentialShares = [29, 27, 23, 13, 8];
/** Many schools train for first jobs, few for late ones; and within a layer some credentials are in fashion. */
const popularityByLayer = [5, 3, 1.6, 0.8, 0.5];
const fashions = [0.25, 0.7, 1, 1.8];
const jobShares = [16, 24, 24, 18, 12, 6];
/** Dollars an hour by layer, before the sector's premium. */
const wageByLayer: readonly (readonly [number, number])[] = [
  [15, 18],
  [18, 23],
  [22, 29],
  [27, 38],
  [34, 50],
  [42, 68],
];
const workMarks: readonly Weeks[] = [26, 52, 104];

interface SectorRequest {
  readonly id: string;
  readonly credentials: number;
  readonly occupations: number;
  readonly random: Seeded;
}

/** One sector: a bridge, six tracks of credentials in five layers, jobs in six layers with rising wages. */
export function draftSector({ id, credentials, occupations, random }: SectorRequest): Sector {
  const premium = 0.85 + random.unit() * 0.35;
  return {
    id,
    bridge: `${id}-bridge`,
    credentials: layered(credentials - 1, credentialShares).map(([layer, track], index) => ({
      fact: `${id}-l${layer + 1}-c${index + 1}`,
      layer: layer + 1,
      track,
      popularity: (popularityByLayer[layer] ?? 0.5) * random.pick(fashions),
    })),
    jobs: layered(occupations, jobShares).map(([layer, track], index) => ({
      id: `${id}-l${layer}-o${index + 1}`,
      layer,
      track,
      hourlyWage: wage(layer, premium, random),
      marks: workMarks.filter((_, place) => random.chance(place === 1 ? 0.6 : 0.35)),
    })),
  };
}

/** So many pairs of layer and track, layers by share, tracks in turn. */
function layered(count: number, byLayer: readonly number[]): readonly (readonly [number, number])[] {
  return shares(Math.max(0, count), byLayer).flatMap((number, layer) =>
    Array.from({ length: number }, (_, index) => [layer, index % tracksInSector] as const),
  );
}

function wage(layer: number, premium: number, random: Seeded): Cents {
  const [least, most] = wageByLayer[layer] ?? [15, 18];
  return Math.round((least + (most - least) * random.unit()) * premium * 20) * 5;
}
