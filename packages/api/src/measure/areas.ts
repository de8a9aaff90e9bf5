/** A part of the city that numbers are told for: a county by state (101) and FIPS code (102); the id is the catalog's place. */
export interface Area {
  readonly id: string;
  readonly state: string;
  readonly county: string;
}

/** The five boroughs (FIPS 36005, 36047, 36061, 36081, 36085). */
export const areas: readonly Area[] = [
  { id: "bronx", state: "NY", county: "005" },
  { id: "brooklyn", state: "NY", county: "047" },
  { id: "manhattan", state: "NY", county: "061" },
  { id: "queens", state: "NY", county: "081" },
  { id: "staten-island", state: "NY", county: "085" },
];
