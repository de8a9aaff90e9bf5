import type { SearchHit, SearchKind } from "@footbridge/contract/search.ts";
import { useLingui } from "@lingui/react/macro";

/** What a group of finds is called. */
export function useKindName(): (kind: SearchKind) => string {
  const { t } = useLingui();
  const names: Readonly<Record<SearchKind, string>> = {
    occupation: t`Jobs`,
    program: t`Classes`,
    credential: t`Certificates`,
    organization: t`Schools, employers and offices`,
    place: t`Places`,
    support: t`Help`,
    sector: t`Fields of work`,
  };
  return (kind) => names[kind];
}

const pages = {
  occupation: "/jobs/",
  program: "/programs/",
  credential: "/certificates/",
  organization: "/organizations/",
  place: "/organizations/",
  support: "/supports/",
  sector: "/pathways/",
} as const satisfies Readonly<Record<SearchKind, string>>;

/** The page of what was found; a place is on the page of whoever is there. */
export const hrefOf = ({ kind, id, organization }: SearchHit): string =>
  pages[kind] + encodeURIComponent(kind === "place" ? (organization?.id ?? id) : id);
