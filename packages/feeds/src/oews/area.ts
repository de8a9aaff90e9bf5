/** An area of the survey: its id in the catalog and its name. */
export interface Area {
  readonly id: string;
  readonly name: string;
}

/** Areas that the catalog calls by a short name of its own. */
const shortNames: Readonly<Record<string, string>> = { "New York State": "ny", "New York City": "nyc" };

/** The area of that name: `ny` for the state, `nyc` for the city, `ny-long-island` for a region. */
export function areaOf(name: string): Area | undefined {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return plain === "" ? undefined : { id: shortNames[name] ?? `ny-${plain}`, name };
}
