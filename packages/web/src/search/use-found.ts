import type { FoundTarget } from "@footbridge/contract/targets.ts";
import { useEffect, useState } from "react";
import { useAsked } from "../api/asked.ts";

/** Typing pauses this long, in milliseconds, before the server is asked. */
const pause = 120;

/** What the typed words may mean, best first; the list before stays until the new one is there. */
export function useFound(text: string): {
  readonly found: readonly FoundTarget[];
  readonly waiting: boolean;
  readonly failed: boolean;
} {
  const settled = useSettled(text.trim());
  const asked = useAsked("findTargets", settled === "" ? undefined : { query: { q: settled, limit: 12 } }, {
    family: "targets",
  });
  return {
    found: settled === "" ? [] : (asked.data?.items ?? []),
    waiting: asked.moving || asked.data === undefined || settled !== text.trim(),
    failed: asked.trouble !== undefined,
  };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
