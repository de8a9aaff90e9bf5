import type { Problem } from "./problem.ts";

const noSet = -1;

/**
 * Which facts a set keeps: only what may still be needed; or all until a target is held, when all sets are one; or all.
 */
export type FactForm = "needed" | "arriving" | "plain";

/**
 * Sets of held facts, each once, in canonical form: whatever no way to a target asks for any more counts as held.
 * Histories with the same future thereby share one set. Soundness: see the README ("one future, one set").
 */
export class FactSets {
  readonly #problem: Problem;
  readonly #words: number;
  #rows: Int32Array;
  #count = 0;
  #slots: Int32Array;
  readonly #steps = new Map<number, number>();
  readonly #useful: (Int32Array | undefined)[] = [];
  readonly #form: FactForm;
  /** The set in which a target is held. */
  readonly reached: number;
  readonly root: number;

  constructor(problem: Problem, form: FactForm) {
    this.#problem = problem;
    this.#words = problem.words;
    this.#form = form;
    this.#rows = new Int32Array(64 * this.#words);
    this.#slots = new Int32Array(256).fill(noSet);
    this.reached = this.#intern(new Int32Array(this.#words).fill(-1));
    this.root = this.#settle(new Int32Array(this.#words));
  }

  get size(): number {
    return this.#count;
  }

  /** The set after the effects of an action. */
  add(set: number, action: number): number {
    const key = set * this.#problem.actions.length + action;
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const row = this.#row(set).slice();
    const { effects } = this.#problem.actions[action]!;
    for (let word = 0; word < this.#words; word += 1) row[word]! |= effects[word]!;
    const result = this.#settle(row);
    this.#steps.set(key, result);
    return result;
  }

  /** Whether the first holds all that the second holds. */
  contains(set: number, other: number): boolean {
    if (set === other) return true;
    const at = set * this.#words;
    const from = other * this.#words;
    for (let word = 0; word < this.#words; word += 1) {
      if ((this.#rows[from + word]! & ~this.#rows[at + word]!) !== 0) return false;
    }
    return true;
  }

  has(set: number, fact: number): boolean {
    return ((this.#rows[set * this.#words + (fact >> 5)]! >>> (fact & 31)) & 1) === 1;
  }

  /** Whether an action still gives something that this set lacks. */
  lacksFrom(set: number, action: number): boolean {
    const { effects } = this.#problem.actions[action]!;
    for (let word = 0; word < this.#words; word += 1) {
      if ((effects[word]! & ~this.#rows[set * this.#words + word]!) !== 0) return true;
    }
    return false;
  }

  /** Whether an action may start from this set. */
  startable(set: number, action: number): boolean {
    return this.#startable(action, this.#row(set));
  }

  /** Steps that still give something needed, as action × 2, plus 1 where the action may start now. */
  useful(set: number): Int32Array {
    return (this.#useful[set] ??= this.#listUseful(set));
  }

  #listUseful(set: number): Int32Array {
    const found: number[] = [];
    for (const [index, action] of this.#problem.actions.entries()) {
      if (action.instant || !this.lacksFrom(set, index)) continue;
      found.push(index * 2 + (this.#startable(index, this.#row(set)) ? 1 : 0));
    }
    return Int32Array.from(found);
  }

  #row(set: number): Int32Array {
    return this.#rows.subarray(set * this.#words, (set + 1) * this.#words);
  }

  #startable(action: number, row: Int32Array): boolean {
    for (const clause of this.#problem.actions[action]!.clauses) {
      let missing = 0;
      for (let word = 0; word < this.#words; word += 1) missing |= clause[word]! & ~row[word]!;
      if (missing === 0) return true;
    }
    return false;
  }

  /** Adds what follows without time, then counts as held whatever no target needs any more. */
  #settle(row: Int32Array): number {
    this.#addInstant(row);
    if (this.#form === "plain") return this.#intern(row);
    const holds = (fact: number): boolean => ((row[fact >> 5]! >>> (fact & 31)) & 1) === 1;
    if (this.#problem.targets.some(holds)) return this.reached;
    if (this.#form === "arriving") return this.#intern(row);
    const need = this.#need(row);
    return this.#intern(need.map((word) => ~word));
  }

  #addInstant(row: Int32Array): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const [index, action] of this.#problem.actions.entries()) {
        if (!action.instant || !this.#gives(action.effects, row) || !this.#startable(index, row)) continue;
        for (let word = 0; word < this.#words; word += 1) row[word]! |= action.effects[word]!;
        changed = true;
      }
    }
  }

  #gives(effects: Int32Array, row: Int32Array): boolean {
    return effects.some((word, index) => (word & ~row[index]!) !== 0);
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
        if (this.#startable(giver, row)) continue;
        for (const clause of this.#problem.actions[giver]!.clauses) {
          for (let word = 0; word < this.#words; word += 1) want(word, clause[word]! & ~row[word]!);
        }
      }
    }
    return need;
  }

  #intern(row: Int32Array): number {
    let hash = 0;
    for (const word of row) hash = Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & (this.#slots.length - 1);
    for (let set = this.#slots[slot]!; set !== noSet; set = this.#slots[slot]!) {
      if (this.#same(set, row)) return set;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const set = this.#count;
    this.#slots[slot] = set;
    this.#count += 1;
    if (this.#count * this.#words > this.#rows.length) {
      const rows = new Int32Array(this.#rows.length * 2);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    this.#rows.set(row, set * this.#words);
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return set;
  }

  #same(set: number, row: Int32Array): boolean {
    for (let word = 0; word < this.#words; word += 1) {
      if (this.#rows[set * this.#words + word] !== row[word]) return false;
    }
    return true;
  }

  #rehash(): void {
    const count = this.#count;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(noSet);
    for (let set = 0; set < count; set += 1) {
      let hash = 0;
      for (const word of this.#row(set)) hash = Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);
      let slot = (hash ^ (hash >>> 16)) & (this.#slots.length - 1);
      while (this.#slots[slot] !== noSet) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = set;
    }
  }
}
