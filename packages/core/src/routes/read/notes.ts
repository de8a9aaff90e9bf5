import { error, repair, warning } from "../../finding.ts";
import type { Finding } from "../../finding.ts";

/** How many findings of a reading are kept; the rest are counted. */
export const keptFindings = 200;

/** Gathers the findings of one reading: errors are kept before warnings, and the number beyond is said. */
export class Notes {
  /** Where the codes begin: `town` or `person`. */
  private readonly subject: string;
  private readonly errors: Finding[] = [];
  private readonly others: Finding[] = [];
  private beyond = 0;
  private errorCount = 0;

  constructor(subject: string) {
    this.subject = subject;
  }

  error(code: string, at: string, message: string, fix: string): void {
    this.errorCount += 1;
    this.keep(this.errors, error(`${this.subject}.${code}`, at, message, fix));
  }

  warning(code: string, at: string, message: string, fix: string): void {
    this.keep(this.others, warning(`${this.subject}.${code}`, at, message, fix));
  }

  repair(code: string, at: string, message: string, fix: string): void {
    this.keep(this.others, repair(`${this.subject}.${code}`, at, message, fix));
  }

  get hasErrors(): boolean {
    return this.errorCount > 0;
  }

  /** All that was kept, and a last one that counts the rest. */
  list(): readonly Finding[] {
    const all = [...this.errors, ...this.others];
    const kept = all.slice(0, keptFindings);
    const more = this.beyond + all.length - kept.length;
    if (more === 0) return kept;
    const rest = `${String(more)} more findings are not listed.`;
    const code = `${this.subject}.more-findings`;
    return [...kept, warning(code, "", rest, "Mend those listed first, then read the file again.")];
  }

  private keep(list: Finding[], finding: Finding): void {
    if (list.length < keptFindings) list.push(finding);
    else this.beyond += 1;
  }
}
