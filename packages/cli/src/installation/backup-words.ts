import type { BackupReport } from "@footbridge/store/backup/format.ts";

/** `23,012 rows of 18 tables (2.1 MB)`. */
export function contentsOf({ tables, bytes }: BackupReport): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows.toLocaleString("en-US")} rows of ${tables.length} tables (${sizeOf(bytes)})`;
}

/** `950 kB`, `2.1 MB`: thousands, one decimal from a megabyte on. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toLocaleString("en-US", { maximumFractionDigits: 1 })} MB`;
}
