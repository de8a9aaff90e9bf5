import type { Told } from "@footbridge/contract/client.ts";

/** One number as it is published. */
export type Cell = Told<"getReport">["cells"][number];

/** A metric under one version. */
export type Definition = Told<"listDefinitions">["items"][number];

/** What of a definition says how its numbers are written. */
export type Written = Pick<Definition, "kind" | "unit" | "decimals">;

/** What a cell has to say: a number, a bound in its place, nobody at all, or nothing that may be told. */
export type Saying =
  | { readonly says: "number"; readonly value: number }
  | { readonly says: "bound"; readonly side: "at-least" | "at-most"; readonly value: number }
  | { readonly says: "nobody" }
  | { readonly says: "withheld" };

/** Reads a cell; a bound in percent becomes the share that values of rates are. */
export function sayingOf({
  value,
  suppressed,
  display,
}: Pick<Cell, "value" | "suppressed" | "display">): Saying {
  if (display !== undefined) {
    const bound = "percent" in display ? display.percent / 100 : display.dollars;
    return { says: "bound", side: display.bound, value: bound };
  }
  if (value !== null) return { says: "number", value };
  return suppressed ? { says: "withheld" } : { says: "nobody" };
}

/** The number to draw a cell at; undefined where there is none to draw. */
export function drawnAt(cell: Pick<Cell, "value" | "suppressed" | "display">): number | undefined {
  const saying = sayingOf(cell);
  return saying.says === "number" || saying.says === "bound" ? saying.value : undefined;
}

/** A target's level in the unit of the values: percent as a share. */
export const levelOf = (level: string, { kind }: Pick<Written, "kind">): number =>
  kind === "rate" ? Number(level) / 100 : Number(level);

/** Whether a number is as good as its level, by the rule of its metric. */
export const reaches = (value: number, level: number, better: Definition["better"]): boolean =>
  better === "higher" ? value >= level : value <= level;
