import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { pathwayFindings } from "../found/pathway-words.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { TextField } from "../measure/fields.tsx";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { DayOf } from "../person/day-of.tsx";
import { WorkLink } from "../work/work-link.tsx";
import { askPathways, type Draft, usePathways, type Version } from "./ask.ts";

interface VersionsProps {
  readonly draft: Draft;
  readonly again: () => void;
}

/** Versions of the pathway; keeping the draft as the next one, and publishing. */
export function Versions({ draft, again }: VersionsProps) {
  const { t } = useLingui();
  const { data, trouble, again: askAgain } = usePathways("listPathwayVersions", { params: { id: draft.id } });
  const anew = (): void => {
    askAgain();
    again();
  };
  return (
    <section className="fb-stack" aria-labelledby="versions">
      <h2 id="versions">
        <Trans>Versions</Trans>
      </h2>
      {draft.archivedAt === undefined ? <Keep draft={draft} again={anew} /> : undefined}
      <WorkTrouble trouble={trouble} again={askAgain} />
      {data === undefined || data.items.length === 0 ? undefined : (
        <WideTable label={t`All versions`}>
          <table className="usa-table usa-table--borderless">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Version</Trans>
                </th>
                <th scope="col">
                  <Trans>Note</Trans>
                </th>
                <th scope="col">
                  <Trans>Made</Trans>
                </th>
                <th scope="col">
                  <Trans>Published</Trans>
                </th>
                <th scope="col">
                  <Trans>Compare</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((version) => (
                <Row key={version.number} version={version} draft={draft} again={anew} />
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}

function Keep({ draft, again }: VersionsProps) {
  const [note, setNote] = useState("");
  const keep = useDeed(
    async (publish: boolean) => {
      // What was drawn live in between is kept, too.
      const { revision } = await askPathways("readPathway", { params: { id: draft.id } });
      return askPathways("keepPathwayVersion", {
        params: { id: draft.id },
        body: { revision, note: note.trim(), publish },
      });
    },
    () => {
      setNote("");
      again();
    },
  );
  return (
    <div className="fbx-new__row">
      <TextField label={<Trans>Note</Trans>} value={note} onValue={setNote} />
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={keep.busy}
        onClick={() => keep.run(false)}
      >
        <Trans>Keep a version</Trans>
      </button>
      {draft.leads ? (
        <button type="button" className="usa-button" disabled={keep.busy} onClick={() => keep.run(true)}>
          <Trans>Keep and publish</Trans>
        </button>
      ) : undefined}
      <DeedTrouble trouble={keep.trouble} words={pathwayFindings} />
    </div>
  );
}

interface RowProps extends VersionsProps {
  readonly version: Version;
}

function Row({ version: { number, note, at, name, publishedAt }, draft, again }: RowProps) {
  const { t } = useLingui();
  const publish = useDeed(
    () => askPathways("publishPathwayVersion", { params: { id: draft.id, number }, body: {} }),
    again,
  );
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{note}</td>
      <td>
        <DayOf day={at} /> {name}
      </td>
      <td>
        {publishedAt === undefined ? (
          draft.leads && draft.archivedAt === undefined ? (
            <button
              type="button"
              className="fbw-text-button"
              disabled={publish.busy}
              aria-label={t`Publish version ${number}`}
              onClick={() => publish.run()}
            >
              <Trans>Publish</Trans>
            </button>
          ) : (
            <Trans>no</Trans>
          )
        ) : (
          <>
            <DayOf day={publishedAt} />
            {draft.archivedAt === undefined ? (
              <a className="fb-block" href={`/pathway/${encodeURIComponent(draft.id)}?version=${number}`}>
                <Trans>Read version {number}</Trans>
              </a>
            ) : undefined}
          </>
        )}
        <DeedTrouble trouble={publish.trouble} words={pathwayFindings} />
      </td>
      <td>
        <CompareLink id={draft.id} number={number} />
      </td>
    </tr>
  );
}

const CompareLink = ({ id, number }: { readonly id: string; readonly number: number }) => (
  <WorkLink
    to={`pathways/${encodeURIComponent(id)}/compare`}
    search={{ one: String(number), other: "draft" }}
  >
    <Trans>Version {number} with the draft</Trans>
  </WorkLink>
);
