import { useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useDrawn } from "../drawing.ts";
import { type Link, linksOf } from "./nodes.ts";

/** The links, with the words of those that are one of several ways. */
export function useLinks(): Link[] {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  const [kept, keep] = useState(() => ({ pathway, links: linksOf(pathway) }));
  const { links } = kept;
  if (kept.pathway !== pathway) keep({ pathway, links: linksOf(pathway, links) });
  return useMemo(
    () =>
      links.map((one) => {
        const { wanted = 1, parts = 1 } = one.data ?? {};
        return wanted >= parts ? one : { ...one, label: wanted === 1 ? t`or` : t`${wanted} of ${parts}` };
      }),
    [links, t],
  );
}
