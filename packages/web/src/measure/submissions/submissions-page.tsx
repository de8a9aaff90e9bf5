import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useFigures } from "../../i18n/figures.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { WorkTrouble } from "../work-trouble.tsx";
import { useAgain, useMeasured } from "../../published/ask.ts";
import { useMeasures } from "../figures.ts";
import { useQuarters } from "../quarter-words.ts";
import { HandIn } from "./hand-in.tsx";
import { OwnOrganization } from "./own-organization.tsx";
import { knownOn } from "./known-on.ts";
import { CountWords, StateWord } from "./state-words.tsx";
import { SubmissionFilters } from "./filters.tsx";

const route = getRouteApi("/submissions/");

/** Every file handed in, newest first, and the way to hand in another. */
export function SubmissionsPage() {
  const { t } = useLingui();
  const { provider, state, on, organization } = route.useSearch();
  const navigate = useNavigate();
  const whose = organization === undefined ? {} : { organization };
  const providers = useMeasured("listSubmissionProviders", { query: whose });
  const { data, trouble, again, moving } = useMeasured(
    "listSubmissions",
    {
      query: {
        limit: 200,
        ...whose,
        ...(provider === undefined ? {} : { provider }),
        ...(state === undefined ? {} : { state: state as SubmissionTold["state"] }),
      },
    },
    { family: "submissions", freshMs: 0 },
  );
  useAgain(again, data?.items.some((each) => each.state === "checking") === true, 2000);
  const shown = data === undefined || on === undefined ? data?.items : knownOn(data.items, on);
  const names = providers.data?.items.map((each) => each.provider) ?? [];
  return (
    <>
      <PageHeading title={t`Submissions`} />
      <OwnOrganization
        mine={providers.data?.mine ?? []}
        now={organization}
        onChoose={(id) => void navigate({ to: "/submissions", search: { organization: id }, replace: true })}
      />
      <HandIn key={organization} providers={providers.data?.items ?? []} />
      <WorkTrouble trouble={trouble} again={again} />
      {shown === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {shown === undefined || data === undefined ? undefined : (
        <section className={moving ? "fbw-section fb-moving" : "fbw-section"} aria-labelledby="handed-in">
          <div className="fbw-section__head">
            <h2 id="handed-in">
              {on === undefined ? <Trans>Handed in</Trans> : <Trans>As known on {on}</Trans>}
            </h2>
            <SubmissionFilters
              now={{ provider, state, on }}
              providers={names}
              onChange={(search) =>
                void navigate({ to: "/submissions", search: { ...search, ...whose }, replace: true })
              }
            />
          </div>
          {shown.length === 0 ? (
            <None filtered={provider !== undefined || state !== undefined || on !== undefined} />
          ) : (
            <SubmissionTable rows={shown} total={data.total} />
          )}
        </section>
      )}
    </>
  );
}

function None({ filtered }: { readonly filtered: boolean }) {
  return (
    <div className="fbw-empty">
      {filtered ? (
        <p>
          <Trans>No submission is like that. Change what is asked above, or show all of them.</Trans>
        </p>
      ) : (
        <>
          <p>
            <strong>
              <Trans>No file yet.</Trans>
            </strong>
          </p>
          <p>
            <Trans>
              A submission is one provider’s records for one quarter. Its original bytes are kept, every row
              is checked, and nothing counts before somebody certifies it. Choose a file above to begin.
            </Trans>
          </p>
        </>
      )}
    </div>
  );
}

interface TableProps {
  readonly rows: readonly SubmissionTold[];
  readonly total: number;
}

/** What the columns are called: on a phone each value carries its own, for there is no room for a head. */
type Labels = Readonly<Record<"quarter" | "rows" | "findings" | "received", string>>;

function SubmissionTable({ rows, total }: TableProps) {
  const { t } = useLingui();
  const { number } = useFigures();
  const labels: Labels = { quarter: t`Quarter`, rows: t`Rows`, findings: t`Findings`, received: t`Received` };
  return (
    <>
      <div className="fbw-wide-table">
        <table className="fbw-table fbw-cards">
          <caption className="usa-sr-only">
            <Trans>Submissions, newest first</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Provider and file</Trans>
              </th>
              <th scope="col">{labels.quarter}</th>
              <th scope="col">
                <Trans>State</Trans>
              </th>
              <th scope="col" className="fbw-number">
                {labels.rows}
              </th>
              <th scope="col">{labels.findings}</th>
              <th scope="col">{labels.received}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} labels={labels} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="fbw-quiet">
        {rows.length < total ? (
          <Trans>
            {number(rows.length)} of {number(total)} shown. Ask for one provider to see the rest.
          </Trans>
        ) : (
          <Plural value={rows.length} one="# submission" other="# submissions" />
        )}
      </p>
    </>
  );
}

interface RowProps {
  readonly row: SubmissionTold;
  readonly labels: Labels;
}

function Row({ row, labels }: RowProps) {
  const { number } = useFigures();
  const { moment } = useMeasures();
  const { short } = useQuarters();
  return (
    <tr className={row.state === "superseded" ? "fbw-past" : undefined}>
      <th scope="row">
        <Link to="/submissions/$id" params={{ id: row.id }}>
          {row.provider}
        </Link>
        <span className="fbw-under">{row.fileName}</span>
      </th>
      <td className="fbw-when" data-label={labels.quarter}>
        {short(row.report)}
      </td>
      <td>
        <StateWord state={row.state} />
        {row.certified === undefined ? undefined : (
          <span className="fbw-under">
            <Trans>by {row.certified.by}</Trans>
          </span>
        )}
      </td>
      <td className="fbw-number" data-label={labels.rows}>
        {row.rows === undefined ? "–" : number(row.rows)}
      </td>
      <td data-label={labels.findings}>
        <CountWords counts={row.counts} />
      </td>
      <td className="fbw-when" data-label={labels.received}>
        {moment(row.receivedAt)}
      </td>
    </tr>
  );
}
