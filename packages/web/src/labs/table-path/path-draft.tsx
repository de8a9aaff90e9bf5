import { writePathway } from "@footbridge/live/pathway/write.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { Doc } from "yjs";
import { useLive } from "../../live/use-live.ts";
import { Loading } from "../../parts/loading.tsx";
import { LiveDraft } from "../../pathway-editor/live-draft.tsx";
import { useCatalog } from "../../pathways/use-catalog.ts";
import { useRead } from "../board/use-read.ts";
import { useDesigns } from "./use-designs.ts";

interface PathDraftProps {
  readonly lab: string;
  readonly table: string;
  /** What it is called at first. */
  readonly title: string;
  readonly name: string;
  /** Why it is only read, where it is. */
  readonly why: ReactNode;
}

/** The path that a table draws together; whoever comes first begins it. */
export function PathDraft({ lab, table, title, name, why }: PathDraftProps) {
  const [begun, setBegun] = useState(false);
  const catalog = useCatalog();
  const others = useDesigns(lab, table);
  const draft = `${lab}-${table}`;
  return begun ? (
    <LiveDraft id={draft} name={name} catalog={catalog} others={others} why={why} />
  ) : (
    <Begin draft={draft} title={title} onBegun={() => setBegun(true)} />
  );
}

interface BeginProps {
  readonly draft: string;
  readonly title: string;
  readonly onBegun: () => void;
}

const holdsPath = (doc: Doc): boolean => doc.getMap("pathway").has("id");

function Begin({ draft, title, onBegun }: BeginProps) {
  const { t } = useLingui();
  const live = useLive(`pathway:${draft}`);
  const begun = useRead(live?.doc, holdsPath);
  if (live === undefined || begun === undefined || (!live.synced && live.status !== "closed" && !begun))
    return <Loading lines={6} />;
  if (live.status === "closed")
    return (
      <p className="fbd-line">
        <Trans>This table cannot draw its path here yet.</Trans>
      </p>
    );
  const begin = (): void => {
    if (!begun)
      writePathway(live.doc, {
        id: draft,
        title: t`Path of ${title}`,
        occupations: [],
        populations: [],
        partners: [],
        funds: [],
        steps: [],
      });
    onBegun();
  };
  return (
    <p>
      <button type="button" className="usa-button" disabled={!live.mayWrite && !begun} onClick={begin}>
        {begun ? <Trans>Open our path</Trans> : <Trans>Begin to draw our path</Trans>}
      </button>
    </p>
  );
}
