import "../styles/pathways.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFigures } from "../i18n/figures.ts";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { DayOf } from "../person/day-of.tsx";
import { WorkLink } from "../work/work-link.tsx";
import { type Head, usePathways } from "./ask.ts";
import { NewPathway } from "./new-pathway.tsx";
import { OwnerName, ScoreWords, StateName } from "./words.tsx";

/** The pathways that one's organization owns or is a partner of. */
export function PathwaysPage() {
  const { t } = useLingui();
  const [archived, setArchived] = useState(false);
  const { data, trouble, again } = usePathways("listPathways", {
    query: { archived: archived ? "yes" : "no" },
  });
  return (
    <div className="fb-stack">
      <PageHeading title={t`Pathways`} />
      <p className="fbw-lede">
        <Trans>
          Steps from a first class to a good job, drawn by the partners who run them. What you draw here is
          checked, priced and walked by made-up people before anyone enrolls.
        </Trans>
      </p>
      {data === undefined ? undefined : <NewPathway starts={data.starts} onMade={again} />}
      <WorkTrouble trouble={trouble} again={again} />
      <p>
        <label className="fbx-check">
          <input type="checkbox" checked={archived} onChange={({ target }) => setArchived(target.checked)} />{" "}
          <Trans>Show the archive</Trans>
        </label>
      </p>
      {data === undefined && trouble === undefined ? <Loading lines={3} /> : undefined}
      {data === undefined ? undefined : <List items={data.items} archived={archived} />}
    </div>
  );
}

function List({ items, archived }: { readonly items: readonly Head[]; readonly archived: boolean }) {
  const { t } = useLingui();
  if (items.length === 0)
    return (
      <p className="fbw-empty">
        {archived ? (
          <Trans>Nothing is in the archive.</Trans>
        ) : (
          <Trans>No pathway yet. Begin one above; partners that you name in it see it here, too.</Trans>
        )}
      </p>
    );
  return (
    <WideTable label={t`Pathways`}>
      <table className="usa-table usa-table--borderless fbx-list fbk-stacked">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Pathway</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
            <th scope="col">
              <Trans>Partners</Trans>
            </th>
            <th scope="col">
              <Trans>Checks</Trans>
            </th>
            <th scope="col">
              <Trans>Last change</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((head) => (
            <Row key={head.id} head={head} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Row({
  head: { id, title, owner, state, partners, score, changedAt, changedBy, published },
}: {
  readonly head: Head;
}) {
  return (
    <tr>
      <th scope="row">
        <WorkLink to={`pathways/${encodeURIComponent(id)}`}>{title}</WorkLink>
        <span className="fbw-quiet fb-block">
          <OwnerName owner={owner} />
        </span>
      </th>
      <td>
        <StateName state={state} />
        {published === undefined ? undefined : (
          <span className="fbw-quiet fb-block">
            <Trans>version {published} is public</Trans>
          </span>
        )}
      </td>
      <td>
        <PartnersOf partners={partners} />
      </td>
      <td>
        <ScoreWords score={score} />
      </td>
      <td>
        <DayOf day={changedAt} />
        <span className="fbw-quiet fb-block">{changedBy}</span>
      </td>
    </tr>
  );
}

/** Partners named in a row; of more it tells the count. */
const named = 2;

function PartnersOf({ partners }: Pick<Head, "partners">) {
  const { list } = useFigures();
  const count = partners.length - named;
  const first = partners.slice(0, named).map(({ name }) => name);
  return (
    <>
      {partners.length}
      {partners.length === 0 ? undefined : (
        <span className="fbw-quiet fb-block fbx-list__names">
          {count > 0 ? (
            <Trans>
              {first.join(", ")} and {count} more
            </Trans>
          ) : (
            list(first)
          )}
        </span>
      )}
    </>
  );
}
