import { useCallback, useMemo } from "react";
import { useFresh } from "../mine/ask.ts";
import { useLocale } from "../i18n/locale.ts";
import { later } from "../parts/later.tsx";
import type { Catalog } from "../pathway-editor/card/choose-card.tsx";
import type { OtherDesign } from "../pathway-editor/cohort/changes.ts";
import { useActing } from "../work/acting.ts";
import { askPathways, type Draft } from "./ask.ts";
import { StepsList } from "./steps-list.tsx";

const LiveDraft = later(async () => (await import("../pathway-editor/live-draft.tsx")).LiveDraft, "working");

/** Versions that a draft can be raced against, the newest. */
const raced = 5;

/** The draft itself: drawn together live; in the archive, as it is stored. */
export function DraftBoard({ draft }: { readonly draft: Draft }) {
  return draft.archivedAt === undefined ? <Together draft={draft} /> : <StepsList pathway={draft.pathway} />;
}

function Together({ draft: { id } }: { readonly draft: Draft }) {
  const { name } = useActing();
  const lang = useLocale();
  const catalog = useMemo<Catalog>(
    () => ({
      find: async (q) => (await askPathways("findPathwayCards", { query: { q, lang } })).items,
      take: ({ kind, id: record }) =>
        askPathways("getPathwayCard", { params: { kind, id: record }, query: { lang } }),
    }),
    [lang],
  );
  const load = useCallback(() => versionsOf(id), [id]);
  const { data: others = [] } = useFresh(load);
  return <LiveDraft id={id} name={name} catalog={catalog} others={others} />;
}

async function versionsOf(id: string): Promise<readonly OtherDesign[]> {
  const { items } = await askPathways("listPathwayVersions", { params: { id } });
  return Promise.all(
    items.slice(0, raced).map(async ({ number, note }): Promise<OtherDesign> => {
      const { pathway } = await askPathways("readPathwayVersion", { params: { id, number: String(number) } });
      return { id: String(number), title: note === "" ? String(number) : `${number}: ${note}`, pathway };
    }),
  );
}
