import { z } from "zod";

/** A day: an element, an element moved, the end of a later quarter, an end of the cohort window, the report's last day, one by name, or the first or last of several. */
export type Point =
  | string
  | {
      readonly element: string;
      readonly plus: { readonly years?: number; readonly months?: number; readonly days?: number };
    }
  /** The last day of the calendar quarter so many quarters after the one that the element lies in. */
  | { readonly quarterEnd: string; readonly after: number }
  | { readonly window: "start" | "end" }
  | { readonly report: "end" }
  | { readonly day: string }
  | { readonly earliest: readonly Point[] }
  | { readonly latest: readonly Point[] };

/**
 * What can be asked of one record. The answer is always yes or no: a blank element answers no to every question
 * but `blank`, so that `not` of a question about a blank is yes.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** Holds if at least so many of these hold. */
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  /** A named condition from the shared terms. */
  | { readonly term: string }
  /** The element has one of these codes; blank is none. */
  | { readonly code: string; readonly in: readonly string[] }
  /** The element's text begins with one of these (industry and occupation codes). */
  | { readonly starts: string; readonly with: readonly string[] }
  /** One of the digits of an element that lists several (203, 1304) is one of these. */
  | { readonly digit: string; readonly in: readonly string[] }
  | { readonly present: string }
  | { readonly blank: string }
  /** The day lies within bounds, each inclusive but `after` and `before`. */
  | {
      readonly date: Point;
      readonly from?: Point;
      readonly to?: Point;
      readonly after?: Point;
      readonly before?: Point;
    }
  /** The amount or whole number lies within bounds; `atLeast` and `atMost` inclusive, in the element's unit. */
  | {
      readonly amount: string;
      readonly above?: number;
      readonly atLeast?: number;
      readonly below?: number;
      readonly atMost?: number;
    }
  /** Completed years from 200 (date of birth) to the day, both bounds inclusive. */
  | { readonly ageAt: Point; readonly from?: number; readonly to?: number };

const elementId = z.string().min(1).max(60);

export const pointSchema: z.ZodType<Point> = z.lazy(() =>
  z.union([
    elementId,
    z.strictObject({
      element: elementId,
      plus: z.strictObject({
        years: z.int().optional(),
        months: z.int().optional(),
        days: z.int().optional(),
      }),
    }),
    z.strictObject({ quarterEnd: elementId, after: z.int().min(0) }),
    z.strictObject({ window: z.enum(["start", "end"]) }),
    z.strictObject({ report: z.literal("end") }),
    z.strictObject({ day: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
    z.strictObject({ earliest: z.array(pointSchema).min(1) }),
    z.strictObject({ latest: z.array(pointSchema).min(1) }),
  ]),
);

const codes = z.array(z.string().min(1).max(40)).min(1);
const bound = z.number().optional();

/** The shape of a condition as it stands in a file; terms and elements are looked up afterwards. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ term: z.string().min(1) }),
    z.strictObject({ code: elementId, in: codes }),
    z.strictObject({ starts: elementId, with: codes }),
    z.strictObject({ digit: elementId, in: codes }),
    z.strictObject({ present: elementId }),
    z.strictObject({ blank: elementId }),
    z.strictObject({
      date: pointSchema,
      from: pointSchema.optional(),
      to: pointSchema.optional(),
      after: pointSchema.optional(),
      before: pointSchema.optional(),
    }),
    z.strictObject({ amount: elementId, above: bound, atLeast: bound, below: bound, atMost: bound }),
    z.strictObject({ ageAt: pointSchema, from: z.int().optional(), to: z.int().optional() }),
  ]),
);
