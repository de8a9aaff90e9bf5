import type { SearchAnswer, SearchKind } from "@footbridge/contract/search.ts";
import { useEffect, useState } from "react";
import { type Asked, useAsked } from "../../api/asked.ts";
import { useLocale } from "../../i18n/locale.ts";

interface Wanted {
  readonly limit: number;
  readonly kinds?: SearchKind | undefined;
}

/** What is found by these words, in the page's language; nothing is asked for no words. */
export function useSearch(q: string, { limit, kinds }: Wanted): Asked<SearchAnswer> {
  const lang = useLocale();
  const words = q.trim();
  const query = { q: words, lang, limit, ...(kinds === undefined ? {} : { kinds }) };
  return useAsked("searchCatalog", words === "" ? undefined : { query }, { family: `search ${kinds ?? ""}` });
}

/** Typing pauses this long, in milliseconds, before the server is asked. */
const pause = 120;

/** The text once typing has paused. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(text), pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return paused;
}
