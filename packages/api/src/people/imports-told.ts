import type { Told } from "@footbridge/contract/client.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { beginImport, type ImportFar, lastImport, tellImport } from "@footbridge/store/people/imports.ts";
import type { ImportProgress } from "./import-file.ts";

type State = Told<"getEventImport">;
type Outcome = NonNullable<State["outcome"]>;

/** How often the database is told how far a file is, in milliseconds. */
const everyMs = 1000;

/** One file on its way in: how far it is stands in the database, so that it is known after this service has ended. */
export class ImportTold {
  readonly #db: Database;
  readonly #member: Member;
  readonly #timer: NodeJS.Timeout;
  #far: Omit<ImportFar, "at"> = { state: "checking", lines: 0, of: 0, outcome: null };
  #telling: Promise<void> | undefined;

  private constructor(db: Database, member: Member) {
    this.#db = db;
    this.#member = member;
    this.#timer = setInterval(() => {
      this.#telling ??= this.#tell();
    }, everyMs);
  }

  /** Undefined while another file of the organization is under way, here or in another service. */
  static async begin(db: Database, member: Member): Promise<ImportTold | undefined> {
    return (await beginImport(db, member)) ? new ImportTold(db, member) : undefined;
  }

  readonly progress = ({ stage, lines, of }: ImportProgress): void => {
    this.#far = { state: stage === "kept" ? "keeping" : "checking", lines, of, outcome: null };
  };

  /** All of it is in, or something must be mended first. */
  ended(outcome: Outcome, usable: boolean): void {
    this.#far = { ...this.#far, state: usable ? "done" : "refused", outcome };
  }

  /** The last word. What has not ended broke off: what was kept stays, and the rest comes in when it is sent again. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#far.state === "checking" || this.#far.state === "keeping")
      this.#far = { ...this.#far, state: "broken" };
    await this.#telling;
    await this.#tell();
  }

  /** A word that cannot be said is no reason to stop: whoever hears nothing takes it that the file broke off. */
  async #tell(): Promise<void> {
    await tellImport(this.#db, this.#member, this.#far).catch(() => undefined);
    this.#telling = undefined;
  }
}

/** How far the file is that the member's organization brings in, or what became of the last one. */
export async function toldOfImport(db: Database, member: Member): Promise<State> {
  const last = await lastImport<Outcome>(db, member);
  if (last === undefined) return { state: "none", lines: 0, of: 0 };
  const { outcome, ...far } = last;
  return { ...far, ...(outcome === null ? {} : { outcome }) };
}
