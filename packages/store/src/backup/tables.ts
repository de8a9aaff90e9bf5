import { nounNames } from "@footbridge/core/model/catalog.ts";
import { sql } from "kysely";
import type { Work } from "../database/work.ts";

/** A table as a backup holds it; later ones may refer to earlier ones. */
export interface BackupTable {
  readonly name: string;
  /** The columns its rows are ordered by: those of its primary key. */
  readonly order: readonly string[];
}

/** Every table there is, but the migrator's own. */
export const backupTables: readonly BackupTable[] = [
  { name: "catalog.version", order: ["only_row"] },
  ...nounNames.map((noun) => ({ name: `catalog.${noun}`, order: ["key"] })),
  { name: "catalog.given", order: ["noun", "key", "feed"] },
  { name: "catalog.imports", order: ["id"] },
  { name: "catalog.import_rows", order: ["import_id", "ordinal"] },
  { name: "catalog.journal", order: ["seq"] },
  { name: "measure.mappings", order: ["id"] },
  { name: "measure.submissions", order: ["id"] },
  { name: "measure.fixes", order: ["submission_id", "revision", "ordinal"] },
  { name: "measure.releases", order: ["id"] },
  { name: "measure.cells", order: ["release_id", "metric", "version", "program", "grp", "area"] },
  { name: "measure.queries", order: ["release_id", "query"] },
  { name: "measure.people_links", order: ["id"] },
  { name: "measure.link_decisions", order: ["id"] },
  { name: "measure.looks", order: ["id"] },
  { name: "measure.targets", order: ["id"] },
  ...["user", "account", "twoFactor", "session", "verification"].map((name) => ({
    name: `auth.${name}`,
    order: ["id"],
  })),
  { name: "accounts.memberships", order: ["id"] },
  { name: "accounts.invitations", order: ["id"] },
  { name: "people.person", order: ["id"] },
  { name: "people.consents", order: ["id"] },
  { name: "people.glass", order: ["id"] },
  { name: "people.events", order: ["id"] },
  { name: "people.audit", order: ["seq"] },
  { name: "people.deletions", order: ["id"] },
  { name: "people.outbox", order: ["id"] },
  { name: "college.lists", order: ["id"] },
  { name: "college.rows", order: ["list", "row"] },
  { name: "college.agreement_versions", order: ["version"] },
  { name: "college.agreements", order: ["version", "kind", "place"] },
  { name: "webhooks.subscriptions", order: ["id"] },
  { name: "webhooks.secrets", order: ["subscription"] },
  { name: "webhooks.deliveries", order: ["seq"] },
  { name: "webhooks.tries", order: ["delivery", "at"] },
  { name: "people.class_seats", order: ["offering"] },
  { name: "people.enrollments", order: ["id"] },
  { name: "people.attendance", order: ["enrollment", "day"] },
  { name: "directory.standing", order: ["service"] },
  { name: "directory.changes", order: ["id"] },
  { name: "directory.notes", order: ["id"] },
  { name: "referrals.referral", order: ["id"] },
  { name: "referrals.log", order: ["referral", "seq"] },
  { name: "referrals.links", order: ["token_hash"] },
  { name: "referrals.barriers", order: ["id"] },
  { name: "referrals.barrier_steps", order: ["barrier", "seq"] },
  { name: "people.kept_plans", order: ["code"] },
  { name: "people.imports", order: ["org"] },
  { name: "people.links", order: ["id"] },
  { name: "people.plans", order: ["person"] },
  { name: "people.plan_versions", order: ["person", "version"] },
  { name: "people.plan_steps", order: ["person", "step"] },
  { name: "people.assignments", order: ["id"] },
  { name: "people.views", order: ["id"] },
  { name: "pathways.pathway", order: ["id"] },
  { name: "pathways.versions", order: ["pathway", "number"] },
  { name: "pathways.moves", order: ["seq"] },
  { name: "pathways.embeds", order: ["pathway", "day", "host"] },
  { name: "live.documents", order: ["name"] },
  { name: "live.updates", order: ["seq"] },
  { name: "labs.lab", order: ["id"] },
  { name: "labs.tables", order: ["lab", "id"] },
  { name: "labs.codes", order: ["lab", "role"] },
  { name: "labs.seats", order: ["lab", "id"] },
  { name: "labs.registration", order: ["lab"] },
  { name: "labs.registered", order: ["lab", "id"] },
  { name: "labs.contacts", order: ["lab", "seat"] },
  { name: "labs.tokens", order: ["hash"] },
  { name: "labs.pulses", order: ["lab", "id"] },
  { name: "labs.words", order: ["lab", "pulse", "seat"] },
  { name: "labs.votes", order: ["lab", "seat", "on_id"] },
  { name: "labs.recommendations", order: ["lab", "id"] },
  { name: "labs.steps", order: ["lab", "id"] },
  { name: "labs.step_owners", order: ["lab", "step"] },
  { name: "labs.brief", order: ["lab", "section"] },
];

/** Tables that the database itself keeps, from those above: not in a backup, for they come back with the others. */
export const keptTables: readonly string[] = ["people.case_facts", "people.person_words"];

/** Empties every table; the catalog is then at version 0 again, as in a fresh database. */
export async function emptyTables(tx: Work): Promise<void> {
  const names = [...backupTables.map(({ name }) => name), ...keptTables].map((name) => sql.table(name));
  await sql`truncate ${sql.join(names)} restart identity`.execute(tx);
  await sql`insert into catalog.version (version, changed_at) values (0, now())`.execute(tx);
}

/** Whether anything was ever imported, handed in or promised. */
export async function holdsAnything(tx: Work): Promise<boolean> {
  const found = await sql<{ some: boolean }>`select exists (select from catalog.imports)
    or exists (select from measure.submissions) or exists (select from measure.targets)
    or exists (select from auth."user") or exists (select from people.person) as some`.execute(tx);
  return found.rows[0]?.some === true;
}
