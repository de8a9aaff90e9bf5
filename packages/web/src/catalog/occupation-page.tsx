import type { OccupationDetail } from "@footbridge/contract/details.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { SourceOf } from "../results/source.tsx";
import { Lines, Line } from "../results/step/lines.tsx";
import { Detail } from "./detail.tsx";
import { GoThere } from "./go-there.tsx";
import { JobList } from "./job-list.tsx";
import { Needs } from "./needs.tsx";
import { OrganizationList } from "./organization-list.tsx";
import { PayOfJob } from "./pay-range.tsx";
import { ProgramList } from "./program-list.tsx";
import { Section } from "./section.tsx";

const route = getRouteApi("/jobs/$id");

/** A job: what you do, what it pays, the ways in, what comes next, who hires. */
export function OccupationPage() {
  const { id } = route.useParams();
  const asked = useAsked("describeOccupation", { params: { id } });
  return (
    <Detail asked={asked} hrefOf={(other) => `/jobs/${encodeURIComponent(other)}`}>
      {(job) => <Job key={job.id} job={job} />}
    </Detail>
  );
}

function Job({ job }: { readonly job: OccupationDetail }) {
  const say = useSay();
  return (
    <article className="fb-detail">
      <header className="fb-detail__head">
        <Kicker job={job} />
        <PageHeading title={say(job.title)}>
          <Say text={job.title} />
        </PageHeading>
        <WhatYouDo job={job} />
        {job.hasWayIn ? <GoThere target={`occupation:${job.id}`} label={job.title} /> : undefined}
      </header>
      <aside className="fb-detail__facts">
        <JobFactLines job={job} />
      </aside>
      <div className="fb-detail__body">
        <WaysIn job={job} />
        <WhatComesNext job={job} />
        <WhoHires job={job} />
      </div>
    </article>
  );
}

const Kicker = ({ job: { sector } }: { readonly job: OccupationDetail }) =>
  sector === undefined ? undefined : (
    <p className="fb-detail__kicker">
      <Link to="/pathways/$id" params={{ id: sector.id }}>
        <Say text={sector.name} />
      </Link>
    </p>
  );

/** A plain line is written in both languages; a line in English alone is the words of the national list. */
function WhatYouDo({ job: { description, otherNames, provenance } }: { readonly job: OccupationDetail }) {
  const { list } = useFigures();
  const plain = description?.es !== undefined;
  return (
    <>
      {description === undefined ? undefined : (
        <p className="fb-lede">
          <Say text={description} />{" "}
          {plain ? undefined : (
            <span className="fb-source">
              <Trans>In the words of the national list of jobs:</Trans> <SourceOf provenance={provenance} />
            </span>
          )}
        </p>
      )}
      {otherNames.length === 0 ? undefined : (
        <p className="fb-quiet">
          <Trans>
            Also called: <span lang="en">{list(otherNames)}</span>
          </Trans>
        </p>
      )}
    </>
  );
}

function JobFactLines({ job }: { readonly job: OccupationDetail }) {
  return (
    <Lines>
      <Line name={<Trans>Pay</Trans>}>
        <PayOfJob pay={job.pay} />
      </Line>
      <Line name={<Trans>Open jobs</Trans>}>
        <Openings demand={job.demand} />
      </Line>
      {job.typicalEducation === undefined ? undefined : (
        <Line name={<Trans>School most people have</Trans>}>
          <span lang="en">{job.typicalEducation}</span>
        </Line>
      )}
    </Lines>
  );
}

function Openings({ demand }: { readonly demand: OccupationDetail["demand"] }) {
  const { number } = useFigures();
  const openings = demand?.annualOpenings;
  if (demand === undefined || openings === undefined) return <Trans>Not known</Trans>;
  return (
    <>
      <strong>
        <Trans>About {number(Math.round(openings))} a year</Trans>
        {demand.provenance.area === undefined ? undefined : <> ({demand.provenance.area})</>}
      </strong>
      <Trend demand={demand} />
      <SourceOf provenance={demand.provenance} />
    </>
  );
}

function Trend({ demand }: { readonly demand: NonNullable<OccupationDetail["demand"]> }) {
  const { percent } = useFigures();
  const { employmentNow, employmentThen } = demand;
  if (employmentNow === undefined || employmentThen === undefined || employmentNow === 0) return undefined;
  const change = employmentThen / employmentNow - 1;
  const by = percent(Math.abs(change));
  return (
    <span className="fb-block">
      {Math.abs(change) < 0.005 ? (
        <Trans>As many of these jobs in the years ahead as now.</Trans>
      ) : change > 0 ? (
        <Trans>{by} more of these jobs in the years ahead.</Trans>
      ) : (
        <Trans>{by} fewer of these jobs in the years ahead. People still leave, so some open.</Trans>
      )}
    </span>
  );
}

function WaysIn({ job }: { readonly job: OccupationDetail }) {
  return (
    <>
      <Section title={<Trans>What it takes</Trans>}>
        {job.needs === undefined ? (
          <p>
            <Trans>No one has told us what this job takes. Look at jobs like it below.</Trans>
          </p>
        ) : (
          <Needs needs={job.needs} />
        )}
      </Section>
      <Section title={<Trans>Ways in</Trans>}>
        <JobList jobs={job.before} />
        {job.waysIn.total === 0 ? (
          <p>
            <Trans>No class for this job is listed.</Trans>
          </p>
        ) : (
          <>
            <p className="fb-quiet">
              <Plural value={job.waysIn.total} one="# class leads here" other="# classes lead here" />
            </p>
            <ProgramList some={job.waysIn} of={{ occupation: job.id }} />
          </>
        )}
      </Section>
    </>
  );
}

function WhatComesNext({ job: { next, related } }: { readonly job: OccupationDetail }) {
  if (next.length === 0 && related.length === 0) return undefined;
  return (
    <Section title={<Trans>What can come next</Trans>}>
      {next.length === 0 ? undefined : (
        <>
          <p>
            <Trans>Work in this job counts for:</Trans>
          </p>
          <JobList jobs={next} />
        </>
      )}
      {related.length === 0 ? undefined : (
        <>
          <h3>
            <Trans>Jobs like it</Trans>
          </h3>
          <JobList jobs={related} />
        </>
      )}
    </Section>
  );
}

function WhoHires({ job: { employers } }: { readonly job: OccupationDetail }) {
  if (employers.total === 0) return undefined;
  return (
    <Section title={<Trans>Who hires in this field</Trans>}>
      <OrganizationList organizations={employers.items} />
    </Section>
  );
}
