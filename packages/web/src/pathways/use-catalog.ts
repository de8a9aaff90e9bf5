import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Catalog } from "../pathway-editor/card/choose-card.tsx";
import { askPathways } from "./ask.ts";

/** Records of the city's catalog that a card can be, in the page's language; they are open to everyone. */
export function useCatalog(): Catalog {
  const lang = useLocale();
  return useMemo<Catalog>(
    () => ({
      find: async (q) => (await askPathways("findPathwayCards", { query: { q, lang } })).items,
      take: ({ kind, id: record }) =>
        askPathways("getPathwayCard", { params: { kind, id: record }, query: { lang } }),
    }),
    [lang],
  );
}
