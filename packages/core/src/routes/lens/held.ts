import { levelOf } from "../../model/requirement.ts";
import type { Snapshot } from "../network/snapshot.ts";

/** The facts of the network that somebody with these facts holds; a level holds all lower marks of its scale. */
export function heldFacts(snapshot: Snapshot, facts: readonly string[]): readonly number[] {
  const held = new Set<number>();
  for (const fact of facts) {
    const id = snapshot.factIds.get(fact);
    if (id !== undefined) held.add(id);
    const level = levelOf(fact);
    const scale = level && snapshot.scales.get(level.scale);
    if (level === undefined || scale === undefined) continue;
    for (const [index, mark] of scale.marks.entries()) if (mark <= level.mark) held.add(scale.facts[index]!);
  }
  return [...held].sort((a, b) => a - b);
}

/** The fact of the network that comes with this one: itself, or the next mark that anything in the network names. */
export function factAtLeast(snapshot: Snapshot, fact: string): number | undefined {
  const id = snapshot.factIds.get(fact);
  if (id !== undefined) return id;
  const level = levelOf(fact);
  const scale = level && snapshot.scales.get(level.scale);
  if (level === undefined || scale === undefined) return undefined;
  const index = scale.marks.findIndex((mark) => mark >= level.mark);
  return index === -1 ? undefined : scale.facts[index];
}

/** Whether these facts hold the one asked for, by themselves or by a higher mark. */
export function holds(facts: readonly string[], asked: string): boolean {
  const level = levelOf(asked);
  return facts.some((fact) => {
    if (fact === asked) return true;
    const own = level && levelOf(fact);
    return level !== undefined && own !== undefined && own.scale === level.scale && own.mark >= level.mark;
  });
}
