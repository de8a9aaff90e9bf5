import type { LiveState } from "../live/connect.ts";
import { useLive } from "../live/use-live.ts";
import type { Recommendation, Revealed, Room, Tally } from "./ask.ts";

/** What the service tells everybody in a lab, each again when it changes; what was not told yet is absent. */
export interface LabTold {
  readonly room?: Room;
  readonly words?: readonly Revealed[];
  readonly votes?: { readonly counts: Readonly<Record<string, number>> };
  readonly recommendations?: readonly Recommendation[];
  /** What this person did last on any of their devices. */
  readonly mine?: { readonly votes: readonly string[] } | { readonly pulse: string; readonly word: string };
  /** For hosts and facilitators alone. */
  readonly count?: Tally;
  /** For hosts, facilitators and the wall: the code that holds now; none where the door is closed. */
  readonly door?: { readonly code?: string };
  readonly present?: { readonly joined: number; readonly tables: Readonly<Record<string, number>> };
}

/** The room of a lab while a page of it is open. */
export function useLab(lab: string): { readonly told: LabTold; readonly live: LiveState | undefined } {
  const live = useLive(`lab:${lab}`);
  // The parts are those of the contract (`contract/src/labs/shapes.ts`), written by our own service.
  return { told: live?.parts ?? {}, live };
}
