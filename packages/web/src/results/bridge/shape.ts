import type { Span } from "./spans.ts";

/** Along the time axis and across it; drawn from left to right, or from top to bottom on a phone. */
export type Direction = "across" | "down";

/** Turns places along and beside the deck into drawing units. */
export interface Pen {
  readonly direction: Direction;
  /** Length of the axis, in pixels. */
  readonly length: number;
  /** Where the deck runs, in pixels from the top (or the left). */
  readonly deck: number;
}

export function spot(pen: Pen, along: number, beside: number): string {
  const a = (along * pen.length).toFixed(1);
  const b = (pen.deck - beside).toFixed(1);
  return pen.direction === "across" ? `${a} ${b}` : `${b} ${a}`;
}

/** How far a span rises over the deck, in pixels: longer ones rise higher, within bounds. */
const rise = (span: Span, pen: Pen): number => Math.min(26, 10 + (span.to - span.from) * pen.length * 0.09);

const sign = (span: Span): number => (span.side === 0 ? 1 : -1);

/** A class is an arch. */
export function arch(span: Span, pen: Pen): string {
  const height = rise(span, pen) * sign(span) * 1.34;
  const third = (span.to - span.from) / 5;
  return `M${spot(pen, span.from, 0)}C${spot(pen, span.from + third, height)} ${spot(pen, span.to - third, height)} ${spot(pen, span.to, 0)}`;
}

/** Work is a truss: straight, with posts. */
export function truss(span: Span, pen: Pen): string {
  const height = 13 * sign(span);
  const panels = Math.max(1, Math.round(((span.to - span.from) * pen.length) / 22));
  const width = (span.to - span.from) / panels;
  const zigzag = Array.from({ length: panels }, (_, panel) => {
    const from = span.from + panel * width;
    return `L${spot(pen, from + width / 2, height)}L${spot(pen, from + width, 0)}`;
  });
  const top = `M${spot(pen, span.from + width / 2, height)}L${spot(pen, span.to - width / 2, height)}`;
  return `M${spot(pen, span.from, 0)}${zigzag.join("")}${top}`;
}

/** The middle of a span, for its number, beside the deck on the far side of the drawing. */
export const middle = (span: Span, pen: Pen): { readonly x: number; readonly y: number } => {
  const along = ((span.from + span.to) / 2) * pen.length;
  const beside = pen.deck - sign(span) * (span.kind === "work" ? 25 : rise(span, pen) + 11);
  return pen.direction === "across" ? { x: along, y: beside } : { x: beside, y: along };
};
