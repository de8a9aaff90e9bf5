import { type Address, makeClient } from "../client.ts";
import type { OperationName } from "../operations.ts";
import type { PathwaysName } from "./operations.ts";

const addresses: Readonly<Record<PathwaysName, string>> = {
  listPathways: "GET pathways",
  createPathway: "POST pathways",
  readPathway: "GET pathways/{id}",
  savePathway: "PUT pathways/{id}",
  movePathway: "POST pathways/{id}/moves",
  listPathwayVersions: "GET pathways/{id}/versions",
  keepPathwayVersion: "POST pathways/{id}/versions",
  readPathwayVersion: "GET pathways/{id}/versions/{number}",
  publishPathwayVersion: "POST pathways/{id}/versions/{number}/publication",
  comparePathwayVersions: "GET pathways/{id}/comparison",
  checkPathway: "GET pathways/{id}/checks",
  getPathwayNumbers: "GET pathways/{id}/numbers",
  simulatePathway: "POST pathways/{id}/simulation",
  findPathwayCards: "GET pathway-cards",
  getPathwayCard: "GET pathway-cards/{kind}/{id}",
  getPublishedPathway: "GET published-pathways/{id}",
  getPublishedPathwayCtdl: "GET published-pathways/{id}/ctdl",
  exportPathway: "GET pathways/{id}/ctdl",
  listPathwayEmbeds: "GET pathways/{id}/embeds",
};

/** Where an operation on pathways is; undefined for all others. */
export function pathwaysAddressOf(name: OperationName): Address | undefined {
  const [method, path] = addresses[name as PathwaysName]?.split(" ") ?? [];
  return path === undefined ? undefined : { method: method as Address["method"], path: `/api/v1/${path}` };
}

/** The client of the pages on pathways: `ask("listPathways", {})`. Apart from the common one, so that Find stays small. */
export const makePathwaysClient = (base = "", send?: typeof fetch) =>
  makeClient(base, send, pathwaysAddressOf);
