import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Nested, Tables, TableRow } from "./tables.ts";

/** Lists of a service and of what it holds, by the table they are in and the column that names their owner. */
const ofService = {
  phones: "service_id",
  languages: "service_id",
  schedules: "service_id",
  service_areas: "service_id",
  cost_options: "service_id",
  attributes: "link_id",
} as const;
const ofLocation = {
  addresses: "location_id",
  accessibility: "location_id",
  languages: "location_id",
  phones: "location_id",
  schedules: "location_id",
} as const;
const ofServiceAtLocation = {
  phones: "service_at_location_id",
  schedules: "service_at_location_id",
} as const;

/** Services as HSDS nests them in JSON, from its tables; what points nowhere is a finding. */
export function nest(tables: Tables): {
  readonly services: readonly Nested[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const rowsBy = (table: string, column: string): ReadonlyMap<string, readonly TableRow[]> =>
    Map.groupBy(tables.get(table) ?? [], (row) => row.cells[column] ?? "");
  const one = (table: string) =>
    new Map((tables.get(table) ?? []).map((row) => [row.cells["id"] ?? "", row] as const));
  findings.push(...twiceIn(tables), ...orphansIn(tables));
  const [organizations, locations, terms] = ["organizations", "locations", "taxonomy_terms"].map(one);
  const lists = (of: Readonly<Record<string, string>>) => {
    const grouped = Object.entries(of).map(([table, column]) => [table, rowsBy(table, column)] as const);
    return (id: string) =>
      Object.fromEntries(grouped.map(([table, by]) => [table, (by.get(id) ?? []).map(({ cells }) => cells)]));
  };
  const [serviceLists, locationLists, placeLists] = [ofService, ofLocation, ofServiceAtLocation].map(lists);
  const places = rowsBy("service_at_location", "service_id");
  const missing = (row: TableRow, column: string, what: string): undefined => {
    findings.push(
      error(
        "hsds.points-nowhere",
        `${row.at}, column "${column}"`,
        `There is no ${what} “${row.cells[column] ?? ""}” in this package.`,
        `Add it to its table, or correct the id.`,
      ),
    );
    return undefined;
  };
  const placed = (row: TableRow): Nested => {
    const id = row.cells["location_id"] ?? "";
    const found = id === "" ? undefined : locations?.get(id);
    if (id !== "" && found === undefined) missing(row, "location_id", "location");
    const location = found === undefined ? undefined : { ...found.cells, ...locationLists?.(id) };
    return { ...row.cells, ...placeLists?.(row.cells["id"] ?? ""), at: row.at, location };
  };
  const services = (tables.get("services") ?? []).map((row): Nested => {
    const { id = "", organization_id: by = "" } = row.cells;
    const organization = organizations?.get(by) ?? missing(row, "organization_id", "organization");
    const own = serviceLists?.(id);
    const attributes = (own?.["attributes"] ?? []).map((cells) => ({
      ...cells,
      taxonomy_term: terms?.get(cells["taxonomy_term_id"] ?? "")?.cells,
    }));
    return {
      ...row.cells,
      ...own,
      attributes,
      at: row.at,
      organization: organization?.cells,
      service_at_locations: (places.get(id) ?? []).map(placed),
    };
  });
  return { services, findings };
}

/** Rows of a table whose id another row has already. */
const twiceIn = (tables: Tables): readonly Finding[] =>
  ["organizations", "locations", "service_at_location"].flatMap((table) => {
    const seen = new Set<string>();
    return (tables.get(table) ?? []).flatMap(({ at, cells }) => {
      const id = cells["id"] ?? "";
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        error(
          "hsds.twice",
          `${at}, column "id"`,
          `${id === "" ? "A row without an id" : id} is in the table twice.`,
          "Give each row an id of its own.",
        ),
      ];
    });
  });

const owners = { services: ofService, locations: ofLocation, service_at_location: ofServiceAtLocation };

/** Phones, hours and the like of something that is not in the package: they are left out, and told. */
function orphansIn(tables: Tables): readonly Finding[] {
  return Object.entries(owners).flatMap(([owner, lists]) => {
    const known = new Set((tables.get(owner) ?? []).map(({ cells }) => cells["id"]));
    return Object.entries(lists).flatMap(([table, column]) =>
      (tables.get(table) ?? []).flatMap(({ at, cells }) => {
        const id = cells[column];
        if (id === undefined || known.has(id) || column === "link_id") return [];
        return [
          warning(
            "hsds.points-nowhere",
            `${at}, column "${column}"`,
            `There is no “${id}” in ${owner}.csv: this row is left out.`,
            "Add it to its table, or correct the id.",
          ),
        ];
      }),
    );
  });
}
