import type { Problem } from "../problem/problem.ts";
import { FactSets } from "../search/fact-sets.ts";
import type { Outlook, Prospect } from "./outlook.ts";

/** Sets of facts of a whole problem with their prospects; each is worked out once. */
export class Holdings {
  readonly sets: FactSets;
  readonly #problem: Problem;
  readonly #outlook: Outlook;
  readonly #prospects: (Prospect | undefined)[] = [];

  constructor(problem: Problem, outlook: Outlook) {
    this.#problem = problem;
    this.#outlook = outlook;
    this.sets = new FactSets(problem, "plain");
  }

  prospect(set: number): Prospect {
    return (this.#prospects[set] ??= this.#workOut(set));
  }

  #workOut(set: number): Prospect {
    const held = this.#outlook.outset();
    for (const [local, fact] of this.#problem.factIds.entries())
      if (this.sets.has(set, local)) held[fact] = 1;
    this.#outlook.addInstant(held);
    return this.#outlook.prospect(held);
  }
}
