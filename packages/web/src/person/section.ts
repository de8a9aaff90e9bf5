import type { PersonRecord } from "./ask.ts";

/** What every section gets. */
export interface SectionProps {
  readonly record: PersonRecord;
  /** Why the record is looked at in this visit; goes with each further look. */
  readonly why: string;
  /** Reads the record anew, after a change. */
  readonly again: () => void;
}
