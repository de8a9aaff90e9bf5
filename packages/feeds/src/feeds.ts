import { njKinds } from "./etpl/nj/read-nj.ts";
import { programKind as texasKind } from "./etpl/tx/kinds.ts";
import { wageKind } from "./oews/kinds.ts";
import { onetKinds } from "./onet/kinds.ts";
import { projectionKind } from "./projections/kinds.ts";
import { cipCrosswalkKind, socCrosswalkKind, structureKind } from "./soc/kinds.ts";
import type { InputFile } from "./table/input-file.ts";
import type { TableKind } from "./table/kind.ts";

/** What can be imported, in the order in which one leans on another. */
export const feedNames = ["onet", "soc", "crosswalk", "oews", "projections", "etpl"] as const;
export type FeedName = (typeof feedNames)[number];

const kinds: Readonly<Record<FeedName, readonly TableKind[]>> = {
  onet: onetKinds,
  soc: [structureKind],
  crosswalk: [cipCrosswalkKind, socCrosswalkKind],
  oews: [wageKind],
  projections: [projectionKind],
  etpl: [...njKinds, texasKind, cipCrosswalkKind, socCrosswalkKind],
};

/** The tables a feed is read from. */
export const feedKinds = (feed: FeedName): readonly TableKind[] => kinds[feed];

/** Every table of every feed, each once. */
export const allKinds: readonly TableKind[] = [...new Set(Object.values(kinds).flat())];

/** A workbook that may hold the projections: BLS publishes one per topic, of which “occupation” has the tables. */
export const isWorkbook = (file: InputFile): boolean => /\.xlsx$/i.test(file.name);

export const isReadMe = (file: InputFile): boolean => /^read ?me\.txt$/i.test(file.name);
