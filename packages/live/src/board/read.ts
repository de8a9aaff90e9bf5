import { type BoardStage, boardStages } from "@footbridge/core/lab/stages.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Doc } from "yjs";
import { boardLimits, type Entry, entryIn, type ListName, rootsOf, textIn } from "./roots.ts";

/** Something on a board, with who wrote it and when. `author` is a seat of the lab, or `host`. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Put away: shown to whoever looks for it, and in no count. */
  readonly archived: boolean;
}

export interface BoardCard extends Written {
  readonly stage: BoardStage;
  readonly cluster?: string;
}

export interface BoardCluster extends Written {
  readonly stage: BoardStage;
}

export interface BoardComment extends Written {
  readonly card: string;
}

/** A table's board as it stands, oldest first. */
export interface Board {
  readonly concept: string;
  readonly cards: readonly BoardCard[];
  readonly clusters: readonly BoardCluster[];
  readonly comments: readonly BoardComment[];
  readonly findings: readonly Finding[];
}

/** Reads a board. It never throws: what is wrong is left out and told. */
export function readBoard(doc: Doc): Board {
  const roots = rootsOf(doc);
  const findings: Finding[] = [];
  const listed = <T extends Written>(
    name: ListName,
    more: (entry: Entry) => Omit<T, keyof Written> | undefined,
  ) => readList(roots[name], name, more, findings) as readonly T[];
  const clusters = listed<BoardCluster>("clusters", staged);
  const known = new Set(clusters.map(({ id }) => id));
  return {
    concept: roots.concept.toJSON().slice(0, boardLimits.concept),
    clusters,
    cards: listed<BoardCard>("cards", (entry) => {
      const cluster = entry.get("cluster");
      const stage = staged(entry);
      if (stage === undefined) return undefined;
      return typeof cluster === "string" && known.has(cluster) ? { ...stage, cluster } : stage;
    }),
    comments: listed<BoardComment>("comments", (entry) => {
      const card = entry.get("card");
      return typeof card === "string" ? { card } : undefined;
    }),
    findings,
  };
}

function staged(entry: Entry): { readonly stage: BoardStage } | undefined {
  const said = entry.get("stage");
  const stage = boardStages.find((one) => one === said);
  return stage === undefined ? undefined : { stage };
}

function readList(
  list: Entry,
  name: ListName,
  more: (entry: Entry) => object | undefined,
  findings: Finding[],
): readonly Written[] {
  const most = name === "clusters" ? boardLimits.name : boardLimits.text;
  const read = [...list.keys()].flatMap((id) => {
    const entry = entryIn(list, id);
    const written = entry === undefined ? undefined : writtenOf(id, entry, most);
    const rest = entry === undefined ? undefined : more(entry);
    if (written === undefined || rest === undefined) {
      findings.push(
        error("board.unreadable", `${name}.${id}`, "This cannot be read and is left out.", "Write it again."),
      );
      return [];
    }
    return [{ ...written, ...rest }];
  });
  return read.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

function writtenOf(id: string, entry: Entry, most: number): Written | undefined {
  const [text, author, at] = [textIn(entry), entry.get("author"), entry.get("at")];
  if (text === undefined || typeof author !== "string" || typeof at !== "string") return undefined;
  const archived = entry.get("archived") === true;
  return { id, text: text.toJSON().slice(0, most), author, at, archived };
}
