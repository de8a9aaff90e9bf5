import type { Lens } from "../lens/lens.ts";
import { never, type Snapshot } from "../network/snapshot.ts";
import { type Earliest, earliestEnd } from "./earliest.ts";
import type { Reach } from "./reach.ts";

/**
 * One pass over all facts in order of the week in which they are first held (Knuth 1977: an AND waits for its last
 * part, so the order is final). The workspace is used again for the next person.
 */
export class ForwardPass {
  readonly #snapshot: Snapshot;
  readonly #missing: Uint16Array;
  readonly #fired: Uint8Array;
  #heads = new Int32Array(256);
  #facts = new Int32Array(1024);
  #next = new Int32Array(1024);
  #queued = 0;
  readonly #counts: Uint16Array;
  readonly #found: Earliest = { end: never, offering: -1 };

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const { starts } = snapshot.clauseFacts;
    this.#counts = new Uint16Array(snapshot.clauseAction.length);
    for (let clause = 0; clause < this.#counts.length; clause += 1) {
      this.#counts[clause] = starts[clause + 1]! - starts[clause]!;
    }
    this.#missing = new Uint16Array(this.#counts.length);
    this.#fired = new Uint8Array(snapshot.actions.end);
  }

  /** Fills `reach`, whose columns have one entry per fact. */
  run(lens: Lens, reach: Reach): void {
    reach.weeks.fill(never);
    reach.action.fill(-1);
    reach.offering.fill(-1);
    this.#missing.set(this.#counts);
    this.#fired.fill(0);
    if (lens.horizon >= this.#heads.length) this.#heads = new Int32Array(lens.horizon + 1);
    this.#heads.fill(-1);
    this.#queued = 0;
    for (const fact of lens.held) this.#have(reach, fact, 0, -1, -1);
    this.#startWithoutFacts(lens, reach);
    for (let week = 0; week <= lens.horizon; week += 1) {
      for (let entry = this.#heads[week]!; entry !== -1; entry = this.#heads[week]!) {
        this.#heads[week] = this.#next[entry]!;
        const fact = this.#facts[entry]!;
        if (reach.weeks[fact] === week) this.#spread(lens, reach, fact, week);
      }
    }
  }

  #startWithoutFacts(lens: Lens, reach: Reach): void {
    const { clauseAction } = this.#snapshot;
    for (let clause = 0; clause < this.#counts.length; clause += 1) {
      if (this.#counts[clause] === 0 && lens.clauseOpen(clause))
        this.#fire(lens, reach, clauseAction[clause]!, 0);
    }
  }

  #spread(lens: Lens, reach: Reach, fact: number, week: number): void {
    const { askedBy, clauseAction } = this.#snapshot;
    const last = askedBy.starts[fact + 1]!;
    for (let at = askedBy.starts[fact]!; at < last; at += 1) {
      const clause = askedBy.items[at]!;
      const missing = this.#missing[clause]! - 1;
      this.#missing[clause] = missing;
      if (missing === 0 && lens.clauseOpen(clause)) this.#fire(lens, reach, clauseAction[clause]!, week);
    }
  }

  #fire(lens: Lens, reach: Reach, action: number, week: number): void {
    if (this.#fired[action] === 1) return;
    this.#fired[action] = 1;
    const { effects } = this.#snapshot;
    const from = effects.starts[action]!;
    const to = effects.starts[action + 1]!;
    let useful = false;
    for (let at = from; at < to; at += 1) useful ||= reach.weeks[effects.items[at]!]! > week;
    if (!useful) return;
    earliestEnd(lens, action, week, this.#found);
    const { end, offering } = this.#found;
    if (end > lens.horizon) return;
    for (let at = from; at < to; at += 1) this.#have(reach, effects.items[at]!, end, action, offering);
  }

  #have(reach: Reach, fact: number, week: number, action: number, offering: number): void {
    if (week >= reach.weeks[fact]!) return;
    reach.weeks[fact] = week;
    reach.action[fact] = action;
    reach.offering[fact] = offering;
    if (this.#queued === this.#facts.length) this.#grow();
    const entry = this.#queued;
    this.#queued += 1;
    this.#facts[entry] = fact;
    this.#next[entry] = this.#heads[week]!;
    this.#heads[week] = entry;
  }

  #grow(): void {
    const facts = new Int32Array(this.#facts.length * 2);
    facts.set(this.#facts);
    this.#facts = facts;
    const next = new Int32Array(this.#next.length * 2);
    next.set(this.#next);
    this.#next = next;
  }
}
