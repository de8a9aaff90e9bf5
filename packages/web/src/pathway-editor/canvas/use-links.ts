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
  // As one text: a card that changes in other ways draws no link anew.
  const named = pathway.steps.map(({ id, title }) => `${id} ${title}`).join("\n");
  return useMemo(() => {
    const nameOf = new Map(
      named.split("\n").map((line) => {
        const end = line.indexOf(" ");
        return [line.slice(0, end), line.slice(end + 1)] as const;
      }),
    );
    return links.map((one) => {
      const { wanted = 1, parts = 1 } = one.data ?? {};
      const [before, after] = [nameOf.get(one.source) ?? "", nameOf.get(one.target) ?? ""];
      const ariaLabel = t`From “${before}” to “${after}”`;
      return wanted >= parts
        ? { ...one, ariaLabel }
        : { ...one, ariaLabel, label: wanted === 1 ? t`or` : t`${wanted} of ${parts}` };
    });
  }, [links, named, t]);
}
