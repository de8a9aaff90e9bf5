import type { Ask, Told } from "@footbridge/contract/client.ts";
import { makeMeasureClient } from "@footbridge/contract/measure/client.ts";
import type { MeasureName } from "@footbridge/contract/measure/operations.ts";
import { useEffect } from "react";
import { type Asked, useAsked } from "../api/asked.ts";

/** Asks the server about the partnership's numbers. */
export const askMeasure = makeMeasureClient();

interface Options {
  readonly family?: string;
  readonly freshMs?: number;
}

/** As `useAsked`, for the partnership's numbers. */
export const useMeasured = <N extends MeasureName>(
  name: N,
  what: Ask<N> | undefined,
  options: Options = {},
): Asked<Told<N>> => useAsked(name, what, { freshMs: 20_000, ...options, by: askMeasure });

/** Asks again a while after each answer, in milliseconds, as long as there is something to wait for. */
export function useAgain(again: () => void, waiting: boolean, everyMs = 1000): void {
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = window.setTimeout(again, everyMs);
    return () => window.clearTimeout(timer);
  });
}
