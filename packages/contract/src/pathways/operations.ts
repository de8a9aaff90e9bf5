import { findPathwayCards, getPathwayCard } from "./cards.ts";
import * as drafts from "./drafts.ts";
import * as look from "./look.ts";
import * as published from "./published.ts";
import * as versions from "./versions.ts";

/** All that may be asked about pathways that partners draw, by the name that clients call it. */
export const pathwayOperations = {
  ...drafts,
  ...versions,
  ...look,
  findPathwayCards,
  getPathwayCard,
  ...published,
};

export type PathwaysName = keyof typeof pathwayOperations;
