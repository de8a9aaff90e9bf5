import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { WorkTrouble } from "../work-trouble.tsx";
import { useAgain, useMeasured } from "../../published/ask.ts";
import { useQuarters } from "../quarter-words.ts";
import { AboutFile } from "./about-file.tsx";
import { SubmissionBridge } from "./bridge.tsx";
import { Certify } from "./certify.tsx";
import { FileFindings, FindingGroups } from "./finding-groups.tsx";
import { Headings } from "./headings.tsx";
import type { OneSubmission } from "./one-submission.ts";
import { Versions } from "./versions.tsx";

const route = getRouteApi("/submissions/$id");

/** One submission from read to certified, and the one thing to do next. */
export function SubmissionPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data, trouble, again } = useMeasured("getSubmission", { params: { id } }, { freshMs: 0 });
  const working =
    data !== undefined &&
    (data.state === "checking" ||
      data.state === "draft" ||
      (data.state === "certified" && data.reportsAt === undefined));
  useAgain(again, working);
  return (
    <>
      <p className="fbw-back">
        <Link to="/submissions">
          <Trans>All submissions</Trans>
        </Link>
      </p>
      {data === undefined && trouble !== undefined ? <PageHeading title={t`Submission`} /> : undefined}
      {data === undefined ? undefined : <Heading told={data} />}
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data === undefined ? undefined : <One key={data.id} told={data} again={again} />}
    </>
  );
}

function Heading({ told }: { readonly told: OneSubmission }) {
  const { long } = useQuarters();
  return (
    <>
      <PageHeading title={told.provider} />
      <p className="fbw-sub">
        {long(told.report)} · <span className="fbw-file-name">{told.fileName}</span>
      </p>
    </>
  );
}

interface OneProps {
  readonly told: OneSubmission;
  readonly again: () => void;
}

function One({ told, again }: OneProps) {
  const { code, part } = route.useSearch();
  const unknownHeadings = told.state === "refused" || part === "headings";
  return (
    <>
      <SubmissionBridge told={told} />
      <div className="fbw-split">
        <div className="fbw-split__main">
          <Next told={told} again={again} />
          <FileFindings told={told} />
          {unknownHeadings ? <Headings told={told} again={again} /> : undefined}
          {told.state === "checking" ? undefined : <FindingGroups told={told} open={code} again={again} />}
        </div>
        <aside className="fbw-split__side" aria-label={told.fileName}>
          <AboutFile told={told} />
          <Versions told={told} />
        </aside>
      </div>
    </>
  );
}

/** The one thing to do now. */
function Next({ told, again }: OneProps) {
  if (told.state === "checking" || told.state === "draft") {
    return (
      <output className="fbw-next">
        <Trans>The file is being read and checked. You can close this page; the work goes on.</Trans>
      </output>
    );
  }
  if (told.state === "checked" && (told.mayCertify || (told.counts?.error ?? 0) > 0))
    return <Certify told={told} again={again} />;
  if (told.state === "checked") {
    return (
      <p className="fbw-next">
        <Trans>
          Checked and without errors. Somebody at the agency certifies it; nothing more to do here.
        </Trans>
      </p>
    );
  }
  if (told.state === "certified") {
    return (
      <div className="fbw-next fbw-next--done">
        {told.reportsAt === undefined ? (
          <output>
            <Trans>Certified. The report is taking it in.</Trans>
          </output>
        ) : (
          <p>
            <Trans>Certified and in the report.</Trans>{" "}
            <Link to="/report" search={{ report: told.report }}>
              <Trans>See the numbers</Trans>
            </Link>
          </p>
        )}
      </div>
    );
  }
  if (told.superseded !== undefined) {
    return (
      <p className="fbw-next">
        <Trans>A later submission took its place.</Trans>{" "}
        <Link to="/submissions/$id" params={{ id: told.superseded.by }}>
          <Trans>Go to the one that counts</Trans>
        </Link>
      </p>
    );
  }
  return (
    <p className="fbw-next fbw-next--stopped">
      <Trans>Nothing of this file was taken. Mend what is named below and hand it in again.</Trans>
    </p>
  );
}
