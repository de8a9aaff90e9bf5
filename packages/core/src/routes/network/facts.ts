import { levelOf, type Requirement } from "../../model/requirement.ts";
import type { Town } from "../town.ts";
import type { Scale } from "./snapshot.ts";

/** The facts of a town with their numbers; a mark on a scale stands beside the other marks of its scale. */
export class FactTable {
  readonly names: string[] = [];
  readonly ids = new Map<string, number>();
  readonly scales = new Map<string, Scale>();

  constructor(town: Town) {
    for (const name of mentioned(town)) this.#add(name);
    this.#sortScales();
  }

  /** A new fact that no file can name. */
  derive(name: string): number {
    this.names.push(name);
    return this.names.length - 1;
  }

  id(name: string): number {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`fact ${name} was not collected`);
    return id;
  }

  /** The fact and, on a scale, all lower marks. */
  heldWith(name: string): readonly number[] {
    const level = levelOf(name);
    if (level === undefined) return [this.id(name)];
    const scale = this.scales.get(level.scale)!;
    return scale.facts.slice(0, scale.marks.indexOf(level.mark) + 1);
  }

  /** Per fact the lower marks of its scale. */
  lowerMarks(): readonly (readonly number[])[] {
    const lower: (readonly number[])[] = this.names.map(() => []);
    for (const { facts } of this.scales.values()) {
      for (const [index, fact] of facts.entries()) lower[fact] = facts.slice(0, index);
    }
    return lower;
  }

  #add(name: string): void {
    if (this.ids.has(name)) return;
    this.ids.set(name, this.names.length);
    this.names.push(name);
  }

  #sortScales(): void {
    const marks = new Map<string, { mark: number; fact: number }[]>();
    for (const [name, fact] of this.ids) {
      const level = levelOf(name);
      if (level === undefined) continue;
      const list = marks.get(level.scale) ?? [];
      list.push({ mark: level.mark, fact });
      marks.set(level.scale, list);
    }
    for (const [scale, list] of marks) {
      list.sort((a, b) => a.mark - b.mark);
      this.scales.set(scale, { marks: list.map((each) => each.mark), facts: list.map((each) => each.fact) });
    }
  }
}

function* mentioned(town: Town): Generator<string> {
  for (const program of town.programs) {
    yield* factsIn(program.requires);
    yield* program.gives;
  }
  for (const occupation of town.occupations) {
    yield* factsIn(occupation.requires);
    for (const experience of occupation.experience) yield experience.gives;
  }
}

function* factsIn(requirement: Requirement): Generator<string> {
  if ("has" in requirement) yield requirement.has;
  else if ("all" in requirement) for (const part of requirement.all) yield* factsIn(part);
  else if ("any" in requirement) for (const part of requirement.any) yield* factsIn(part);
  else if ("of" in requirement) for (const part of requirement.of) yield* factsIn(part);
}
