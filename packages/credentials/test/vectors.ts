import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Json } from "../src/model/values.ts";

const checkout = fileURLToPath(new URL("../../../", import.meta.url));
const folder = join(resolve(process.env["FOOTBRIDGE_SHARED"] ?? join(checkout, "../shared"), "data"), "clr");

/** The published vectors lie beside the project, and are not part of it. */
export const noVectors = !existsSync(folder);

export const vectorPath = (path: string): string => join(folder, path);
export const bytesOf = (path: string): Uint8Array => readFileSync(join(folder, path));
export const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");
export const jsonOf = (path: string): Json => JSON.parse(textOf(path)) as Json;
export const namesIn = (path: string): readonly string[] =>
  noVectors ? [] : readdirSync(join(folder, path), { recursive: true, encoding: "utf8" }).toSorted();
