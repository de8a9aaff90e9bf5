import type { Target } from "../person.ts";
import type { Lens } from "../lens/lens.ts";
import { missingClauses } from "../problem/draft.ts";
import { aimsOf } from "../problem/targets.ts";

/** What a set of facts means for the target and for pay. */
export interface Prospect {
  readonly reached: boolean;
  /** Best-paid occupation of the target that is open, by its place in the snapshot; undefined for none or a fact target. */
  readonly occupation: number | undefined;
  /** Whether a job at least a tenth better paid than today's is open that was not at the outset. */
  readonly better: boolean;
  /** Cents an hour: today's, or the best of the jobs opened since. */
  readonly interim: number;
  /** Cents an hour from arrival on. */
  readonly arrived: number;
}

/** Reads prospects from held facts. */
export class Outlook {
  readonly #lens: Lens;
  readonly #target: Target;
  readonly #aims: ReadonlyMap<number, number | undefined>;
  readonly #openAtOutset: ReadonlySet<number>;

  constructor(lens: Lens, target: Target) {
    this.#lens = lens;
    this.#target = target;
    this.#aims = new Map(aimsOf(lens.snapshot, target).map(({ fact, occupation }) => [fact, occupation]));
    this.#openAtOutset = new Set(this.#open(this.outset()));
  }

  /** The places, among facts of the network, of those of which any is the target. */
  aimsIn(facts: readonly number[]): readonly number[] {
    return [...facts.keys()].filter((place) => this.#aims.has(facts[place]!));
  }

  /** The facts held at the outset with what follows from them: 1 per held fact of the network. */
  outset(): Uint8Array {
    const held = new Uint8Array(this.#lens.snapshot.facts.length);
    for (const fact of this.#lens.held) held[fact] = 1;
    this.addInstant(held);
    return held;
  }

  /** Adds what follows without time: occupations that open, parts of requirements that hold. */
  addInstant(held: Uint8Array): void {
    const { actions, effects } = this.#lens.snapshot;
    const rounds = actions.end > actions.derivations ? Infinity : 1;
    for (let round = 0, changed = true; changed && round < rounds; round += 1) {
      changed = false;
      for (let action = actions.end - 1; action >= actions.openings; action -= 1) {
        const fact = effects.items[effects.starts[action]!]!;
        if (held[fact] === 1 || !missingClauses(this.#lens, action, held).some((each) => each.length === 0))
          continue;
        held[fact] = 1;
        changed = true;
      }
    }
  }

  /** The prospect from facts to which `addInstant` has been applied. */
  prospect(held: Uint8Array): Prospect {
    const { wage } = this.#lens.snapshot.occupations;
    const { hourlyWage } = this.#lens.person;
    const fresh = this.#open(held).filter((occupation) => !this.#openAtOutset.has(occupation));
    const reached = [...this.#aims.keys()].filter((fact) => held[fact] === 1);
    const interim = fresh.reduce((best, occupation) => Math.max(best, wage[occupation]!), hourlyWage);
    const occupation = this.#best(reached.flatMap((fact) => this.#aims.get(fact) ?? []));
    return {
      reached: reached.length > 0,
      occupation,
      better: fresh.some((each) => wage[each]! * 10 >= hourlyWage * 11),
      interim,
      arrived: this.#target.kind === "fact" || occupation === undefined ? interim : wage[occupation]!,
    };
  }

  #open(held: Uint8Array): number[] {
    const { openFact } = this.#lens.snapshot.occupations;
    return [...openFact.keys()].filter((occupation) => held[openFact[occupation]!] === 1);
  }

  #best(occupations: readonly number[]): number | undefined {
    const { wage } = this.#lens.snapshot.occupations;
    return occupations.toSorted((a, b) => wage[b]! - wage[a]! || a - b)[0];
  }
}
