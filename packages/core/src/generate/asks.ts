import type { Requirement } from "../model/requirement.ts";
import type { Seeded } from "../units/seeded.ts";
import type { Credential, Job, Sector } from "./sector.ts";

/** The secondary-school diploma or its equivalency. */
export const diploma = "diploma";
export const drivingLicence = "driving-licence";
/** Short certificates that every sector knows; shared by all regions. */
export const commonCertificates = [
  "first-aid",
  "cardiac-resuscitation",
  "food-protection",
  "site-safety-10",
  "site-safety-30",
  "fork-lift",
  "security-guard",
  "customer-service",
  "office-software",
  "flagger",
  "mandated-reporter",
  "workplace-english",
] as const;

export const scales = ["reading", "math", "english"] as const;
export type Scale = (typeof scales)[number];
export const topMark = 6;

export const has = (fact: string): Requirement => ({ has: fact });
export const is = (attribute: string): Requirement => ({ is: attribute });
export const all = (...of: readonly Requirement[]): Requirement => ({ all: of });
export const any = (...of: readonly Requirement[]): Requirement =>
  of.length === 1 && of[0] !== undefined ? of[0] : { any: of };

const readingByLayer = [2, 4, 4, 5, 5, 6];
const mathByLayer = [1, 2, 3, 4, 5, 5];
const englishByLayer = [2, 4, 4, 4, 5, 5];

/** The marks on the three scales that a layer asks for, a little lower or higher by chance; `ease` lowers them. */
export function levels(layer: number, random: Seeded, ease = 0): readonly Requirement[] {
  const wobble = (): number => random.weighted([2, 5, 2]) - 1;
  const asked: readonly (readonly [Scale, number])[] = [
    ["reading", (readingByLayer[layer] ?? topMark) + wobble() - ease],
    ["math", (mathByLayer[layer] ?? topMark) + wobble() - ease],
    ["english", (englishByLayer[layer] ?? topMark) - ease],
  ];
  return asked
    .filter(([, mark]) => mark > 1)
    .map(([scale, mark]) => has(`${scale}:${Math.min(mark, topMark)}`));
}

/** The fact of having worked a job for so many weeks; the longer holds the shorter, as marks of a scale do. */
export const workedAt = (job: Job, weeks: number): string => `worked-${job.id}:${weeks}`;

/** A job of the layer, of the same track where there is one, with the length of work that counts. */
export function feeder(
  sector: Sector,
  layer: number,
  track: number,
  random: Seeded,
): Requirement | undefined {
  const ofLayer = sector.jobs.filter((job) => job.layer === layer && job.marks.length > 0);
  const ofTrack = ofLayer.filter((job) => job.track === track);
  const jobs = ofTrack.length > 0 ? ofTrack : ofLayer;
  if (jobs.length === 0) return undefined;
  const job = random.pick(jobs);
  return has(workedAt(job, random.pick(job.marks)));
}

/** A credential of the layer: of the track, or, where `across`, of any track. */
export function credentialOf(
  sector: Sector,
  layer: number,
  track: number | undefined,
  random: Seeded,
): Credential | undefined {
  const found = sector.credentials.filter(
    (credential) => credential.layer === layer && (track === undefined || credential.track === track),
  );
  return found.length > 0 ? random.pick(found) : undefined;
}
