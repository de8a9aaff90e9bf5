import { Kysely, PostgresDialect } from "kysely";
import { Pool, type PoolConfig } from "pg";
import type { Tables } from "./tables.ts";
import { backgroundName } from "../embedded/turns.ts";
import { valueTypes } from "./types-of-values.ts";

/** The database, whichever engine is behind it. */
export type Database = Kysely<Tables>;

/** Where to connect: an address of one's own, or what DATABASE_URL says. */
export type Address = { readonly databaseUrl: string } | { readonly host: string; readonly port: number };

/** As many clients as a small server's requests need; PostgreSQL allows 100 by default for all that use it. */
const mostConnections = 8;

/** Long enough for a database that is just starting, short enough for a person to wait, in milliseconds. */
const connectMs = 10_000;

/** Work in the background may queue for its one connection for long, in milliseconds. */
const backgroundMs = 600_000;

/** Work that nobody waits for goes one after another: on the embedded engine it gives way to all else. */
export const openBackgroundPool = (address: Address): Pool =>
  opened(address, { max: 1, application_name: backgroundName, connectionTimeoutMillis: backgroundMs });

/** One pool for either engine. Connections that break while idle are replaced when next needed. */
export const openPool = (address: Address): Pool =>
  opened(address, {
    max: mostConnections,
    application_name: "footbridge",
    connectionTimeoutMillis: connectMs,
  });

function opened(address: Address, how: PoolConfig): Pool {
  const where: PoolConfig =
    "databaseUrl" in address
      ? { connectionString: address.databaseUrl }
      : { ...address, user: "postgres", database: "postgres", password: "", ssl: false };
  const pool = new Pool({
    ...where,
    ...how,
    types: valueTypes,
  });
  // Without listeners a connection that breaks, idle or in use, would end this process; its query is told anyway.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Kysely over the pool. */
export const databaseOn = (pool: Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
