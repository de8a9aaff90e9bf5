import { useMemo } from "react";
import { later } from "../parts/later.tsx";
import type { Others } from "../pathway-editor/cohort/changes.ts";
import { useActing } from "../work/acting.ts";
import { askPathways, type Draft } from "./ask.ts";
import { StepsList } from "./steps-list.tsx";
import { useCatalog } from "./use-catalog.ts";

const LiveDraft = later(async () => (await import("../pathway-editor/live-draft.tsx")).LiveDraft, "working");

/** Versions that a draft can be raced against, the newest. */
const raced = 5;

/** The draft itself: drawn together live; in the archive, as it is stored. */
export function DraftBoard({ draft }: { readonly draft: Draft }) {
  return draft.archivedAt === undefined ? <Together draft={draft} /> : <StepsList pathway={draft.pathway} />;
}

function Together({ draft }: { readonly draft: Draft }) {
  const { name } = useActing();
  const catalog = useCatalog();
  // The draft is read anew when a version is kept.
  const others = useMemo(() => versionsOf(draft), [draft]);
  return <LiveDraft id={draft.id} name={name} catalog={catalog} others={others} />;
}

const versionsOf = ({ id }: Draft): Others => ({
  list: async () =>
    (await askPathways("listPathwayVersions", { params: { id } })).items
      .slice(0, raced)
      .map(({ number, note }) => ({
        id: String(number),
        title: note === "" ? String(number) : `${number}: ${note}`,
      })),
  take: async (number) => (await askPathways("readPathwayVersion", { params: { id, number } })).pathway,
});
