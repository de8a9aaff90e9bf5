import type { Problem } from "../problem/problem.ts";
import { NumberMap, SetTable } from "./set-table.ts";

/**
 * Which facts a set keeps: only what may still be needed; or all until a target is held, when all sets are one; or all.
 */
export type FactForm = "needed" | "arriving" | "plain";

/**
 * Sets of held facts, each once. In the form `needed`, whatever no way to a target asks for any more counts as held, so
 * that histories with the same future share one set. Soundness: see the README ("one future, one set").
 */
export class FactSets {
  readonly #problem: Problem;
  readonly #words: number;
  readonly #table: SetTable;
  readonly #steps = new NumberMap();
  readonly #useful: (Int32Array | undefined)[] = [];
  readonly #form: FactForm;
  readonly #instant: readonly number[];
  /** The set in which a target is held. */
  readonly reached: number;
  readonly root: number;

  constructor(problem: Problem, form: FactForm) {
    this.#problem = problem;
    this.#words = problem.words;
    this.#form = form;
    this.#table = new SetTable(problem.words);
    this.#instant = problem.actions.flatMap((action, index) => (action.instant ? [index] : []));
    this.reached = this.#table.intern(new Int32Array(this.#words).fill(-1));
    this.root = this.#settle(new Int32Array(this.#words));
  }

  get size(): number {
    return this.#table.count;
  }

  /** The set after the effects of an action. */
  add(set: number, action: number): number {
    const key = set * this.#problem.actions.length + action;
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const row = this.#table.rows.slice(set * this.#words, (set + 1) * this.#words);
    const { effects } = this.#problem.actions[action]!;
    for (let word = 0; word < this.#words; word += 1) row[word]! |= effects[word]!;
    const result = this.#settle(row);
    this.#steps.add(key, result);
    return result;
  }

  /** Whether the first holds all that the second holds. */
  contains(set: number, other: number): boolean {
    if (set === other) return true;
    const { rows } = this.#table;
    const at = set * this.#words;
    const from = other * this.#words;
    for (let word = 0; word < this.#words; word += 1) {
      if ((rows[from + word]! & ~rows[at + word]!) !== 0) return false;
    }
    return true;
  }

  has(set: number, fact: number): boolean {
    return ((this.#table.rows[set * this.#words + (fact >> 5)]! >>> (fact & 31)) & 1) === 1;
  }

  /** Whether an action still gives something that this set lacks. */
  lacksFrom(set: number, action: number): boolean {
    return this.#lacks(this.#problem.actions[action]!.effects, this.#table.rows, set * this.#words);
  }

  /** Whether an action may start from this set. */
  startable(set: number, action: number): boolean {
    return this.#startable(action, this.#table.rows, set * this.#words);
  }

  /** Steps that still give something needed, as action × 2, plus 1 where the action may start now. */
  useful(set: number): Int32Array {
    return (this.#useful[set] ??= this.#listUseful(set));
  }

  #listUseful(set: number): Int32Array {
    const found: number[] = [];
    for (const [index, action] of this.#problem.actions.entries()) {
      if (action.instant || !this.lacksFrom(set, index)) continue;
      found.push(index * 2 + (this.startable(set, index) ? 1 : 0));
    }
    return Int32Array.from(found);
  }

  #lacks(effects: Int32Array, rows: Int32Array, at: number): boolean {
    for (let word = 0; word < this.#words; word += 1) {
      if ((effects[word]! & ~rows[at + word]!) !== 0) return true;
    }
    return false;
  }

  #startable(action: number, rows: Int32Array, at: number): boolean {
    const { clauses } = this.#problem.actions[action]!;
    for (let each = 0; each < clauses.length; each += 1) {
      if (!this.#lacks(clauses[each]!, rows, at)) return true;
    }
    return false;
  }

  /** Adds what follows without time, then counts as held whatever no target needs any more. */
  #settle(row: Int32Array): number {
    this.#addInstant(row);
    if (this.#form === "plain") return this.#table.intern(row);
    const holds = (fact: number): boolean => ((row[fact >> 5]! >>> (fact & 31)) & 1) === 1;
    if (this.#problem.targets.some(holds)) return this.reached;
    if (this.#form === "arriving") return this.#table.intern(row);
    const need = this.#need(row);
    return this.#table.intern(need.map((word) => ~word));
  }

  #addInstant(row: Int32Array): void {
    for (let changed = this.#instant.length > 0; changed;) {
      changed = false;
      for (const index of this.#instant) {
        const { effects } = this.#problem.actions[index]!;
        if (!this.#lacks(effects, row, 0) || !this.#startable(index, row, 0)) continue;
        for (let word = 0; word < this.#words; word += 1) row[word]! |= effects[word]!;
        changed = true;
      }
    }
  }

  /** The facts that some way from here to a target still asks for, walked back from the targets. */
  #need(row: Int32Array): Int32Array {
    const need = new Int32Array(this.#words);
    const queue: number[] = [];
    const visited = new Uint8Array(this.#problem.actions.length);
    const want = (word: number, missing: number): void => {
      let rest = missing & ~need[word]!;
      need[word]! |= rest;
      for (; rest !== 0; rest &= rest - 1) queue.push(word * 32 + 31 - Math.clz32(rest & -rest));
    };
    for (const target of this.#problem.targets) want(target >> 5, 1 << (target & 31));
    for (let fact = queue.pop(); fact !== undefined; fact = queue.pop()) {
      for (const giver of this.#problem.givers[fact]!) {
        if (visited[giver] === 1) continue;
        visited[giver] = 1;
        if (this.#startable(giver, row, 0)) continue;
        for (const clause of this.#problem.actions[giver]!.clauses) {
          for (let word = 0; word < this.#words; word += 1) want(word, clause[word]! & ~row[word]!);
        }
      }
    }
    return need;
  }
}
