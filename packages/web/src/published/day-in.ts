import type { Day } from "@footbridge/core/units/day.ts";

/** The day in a day or moment as the server writes it: `2026-03-31`, `2026-03-31T14:05:00Z`. */
export const dayIn = (text: string): Day => text.slice(0, 10) as Day;
