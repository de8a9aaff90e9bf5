import "../styles/pathways.css";
import "../styles/pathway-parts.css";
import { Trans } from "@lingui/react/macro";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { DayOf } from "../person/day-of.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { WorkLink } from "../work/work-link.tsx";
import { type Draft, usePathways } from "./ask.ts";
import { DraftBoard } from "./draft.tsx";
import { Numbers } from "./numbers.tsx";
import { Publish } from "./publish.tsx";
import { Scorecard } from "./scorecard.tsx";
import { StateForm } from "./state-form.tsx";
import { Versions } from "./versions.tsx";
import { OwnerName, StateName } from "./words.tsx";

/** One pathway: its draft, what it comes to, its versions and where it stands. */
export function PathwayPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const { pathway: id = "" } = params;
  const { data, trouble, again } = usePathways("readPathway", { params: { id } });
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data === undefined ? undefined : <Whole draft={data} again={again} />}
    </>
  );
}

interface WholeProps {
  readonly draft: Draft;
  readonly again: () => void;
}

function Whole({ draft, again }: WholeProps) {
  const { id, title, owner, state, partners } = draft;
  return (
    <article className="fb-stack">
      <PageHeading title={title} />
      <p className="fbw-lede">
        <StateName state={state} /> · <OwnerName owner={owner} />
        {partners.length === 0 ? undefined : ` · ${partners.map(({ name }) => name).join(", ")}`}
      </p>
      {draft.archivedAt === undefined ? undefined : (
        <p className="fbw-empty">
          <Trans>
            It lies in the archive since <DayOf day={draft.archivedAt} />: it is read as it was left, and its
            public page is closed. Whoever answers for it can take it out again, under “State”.
          </Trans>
        </p>
      )}
      <p className="fbx-deeds">
        <WorkLink to={`pathways/${encodeURIComponent(id)}/compare`}>
          <Trans>Compare versions</Trans>
        </WorkLink>
        <a href={`/api/v1/pathways/${encodeURIComponent(id)}/ctdl`} download={`${id}.ctdl.json`}>
          <Trans>Export as CTDL</Trans>
        </a>
        <JsonLink draft={draft} />
      </p>
      {draft.keeps ? (
        <p className="fbw-quiet">
          <Trans>
            Parts of the imported file that Footbridge has no word for are kept, and exported again.
          </Trans>
        </p>
      ) : undefined}
      <section aria-labelledby="draft">
        <h2 id="draft">
          <Trans>Draft</Trans>
        </h2>
        <DraftBoard draft={draft} />
      </section>
      {/* The editor has both beside the drawing, as it is drawn. */}
      {draft.archivedAt === undefined ? undefined : (
        <div className="fbx-columns">
          <Scorecard id={id} />
          <Numbers id={id} />
        </div>
      )}
      <Versions draft={draft} again={again} />
      <div className="fbx-columns">
        <StateForm draft={draft} again={again} />
        <Publish draft={draft} />
      </div>
    </article>
  );
}

/** The draft as a file that can be brought in again. */
const JsonLink = ({ draft: { id, pathway } }: { readonly draft: Draft }) => (
  <a
    href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(pathway, undefined, 2))}`}
    download={`${id}.json`}
  >
    <Trans>Export as JSON</Trans>
  </a>
);
