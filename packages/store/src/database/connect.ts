import { sql } from "kysely";
import type pg from "pg";
import { codeOf, messageOf, StoreProblem } from "../problem.ts";
import type { Database } from "./pool.ts";

/** The oldest PostgreSQL whose SQL the migrations keep to. */
const oldestPostgres = 15;

/** What to say for each way a connection can fail: error codes of PostgreSQL (appendix A) and of the system. */
const failures: Readonly<Record<string, readonly [code: string, what: string, fix: string]>> = {
  "28P01": ["wrong-password", "refuses the password", "Correct the user and password in DATABASE_URL."],
  "28000": [
    "not-allowed",
    "does not let this user in",
    "Check the user in DATABASE_URL and the server's pg_hba.conf.",
  ],
  "3D000": [
    "no-such-database",
    "has no such database",
    "Create it first: createdb NAME, or correct the name in DATABASE_URL.",
  ],
  "53300": [
    "full",
    "has no connection left",
    "Close other programs that use it, or raise its max_connections.",
  ],
  "57P03": ["starting", "is still starting or already stopping", "Try again in a few seconds."],
  ECONNREFUSED: [
    "unreachable",
    "does not answer there",
    "Start PostgreSQL, or correct host and port in DATABASE_URL.",
  ],
  ENOTFOUND: ["unreachable", "has a host name that nobody knows", "Correct the host in DATABASE_URL."],
  EAI_AGAIN: [
    "unreachable",
    "has a host name that nobody answers for",
    "Correct the host in DATABASE_URL, or mend the network.",
  ],
  ENOENT: ["unreachable", "has no socket there", "Start PostgreSQL, or correct the host in DATABASE_URL."],
  ETIMEDOUT: [
    "unreachable",
    "does not answer in time",
    "Check the network and the firewall between here and there.",
  ],
  EHOSTUNREACH: [
    "unreachable",
    "cannot be reached",
    "Check the network and the firewall between here and there.",
  ],
};

/** Makes sure that a PostgreSQL of a usable version answers. Throws a StoreProblem that says what to do. */
export async function checkPostgres(pool: pg.Pool, databaseUrl: string): Promise<void> {
  const place = placeOf(databaseUrl);
  let version: number;
  try {
    const answer = await pool.query<{ server_version_num: string }>("show server_version_num");
    version = Math.floor(Number(answer.rows[0]?.server_version_num) / 10_000);
  } catch (failure) {
    throw connectionProblem(failure, place);
  }
  checkVersion(version, place);
}

/** Refuses a server (by its major version) that does not know the SQL of the migrations. */
export function checkVersion(major: number, place: string): void {
  if (major >= oldestPostgres) return;
  throw new StoreProblem(
    "store.postgres.too-old",
    `The database at ${place} is PostgreSQL ${major}; Footbridge needs ${oldestPostgres} or newer.`,
    "Use a newer server, or leave DATABASE_URL unset to use the embedded database.",
  );
}

/** The server's version: `18.4`. */
export async function serverVersion(db: Database): Promise<string> {
  const asked = sql<{ version: string }>`select current_setting('server_version') as version`;
  const found = await db.transaction().execute((tx) => asked.execute(tx));
  return found.rows[0]?.version ?? "unknown";
}

/** The connection's failure in words for the person who runs the server. */
export function connectionProblem(failure: unknown, place: string): StoreProblem {
  const inner = failure instanceof AggregateError ? failure.errors[0] : failure;
  const known = failures[codeOf(inner) ?? ""];
  if (known !== undefined) {
    const [code, what, fix] = known;
    return new StoreProblem(`store.postgres.${code}`, `The database at ${place} ${what}.`, fix, failure);
  }
  const late = /timeout/i.test(messageOf(inner));
  return new StoreProblem(
    "store.postgres.unreachable",
    late
      ? `The database at ${place} does not answer in time.`
      : `The database at ${place} cannot be used: ${messageOf(inner)}.`,
    "Check DATABASE_URL (postgres://USER:PASSWORD@HOST:5432/NAME) and that the server runs.",
    failure,
  );
}

/** Host, port and name, never the password. */
export function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "DATABASE_URL";
  const url = new URL(databaseUrl);
  const host = url.searchParams.get("host") ?? url.hostname;
  return `${host === "" ? "localhost" : host}:${url.port === "" ? "5432" : url.port}${url.pathname}`;
}

/** Refuses what is not a PostgreSQL URL before the driver guesses at it. */
export function checkUrl(databaseUrl: string): void {
  if (/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl)) return;
  throw new StoreProblem(
    "store.postgres.bad-url",
    "DATABASE_URL is not the address of a PostgreSQL database.",
    "Write it as postgres://USER:PASSWORD@HOST:5432/NAME; a / or @ in the password becomes %2F or %40.",
  );
}
