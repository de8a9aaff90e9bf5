import { z } from "zod";

/** Names the format: another layout gets another number. The first had tables alone. */
export const backupFormat = "footbridge-backup/2";
const formats = [backupFormat, "footbridge-backup/1"] as const;

/** The first line of a backup. */
export const headerSchema = z.object({
  format: z.enum(formats),
  /** The newest migration of the tables it was made from. */
  schema: z.string(),
  /** ISO 8601. */
  made: z.string(),
  engine: z.string(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** Opens each table's rows; the lines that follow are its rows, as JSON. */
export const sectionSchema = z.object({ table: z.string(), rows: z.int().min(0) });

/** Opens a file beside the tables; the lines that follow are its bytes, as JSON texts in base64. */
export const fileSchema = z.object({
  /** `originals/SHA256`, `people.key`, `sign-in.key`. */
  file: z.string().regex(/^(originals\/[0-9a-f]{64}|(people|sign-in)\.key)$/),
  lines: z.int().min(0),
});

/** A file to be taken into a backup. */
export interface BackupFile {
  readonly name: string;
  readonly path: string;
}

/** The last line: how many lines came before it, and their SHA-256, each with its line end. */
export const closingSchema = z.object({ end: z.literal(true), lines: z.int().min(1), sha256: z.string() });

/** What a backup held or a restore brought. */
export interface BackupReport {
  readonly made: string;
  readonly schema: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** Names of the files beside them. */
  readonly files: readonly string[];
  /** Size of the file in bytes. */
  readonly bytes: number;
}
