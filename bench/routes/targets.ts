/** One line of the table: a target of the design, what was measured, and whether it is met. Nothing timed is asserted. */
export interface TargetLine {
  readonly id: string;
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** Undefined where the run could not measure it. */
  readonly met: boolean | undefined;
}

export const line = (
  id: string,
  what: string,
  target: string,
  measured: string,
  met: boolean | undefined,
): TargetLine => ({ id, what, target, measured, met });

/** Enough digits to compare, no more: 0.034, 2.3, 1500. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return Math.abs(value) >= 1 ? value.toFixed(1) : value.toFixed(3);
}

export const percent = (share: number): string =>
  Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`;

/** The lines as aligned text. */
export function table(lines: readonly TargetLine[]): string {
  const rows = lines.map(({ id, what, target, measured, met }) => [id, what, target, measured, verdict(met)]);
  const all = [["#", "what", "target", "measured", ""], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function verdict(met: boolean | undefined): string {
  if (met === undefined) return "not measured";
  return met ? "met" : "NOT MET";
}
