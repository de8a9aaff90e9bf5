import type { Definition } from "@footbridge/core/metrics/definition.ts";

/** A metric's value as people read it: percent to its decimals, dollars with the sign, counts with commas. */
export function unitText(
  value: number | null,
  definition: Pick<Definition, "unit" | "decimals"> | undefined,
): string {
  if (value === null) return "not applicable";
  const { unit = "people", decimals = 0 } = definition ?? {};
  const digits = (number: number): string =>
    number.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (unit === "percent") return `${digits(value * 100)} %`;
  if (unit.startsWith("dollars")) return value < 0 ? `−$${digits(-value)}` : `$${digits(value)}`;
  return unit === "hours" ? `${digits(value)} h` : digits(value);
}
