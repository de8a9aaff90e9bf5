import { mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Door } from "./front.ts";

/** PostgreSQL clients look for `.s.PGSQL.<port>` in the directory they are given as host. */
const socketPort = 5432;
const socketName = `.s.PGSQL.${socketPort}`;
/** sun_path has 108 bytes on Linux and 104 on macOS, the closing zero included. */
const longestPath = 103;

/** Opens a place to listen when its turn comes: a fresh one is not made before it is needed. */
export type DoorPlan = "data-directory" | "fresh-directory" | "loopback";

/**
 * Best first: a socket in the data directory, which only its owner may enter; where its path is too long or the disk
 * has no sockets, one in a fresh temporary directory of mode 0700; at last a random port of this machine, which any
 * local user could reach.
 */
export const doorPlans: readonly DoorPlan[] = ["data-directory", "fresh-directory", "loopback"];

/** The door of a plan, or undefined where this machine or this directory cannot have it. */
export function doorOf(plan: DoorPlan, dataDirectory: string | undefined): Door | undefined {
  if (plan === "loopback") return { host: "127.0.0.1", port: 0 };
  if (process.platform === "win32") return undefined;
  if (plan === "data-directory") return dataDirectory === undefined ? undefined : fitting(dataDirectory);
  const fresh = mkdtempSync(join(tmpdir(), "footbridge-socket-"));
  const door = fitting(fresh);
  if (door === undefined) rmdirSync(fresh);
  return door === undefined ? undefined : { ...door, fresh };
}

function fitting(directory: string): { readonly path: string } | undefined {
  const path = join(directory, socketName);
  return Buffer.byteLength(path) <= longestPath ? { path } : undefined;
}

/** Clears a socket that a killed process left: the caller holds the lock, so nobody listens on it. */
export function clearDoor(door: Door): void {
  if ("path" in door) rmSync(door.path, { force: true });
}

/** Removes what a door leaves behind: its socket, and the directory that was made for it, which is then empty. */
export function removeDoor(door: Door): void {
  clearDoor(door);
  if ("path" in door && door.fresh !== undefined) rmdirSync(door.fresh);
}

/** Host and port as the PostgreSQL client wants them. */
export const clientAddress = (door: Door): { readonly host: string; readonly port: number } =>
  "path" in door ? { host: dirname(door.path), port: socketPort } : { host: door.host, port: door.port };
