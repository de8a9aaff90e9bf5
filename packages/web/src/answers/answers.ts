import type { LocalText } from "@footbridge/core/model/provenance.ts";
import type { Standing } from "@footbridge/core/model/persona.ts";
import type { Change } from "@footbridge/core/routes/why-not/change.ts";
import type { Block } from "@footbridge/core/routes/town.ts";
import type { Cents, Weeks } from "@footbridge/core/units/money.ts";
import type { Wish } from "../wishes/wish.ts";

/** Where a person wants to get to, as they chose it. */
export interface Goal {
  /** `occupation:29-1141`, `sector:healthcare`, `wage:2500`, `fact:licence:rn`. */
  readonly target: string;
  /** Absent where the target says it all (`wage:2500`). */
  readonly label?: LocalText;
}

/** A level on a scale of six (NRS), and how the person knows it. */
export interface ToldLevel {
  readonly mark: number;
  /** `supposed` is a what-if: the person does not have it yet. */
  readonly how: "tested" | "self" | "supposed";
}

/** What a person has told so far. Whatever is absent was skipped, and skipped is unknown, never no. */
export interface Answers {
  readonly goal?: Goal;
  readonly home?: string;
  /** Places the person can travel to, home included. */
  readonly places?: readonly string[];
  /** Can take a class on a screen at home. */
  readonly online?: boolean;
  /** Ways of learning, where told more exactly than by `online`. */
  readonly modes?: readonly Mode[];
  /** Parts of the week when the person could study. */
  readonly free?: readonly Block[];
  /** Hours a week for work and class together. */
  readonly weeklyHours?: number;
  readonly horizonWeeks?: Weeks;
  readonly reading?: ToldLevel;
  readonly math?: ToldLevel;
  readonly english?: ToldLevel;
  /** Diplomas, certificates, credits and work that the person holds. */
  readonly has?: readonly string[];
  readonly needs?: readonly string[];
  readonly hourlyWage?: Cents;
  readonly budget?: Cents;
  /** Least income in a week. */
  readonly incomeFloor?: Cents;
  readonly acceptWaitlist?: boolean;
  /** Classes at a time. */
  readonly maxParallelStudy?: number;
  /** What they will not give up while they look; the routes shown keep to it. */
  readonly only?: readonly Wish[];
  /** True is yes, false is no, absent is not told. */
  readonly attributes?: Readonly<Record<string, boolean>>;
  /** The made-up person these answers were taken from, for a try. */
  readonly persona?: string;
  /** Set while these answers are a what-if: what they were, and what was changed. */
  readonly whatIf?: { readonly before: Answers; readonly changes: readonly Change[] };
}

export type Mode = Standing["modes"][number];

export const noAnswers: Answers = {};
