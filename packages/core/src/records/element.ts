import { z } from "zod";

/**
 * How an element's values are written: a day, dollars and cents, a whole number, one code of a list, several one-digit
 * codes in a row, digits that keep their leading zeros, or free text.
 */
export const elementKinds = ["date", "amount", "whole", "code", "codes", "digits", "text"] as const;

/** One column of a participant record: an element of PIRL, of its public file, or one of this project's own. */
export const elementSchema = z.strictObject({
  /** PIRL's number (`1602`, `108-A`), the public file's name (`CALC4039`), or this project's (`job-start`). */
  id: z.string().min(1).max(60),
  name: z.string().min(1),
  kind: z.enum(elementKinds),
  /** The longest value in signs, as PIRL gives it. */
  length: z.int().min(1),
  codes: z.array(z.string()).optional(),
  /** Digits always of full length: on which side zeros that a spreadsheet lost, or an industry left out, come back. */
  pad: z.enum(["left", "right"]).optional(),
  /** Other numbers that the element had in other years. */
  also: z.array(z.string()).optional(),
  origin: z.enum(["pirl", "public-file", "project"]),
});

export type Element = z.output<typeof elementSchema>;

/** Elements by id, in the official order. */
export type Layout = ReadonlyMap<string, Element>;

export const layoutOf = (elements: readonly Element[]): Layout =>
  new Map(elements.map((element) => [element.id, element]));
