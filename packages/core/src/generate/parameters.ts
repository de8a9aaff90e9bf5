import type { Day } from "../units/day.ts";
import type { Weeks } from "../units/money.ts";

/** What a generated city is made of; every number counts the whole city, all regions together. */
export interface CityParameters {
  readonly seed: number;
  /** Commuting regions with places, sectors and credentials of their own; levels, diploma, credits and common certificates are shared. */
  readonly regions: number;
  readonly programs: number;
  readonly offerings: number;
  readonly credentials: number;
  readonly occupations: number;
  /** Sectors in each region. */
  readonly sectors: number;
  /** Offerings start within so many weeks from `start`. */
  readonly weeks: Weeks;
  /** The Monday from which weeks are counted. */
  readonly start: Day;
  /** `popular`: programs crowd at popular credentials; `each-first`: each credential gets a program before any gets a second. */
  readonly coverage: "popular" | "each-first";
}

/** What a caller may say; the rest follows from the size. */
export type CityRequest = Partial<CityParameters> & { readonly seed: number };

/** A city of New York's order: programs in one region. */
const programsInRegion = 3000;
/** Dated classes per program in three years: about one start in 23 weeks. */
const offeringsPerProgram = 20_300 / 3000;
/** Credentials per program, so that about one in three is taught nowhere. */
const credentialsPerProgram = 1856 / 3000;
const occupationsPerProgram = 900 / 3000;
/** The 2-digit industry sectors with training of their own; fewer where a city is too small to fill them. */
const sectorsInRegion = 18;
const programsPerSector = programsInRegion / sectorsInRegion;

/** The parameters of a request with the rest filled in; throws a `RangeError` for a size that is no size. */
export function cityParameters(request: CityRequest): CityParameters {
  const regions = request.regions ?? 1;
  const programs = request.programs ?? programsInRegion * regions;
  const whole = {
    ...request,
    regions,
    programs,
    offerings: request.offerings ?? Math.round(programs * offeringsPerProgram),
    credentials: request.credentials ?? Math.round(programs * credentialsPerProgram),
    occupations: request.occupations ?? Math.round(programs * occupationsPerProgram),
    sectors: request.sectors ?? sectorsFor(programs / regions),
    weeks: request.weeks ?? 156,
    start: request.start ?? ("2027-01-04" as Day),
    coverage: request.coverage ?? "popular",
  };
  refuseNonsense(whole);
  return whole;
}

const sectorsFor = (programs: number): number =>
  Math.max(1, Math.min(sectorsInRegion, Math.round(programs / programsPerSector)));

function refuseNonsense(parameters: CityParameters): void {
  const least = {
    regions: 1,
    programs: 1,
    offerings: 0,
    credentials: 0,
    occupations: 0,
    sectors: 1,
    weeks: 1,
  };
  for (const [name, smallest] of Object.entries(least)) {
    const value = parameters[name as keyof typeof least];
    if (!Number.isSafeInteger(value) || value < smallest || value > 10_000_000) {
      throw new RangeError(`${name} must be a whole number from ${smallest} to 10000000, not ${value}`);
    }
  }
}
