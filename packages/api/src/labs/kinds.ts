import { rightsAtTable, type TableState } from "@footbridge/core/lab/rights.ts";
import { checkBoard, prepareBoard } from "@footbridge/live/board/check.ts";
import { readLocks } from "@footbridge/store/labs/room.ts";
import { isPutAway } from "@footbridge/store/pathways/draft.ts";
import type { DocumentKind, LiveWho, Rights } from "../live/kinds.ts";
import { hostOf } from "./hand.ts";
import type { LabsPlace } from "./place.ts";

/** The room of a lab: an empty document whose parts are told beside it. Everybody in the lab reads it, nobody writes. */
export const labKind = ({ db, teller }: LabsPlace): DocumentKind => ({
  kind: "lab",
  rightsOf: async (who, lab) =>
    who.guest?.lab === lab || (await hostOf(db, who, lab)) !== undefined ? "read" : "none",
  greet: (who, lab) => teller.greeting(who, lab),
});

/** The board of a table, `<lab>:<table>`. */
export function boardKind({ db }: LabsPlace): DocumentKind {
  /** When each lab was made: nothing on its boards is older. */
  const since = new Map<string, number>();
  return {
    kind: "board",
    rightsOf: async (who, id) => {
      const [lab = "", table = "", more] = id.split(":");
      const locks = more === undefined ? await readLocks(db, lab) : undefined;
      const locked = locks?.locked.get(table);
      if (locks === undefined || locked === undefined) return "none";
      since.set(lab, locks.since);
      return rightsAt(who, lab, {
        table,
        locked,
        closed: locks.closed,
        isHost: async () => (await hostOf(db, who, lab)) !== undefined,
      });
    },
    prepare: prepareBoard,
    speaks: ({ guest }, { seat }) =>
      seat === undefined || (isSeat(seat) && seat.seat === (guest?.seat ?? "host")),
    check: (after, { who, id, transaction }) => {
      const [lab = ""] = id.split(":");
      const guest = who.guest?.lab === lab ? who.guest : undefined;
      return checkBoard(after, transaction, {
        author: guest?.seat ?? "host",
        leads: guest === undefined || guest.role === "facilitator",
        now: Date.now(),
        since: since.get(lab) ?? 0,
      });
    },
  };
}

const isSeat = (told: unknown): told is { readonly seat: unknown } =>
  typeof told === "object" && told !== null && "seat" in told;

interface Asked extends TableState {
  readonly isHost: () => Promise<boolean>;
}

async function rightsAt({ guest, ...who }: LiveWho, lab: string, at: Asked): Promise<Rights> {
  if (guest?.lab === lab) return rightsAtTable(guest, at);
  return (who.desk || who.memberships.length > 0) && (await at.isHost()) ? "write" : "none";
}

/** A table's prototype, `<lab>-<table>`, among the pathways that are drawn; undefined where this is of no lab of theirs. */
export const prototypeRights =
  ({ db }: LabsPlace) =>
  async (who: LiveWho, id: string): Promise<Rights | undefined> => {
    const cut = id.lastIndexOf("-");
    const [lab, table] = [id.slice(0, cut), id.slice(cut + 1)];
    if (cut === -1 || !/^t\d+$/.test(table)) return undefined;
    const locks = await readLocks(db, lab);
    const locked = locks?.locked.get(table);
    if (locks === undefined || locked === undefined) return undefined;
    const rights = await rightsAt(who, lab, {
      table,
      locked,
      closed: locks.closed,
      isHost: async () => (await hostOf(db, who, lab)) !== undefined,
    });
    if (rights === "none") return undefined;
    return rights === "write" && (await isPutAway(db, id)) ? "read" : rights;
  };
