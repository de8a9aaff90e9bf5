import type { FoundTarget } from "@footbridge/contract/targets.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ask } from "../api/client.ts";

/** Typing pauses this long, in milliseconds, before the server is asked. */
const pause = 120;

/** What the typed words may mean, best first; the list before stays until the new one is there. */
export function useFound(text: string): {
  readonly found: readonly FoundTarget[];
  readonly waiting: boolean;
  readonly failed: boolean;
} {
  const settled = useSettled(text.trim());
  const query = useQuery({
    queryKey: ["targets", settled],
    queryFn: ({ signal }) => ask("findTargets", { query: { q: settled, limit: 12 } }, signal),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
  });
  return {
    found: settled === "" ? [] : (query.data?.items ?? []),
    waiting: query.isFetching || settled !== text.trim(),
    failed: query.isError,
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
