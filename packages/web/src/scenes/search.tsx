import type { SearchKind } from "@footbridge/contract/search.ts";
import { createFileRoute } from "@tanstack/react-router";
import { SearchPage } from "./-catalog-pages.ts";

interface Search {
  readonly q: string;
  /** Only this kind, but all of it. */
  readonly kind?: SearchKind | undefined;
}

const kinds: Readonly<Record<SearchKind, true>> = {
  occupation: true,
  program: true,
  credential: true,
  organization: true,
  place: true,
  support: true,
  sector: true,
};

const isKind = (text: unknown): text is SearchKind => typeof text === "string" && Object.hasOwn(kinds, text);

export const Route = createFileRoute("/search")({
  component: SearchPage,
  validateSearch: ({ q, kind }: Record<string, unknown>): Search => ({
    q: typeof q === "string" || typeof q === "number" ? String(q).slice(0, 100) : "",
    ...(isKind(kind) ? { kind } : {}),
  }),
});
