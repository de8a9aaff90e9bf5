import type { Block } from "./town.ts";
import type { Day } from "../units/day.ts";
import type { Cents, Weeks } from "../units/money.ts";

/** Who asks, as far as a route needs it: the file format `footbridge-person/1`. */
export interface Person {
  readonly format: "footbridge-person/1";
  /** The Monday of the query: no step starts earlier. */
  readonly start: Day;
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  /** Supports without which the person cannot take a class that meets. */
  readonly needs: readonly string[];
  /** Places the person can reach; may contain `online`. */
  readonly places: readonly string[];
  readonly home: string;
  readonly modes: readonly string[];
  /** Hours a week for work and study together. */
  readonly weeklyHours: number;
  readonly budget: Cents;
  /** 0 means not working now. */
  readonly hourlyWage: Cents;
  /** Least income in any week. */
  readonly incomeFloor: Cents;
  readonly horizonWeeks: Weeks;
  readonly maxParallelStudy: number;
  /** Extension: attributes the person has not told. Unknown is not no. */
  readonly unknown?: readonly string[];
  /** Extension: a class without seats may be taken, and the itinerary says so. */
  readonly acceptWaitlist?: boolean;
  /** Extension: parts of the week when the person cannot study (a work step is not bound by it). */
  readonly unavailable?: readonly Block[];
}

export type Target =
  | { readonly kind: "occupation"; readonly id: string }
  | { readonly kind: "sector"; readonly id: string }
  | { readonly kind: "wage"; readonly atLeast: Cents }
  | { readonly kind: "fact"; readonly fact: string };
