import { z } from "zod";

/** Names the format: another layout gets another number. */
export const backupFormat = "footbridge-backup/1";

/** The first line of a backup. */
export const headerSchema = z.object({
  format: z.literal(backupFormat),
  /** The newest migration of the tables it was made from. */
  schema: z.string(),
  /** ISO 8601. */
  made: z.string(),
  engine: z.string(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** Opens each table's rows; the lines that follow are its rows, as JSON. */
export const sectionSchema = z.object({ table: z.string(), rows: z.int().min(0) });

/** The last line: how many lines came before it, and their SHA-256, each with its line end. */
export const closingSchema = z.object({ end: z.literal(true), lines: z.int().min(1), sha256: z.string() });

/** What a backup held or a restore brought. */
export interface BackupReport {
  readonly made: string;
  readonly schema: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** Size of the file in bytes. */
  readonly bytes: number;
}
