import { z } from "zod";

/**
 * What must hold before a step may start or a job is open. `not` is allowed over attributes only, so that gaining
 * something never closes a door.
 */
export type Requirement =
  | { readonly all: readonly Requirement[] }
  | { readonly any: readonly Requirement[] }
  | { readonly atLeast: number; readonly of: readonly Requirement[] }
  | { readonly has: string }
  | { readonly is: string }
  | { readonly not: { readonly is: string } };

const word = z.string().min(1).max(200);

export const requirementSchema: z.ZodType<Requirement> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(requirementSchema) }),
    z.strictObject({ any: z.array(requirementSchema) }),
    z.strictObject({ atLeast: z.int().min(0), of: z.array(requirementSchema) }),
    z.strictObject({ has: word }),
    z.strictObject({ is: word }),
    z.strictObject({ not: z.strictObject({ is: word }) }),
  ]),
);

/** Nothing is asked: always met. */
export const noRequirement: Requirement = { all: [] };

/** A fact with its place on a scale: `reading:4` is scale `reading`, mark 4. */
export interface Level {
  readonly scale: string;
  readonly mark: number;
}

/** Most facts are no marks: told by one look, as this is asked a million times. */
function endsInDigit(fact: string): boolean {
  const last = fact.charCodeAt(fact.length - 1);
  return last >= 48 && last <= 57;
}

/**
 * Facts that end in `:` and a whole number are marks on a scale and hold all lower marks of it (`reading:4` holds
 * `reading:1` to `reading:3`, `credits:30` holds `credits:15`); any other fact stands alone.
 */
export function levelOf(fact: string): Level | undefined {
  if (!endsInDigit(fact)) return undefined;
  const match = /^(.+):(0|[1-9]\d{0,6})$/.exec(fact);
  if (match === null) return undefined;
  const [, scale, mark] = match;
  return scale === undefined || mark === undefined ? undefined : { scale, mark: Number(mark) };
}

/** Every fact that a requirement names, in its order. */
export function factsIn(requirement: Requirement): readonly string[] {
  if ("has" in requirement) return [requirement.has];
  if ("is" in requirement || "not" in requirement) return [];
  const parts =
    "all" in requirement ? requirement.all : "any" in requirement ? requirement.any : requirement.of;
  return parts.flatMap(factsIn);
}
