import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";

/**
 * A value as the rest of the program takes it: blank is null, a day `YYYY-MM-DD`, a decimal its exact text, a whole
 * number a number while that is exact and a bigint beyond, a list an array.
 */
export function plainValue(value: DuckDBValue): unknown {
  if (typeof value === "bigint") return exact(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof DuckDBListValue) return value.items.map(plainValue);
  if (value instanceof DuckDBDateValue || value instanceof DuckDBDecimalValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return value.toString();
  return value instanceof DuckDBBlobValue ? value.bytes : value.toString();
}

function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
