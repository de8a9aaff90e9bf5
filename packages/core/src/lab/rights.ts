import { error, type Finding } from "../finding.ts";
import type { LabStage, SeatRole } from "./stages.ts";

/** Somebody in a lab, and how the room stands for them. */
export interface Standing {
  readonly role: SeatRole | "host";
  /** What their table does now; undefined where they sit at none. */
  readonly stage?: LabStage | undefined;
  /** The lab is over. */
  readonly closed: boolean;
}

/** What people do in a room besides writing on boards. */
export type RoomDeed = "sit" | "say" | "dot-card" | "dot-recommendation" | "take-dot" | "recommend";

/** At which stages of their own table people do it; what is not here is done at any. */
const stagesOf: Partial<Readonly<Record<RoomDeed, readonly LabStage[]>>> = {
  "dot-card": ["vote"],
  "dot-recommendation": ["recommend"],
  "take-dot": ["vote", "recommend"],
  recommend: ["recommend"],
};

/** Why somebody may not do this in the room as it stands; undefined where they may. */
export function whyNot(deed: RoomDeed, { role, stage, closed }: Standing): Finding | undefined {
  if (role === "host") return undefined;
  if (role === "screen")
    return error("lab.screen", deed, "A screen only shows the room.", "Come in with the code for people.");
  if (closed) return error("lab.over", deed, "This lab is over.", "Read what was written.");
  const stages = stagesOf[deed];
  // Who leads collects what should be done whenever it is said.
  if (stages === undefined || (role === "facilitator" && deed === "recommend")) return undefined;
  if (stage === undefined)
    return error("lab.no-table", deed, "You sit at no table.", "Choose a table first.");
  return stages.includes(stage)
    ? undefined
    : error("lab.stage", deed, "Your table does something else now.", "Wait until the host goes on.");
}

/** A table of a lab, as far as its board and its path ask. */
export interface TableState {
  readonly table: string;
  /** Only those who lead write. */
  readonly locked: boolean;
  readonly closed: boolean;
}

/**
 * What somebody with a seat may do with the board and the path of a table. The stage does not matter here: what was written
 * without a line joins the board when the table has long gone on.
 */
export function rightsAtTable(
  { role, table }: { readonly role: SeatRole; readonly table?: string | undefined },
  at: TableState,
): "read" | "write" {
  if (at.closed || role === "screen") return "read";
  if (role === "facilitator") return "write";
  return table === at.table && !at.locked ? "write" : "read";
}
