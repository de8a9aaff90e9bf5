import type { Nested } from "./tables.ts";

/** A table on its way out: its columns in order, and its rows. */
export interface WrittenTable {
  readonly name: string;
  readonly csv: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Services as HSDS nests them, taken apart into its tables. */
export function tablesOfServices(services: readonly Nested[]): readonly WrittenTable[] {
  const rows = new Map<string, Map<string, Row>>();
  const put = (table: string, row: Row): void => {
    const known = rows.get(table) ?? new Map<string, Row>();
    rows.set(table, known.set(String(row["id"]), row));
  };
  for (const service of services) {
    const organization = service["organization"] as Row;
    put("organizations", scalars(organization));
    put("services", { ...scalars(service), organization_id: organization["id"] });
    parts(service, { service_id: service["id"] }, put);
    for (const attribute of listed(service, "attributes")) {
      const term = attribute["taxonomy_term"] as Row;
      put("attributes", { ...scalars(attribute), taxonomy_term_id: term["id"] });
      put("taxonomy_terms", scalars(term));
    }
    for (const spot of listed(service, "service_at_locations")) {
      const location = spot["location"] as Row | undefined;
      put("service_at_location", { ...scalars(spot), location_id: location?.["id"] });
      parts(spot, { service_at_location_id: spot["id"] }, put);
      if (location === undefined) continue;
      put("locations", scalars(location));
      parts(location, { location_id: location["id"] }, put);
    }
  }
  return [...rows].map(([name, byId]) => ({ name: `${name}.csv`, csv: csvOf([...byId.values()]) }));
}

const lists = [
  "phones",
  "languages",
  "schedules",
  "service_areas",
  "cost_options",
  "addresses",
  "accessibility",
];

function parts(owner: Row, of: Row, put: (table: string, row: Row) => void): void {
  for (const table of lists) for (const part of listed(owner, table)) put(table, { ...scalars(part), ...of });
}

const listed = (owner: Row, key: string): readonly Row[] => (owner[key] ?? []) as readonly Row[];

const scalars = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value !== "object"));

function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return `${columns.join(",")}\n${lines.join("\n")}\n`;
}

const cell = (value: unknown): string => {
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  if (typeof text !== "string") return "";
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
