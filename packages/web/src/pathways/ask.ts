import type { Ask, Told } from "@footbridge/contract/client.ts";
import { makePathwaysClient } from "@footbridge/contract/pathways/client.ts";
import type { PathwaysName } from "@footbridge/contract/pathways/operations.ts";
import { type Asked, useAsked } from "../api/asked.ts";

/** Asks the server about pathways. */
export const askPathways = makePathwaysClient();

/** As `useAsked`, for pathways: asked anew each time a page is opened. */
export const usePathways = <N extends PathwaysName>(name: N, what: Ask<N> | undefined): Asked<Told<N>> =>
  useAsked(name, what, { freshMs: 0, by: askPathways });

export type Head = Told<"listPathways">["items"][number];
export type Draft = Told<"readPathway">;
export type Version = Told<"listPathwayVersions">["items"][number];
