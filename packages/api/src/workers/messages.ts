import type { ProblemCode } from "@footbridge/contract/problem.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import type { Criterion } from "@footbridge/core/routes/answer.ts";
import type { Ask } from "@footbridge/core/routes/read-target.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Vocabulary } from "@footbridge/core/plan/labels.ts";
import type { SeatsLeft } from "@footbridge/core/plan/with-seats.ts";
import type { Day } from "@footbridge/core/units/day.ts";

/** A question as a worker gets it; `limitMs` bounds its search. */
export type Task = AskTask | WhyNotTask | EverywhereTask | TownTask;

interface AboutPerson {
  readonly person: Person;
  /** What looked odd in the question: told back with the answer. */
  readonly findings: readonly Finding[];
  readonly limitMs: number;
}

export interface AskTask extends AboutPerson {
  readonly name: "ask";
  readonly target: Target;
  readonly criteria: readonly Criterion[] | undefined;
}

/** Why is it closed: a target, or a program. */
export interface WhyNotTask extends AboutPerson {
  readonly name: "why-not";
  readonly target: Ask;
}

export interface EverywhereTask extends AboutPerson {
  readonly name: "everywhere";
}

/** A case stated by hand, as it came over the wire. */
export interface TownTask {
  readonly name: "town";
  readonly body: Uint8Array;
  readonly nesting: number;
  readonly limitMs: number;
}

/** What a worker starts with: the catalog as shared JSON bytes, and the flag that stops its question. */
export interface WorkerStart {
  readonly catalog: Uint8Array;
  readonly version: number;
  readonly start: Day;
  readonly vocabulary: Vocabulary;
  readonly stop: Int32Array;
}

export interface Question {
  readonly id: number;
  readonly task: Task;
}

/** Seats left by offering, from here on: what is asked after it is answered with them. */
export interface SeatsNews {
  readonly seats: SeatsLeft;
}

export type FromWorker = { readonly kind: "ready" } | Reply;

/** JSON bytes ready to be sent, or why not. */
export type Reply =
  | { readonly kind: "told"; readonly id: number; readonly json: Uint8Array }
  | {
      readonly kind: "refused";
      readonly id: number;
      readonly code: ProblemCode;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "broke"; readonly id: number; readonly message: string };
