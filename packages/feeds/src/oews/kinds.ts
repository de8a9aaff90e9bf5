import type { TableKind } from "../table/kind.ts";

/** Occupational wages of New York State and its labor market regions: annual US dollars. */
export const wageKind: TableKind = {
  name: "occupational wages (OEWS, New York)",
  columns: [
    "Area Type",
    "Area",
    "Area Name",
    "Standard Occupational Code",
    "Occupational Title",
    "Employment",
    "Mean Wage",
    "Median Wage",
    "Entry Wage",
    "Experienced Wage",
  ],
  knownBy: "Entry Wage",
  delimiter: ",",
  quotes: true,
};
