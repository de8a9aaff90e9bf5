import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { DayOf } from "../person/day-of.tsx";
import { type Draft, usePathways } from "./ask.ts";

/** The public page, the code to show it elsewhere, and where it is shown. */
export function Publish({ draft }: { readonly draft: Draft }) {
  const { id, published, title } = draft;
  const path = `/pathway/${encodeURIComponent(id)}`;
  return (
    <section className="fb-stack" aria-labelledby="published">
      <h2 id="published">
        <Trans>Public page</Trans>
      </h2>
      {published === undefined ? (
        <p className="fbw-empty">
          <Trans>
            No version is public. Keep and publish one, then it has a page that everyone can read.
          </Trans>
        </p>
      ) : draft.archivedAt !== undefined ? (
        <>
          <p className="fbw-empty">
            <Trans>In the archive the public page (version {published}) is closed.</Trans>
          </p>
          <Embeds id={id} />
        </>
      ) : (
        <>
          <p>
            <a href={path}>
              <Trans>Open the public page (version {published})</Trans>
            </a>
          </p>
          <EmbedCode address={`${window.location.origin}/embed${path}`} title={title} />
          <Embeds id={id} />
        </>
      )}
    </section>
  );
}

function EmbedCode({ address, title }: { readonly address: string; readonly title: string }) {
  const field = useId();
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const code = `<iframe src="${address}" title="${title.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
  return (
    <div>
      <label htmlFor={field} className="fb-block">
        <Trans>Code to show it on your own site</Trans>
      </label>
      <textarea id={field} className="fbk-words fbx-code" readOnly value={code} rows={3} />
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
      >
        <Trans>Copy the code</Trans>
      </button>{" "}
      <output>{copied ? t`Copied.` : ""}</output>
    </div>
  );
}

function Embeds({ id }: { readonly id: string }) {
  const { data, trouble, again } = usePathways("listPathwayEmbeds", { params: { id } });
  return (
    <div>
      <h3>
        <Trans>Where it is shown</Trans>
      </h3>
      <WorkTrouble trouble={trouble} again={again} />
      {data?.items.length === 0 ? (
        <p className="fbw-quiet">
          <Trans>No other site has shown it yet. Each site is counted once a day; nobody who looks is.</Trans>
        </p>
      ) : undefined}
      <ul>
        {data?.items.map(({ host, days, last }) => (
          <li key={host}>
            <strong>{host}</strong> · <Plural value={days} one="# day" other="# days" /> ·{" "}
            <Trans>
              last on <DayOf day={last} />
            </Trans>
          </li>
        ))}
      </ul>
    </div>
  );
}
