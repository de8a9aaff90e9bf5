import type { Told } from "@footbridge/contract/client.ts";
import type { ImportProgress } from "./import-file.ts";

type State = Told<"getEventImport">;

/** What is told of the file that each organization brings in, or brought in last; forgotten when the service ends. */
export class ImportsTold {
  readonly #of = new Map<string, State>();

  of = (org: string): State => this.#of.get(org) ?? { state: "none", lines: 0, of: 0 };

  begin(org: string): (progress: ImportProgress) => void {
    const at = new Date().toISOString();
    this.#of.set(org, { state: "checking", at, lines: 0, of: 0 });
    return ({ stage, lines, of }) =>
      this.#of.set(org, { state: stage === "kept" ? "keeping" : "checking", at, lines, of });
  }

  /** All of it is in, or something must be mended first. */
  end(org: string, outcome: NonNullable<State["outcome"]>, usable: boolean): void {
    const { at, lines, of } = this.of(org);
    this.#of.set(org, { state: usable ? "done" : "refused", at, lines, of, outcome });
  }

  /** It broke off: what was kept stays, and the rest comes in when the file is sent again. */
  breakOff(org: string): void {
    const last = this.of(org);
    if (last.state === "checking" || last.state === "keeping")
      this.#of.set(org, { ...last, state: "broken" });
  }
}
