import { inOrder } from "../units/order.ts";
import type { BoardStage, Card, LabRecord } from "./record.ts";

/** Cards that say one thing, with who supports them. */
export interface ClusterCount {
  /** None for cards that nobody put with others. */
  readonly cluster: string | undefined;
  readonly name: string;
  readonly cards: readonly Card[];
  /** Tables that have a card in it. */
  readonly tables: number;
  readonly votes: number;
}

/**
 * Votes by what they are on: of each person the first so many on cards and the first so many on recommendations, each thing
 * once. What is over is not counted, and not lost.
 */
export function votesOf({ votes, votesEach, recommendations }: LabRecord): ReadonlyMap<string, number> {
  const recommended = new Set(recommendations.map(({ id }) => id));
  const given = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { person, on } of votes) {
    const of = `${recommended.has(on) ? "recommendations" : "cards"} ${person}`;
    const theirs = given.get(of) ?? new Set<string>();
    if (theirs.has(on) || theirs.size >= votesEach) continue;
    given.set(of, theirs.add(on));
    counts.set(on, (counts.get(on) ?? 0) + 1);
  }
  return counts;
}

/** Clusters of a stage by votes, then by cards; last, as one, the cards in none. */
export function clustersOf(record: LabRecord, stage: BoardStage): readonly ClusterCount[] {
  const votes = votesOf(record);
  const cards = record.cards.filter((card) => card.stage === stage);
  const count = (cluster: string | undefined, name: string): ClusterCount => {
    const own = cards.filter((card) => card.cluster === cluster);
    return {
      cluster,
      name,
      cards: own,
      tables: new Set(own.map(({ table }) => table)).size,
      votes: own.reduce((sum, { id }) => sum + (votes.get(id) ?? 0), 0),
    };
  };
  const named = record.clusters
    .filter((cluster) => cluster.stage === stage)
    .map(({ id, name }) => count(id, name))
    .filter(({ cards: own }) => own.length > 0)
    .toSorted((a, b) => b.votes - a.votes || b.cards.length - a.cards.length || inOrder(a.name, b.name));
  const rest = count(undefined, "");
  return rest.cards.length === 0 ? named : [...named, rest];
}
