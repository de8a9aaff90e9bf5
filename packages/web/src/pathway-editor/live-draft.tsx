import { Trans } from "@lingui/react/macro";
import { pathwayFindings } from "../found/pathway-words.ts";
import { SayFinding } from "../found/say-finding.tsx";
import { useLive } from "../live/use-live.ts";
import type { LiveState } from "../live/connect.ts";
import { type ReactNode, useState } from "react";
import { Loading } from "../parts/loading.tsx";
import type { Catalog } from "./card/choose-card.tsx";
import type { Others } from "./cohort/changes.ts";
import { PathwayEditor } from "./pathway-editor.tsx";
import type { View } from "./toolbar.tsx";
import { useUntaken } from "./use-untaken.ts";

interface LiveDraftProps {
  /** The id of the pathway; for a table's prototype `LAB-TABLE`. */
  readonly id: string;
  /** What others see of this person. */
  readonly name: string;
  readonly catalog?: Catalog | undefined;
  readonly others?: Others;
  /** Why it is only read, where it is; said in general without it. */
  readonly why?: ReactNode;
}

/** A draft that is edited together, from the service: what is written without a line is kept here and merges on return. */
export function LiveDraft({ id, name, catalog, others, why }: LiveDraftProps) {
  const live = useLive(`pathway:${id}`);
  const untaken = useUntaken(id, live);
  // A document that begins anew after a refusal is shown as it was looked at before.
  const [view, setView] = useState<View>();
  if (live === undefined) return <Loading lines={6} />;
  const begun = live.doc.getMap("pathway").has("id");
  if (live.status === "closed")
    return (
      <p className="fbw-trouble">
        <Trans>This draft is not open to you.</Trans>
        {live.waiting ? (
          <>
            {" "}
            <Trans>
              What you wrote last was not sent. It is kept on this device, and joins the draft when you sign
              in again and may open it.
            </Trans>
          </>
        ) : undefined}
      </p>
    );
  return (
    <>
      <HowItStands live={live} why={why} />
      {begun || live.synced ? (
        <PathwayEditor
          key={live.doc.guid}
          doc={live.doc}
          presence={live.awareness}
          name={name}
          readOnly={!live.mayWrite && live.status === "live"}
          catalog={catalog}
          untaken={untaken}
          opensAs={view}
          onView={setView}
          {...(others === undefined ? {} : { others })}
        />
      ) : (
        <Loading lines={6} />
      )}
    </>
  );
}

interface StandsProps extends Pick<LiveDraftProps, "why"> {
  readonly live: LiveState;
}

/** Whether what is written is kept, and by whom. */
function HowItStands({ live: { status, unsaved, refused, mayWrite }, why }: StandsProps) {
  return (
    <output className="fbw-quiet fbe-stands">
      {status === "away" ? (
        <Trans>
          No line now. What you write is kept on this device and joins the others’ when the line is back.
        </Trans>
      ) : status === "connecting" ? (
        <Trans>Opening…</Trans>
      ) : !mayWrite ? (
        (why ?? <Trans>You can read this path. It is closed to changes for now.</Trans>)
      ) : unsaved > 0 ? (
        <Trans>Being saved…</Trans>
      ) : (
        <Trans>Saved. Everyone sees the same.</Trans>
      )}
      {refused.map((finding) => (
        <span key={finding.code} className="fbe-found">
          <SayFinding finding={finding} words={pathwayFindings} />
        </span>
      ))}
    </output>
  );
}
