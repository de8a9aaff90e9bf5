import type { SectorDetail } from "@footbridge/contract/details.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { PayWords } from "../results/pay.tsx";
import { SourceOf } from "../results/source.tsx";
import { Detail } from "./detail.tsx";
import { GoThere } from "./go-there.tsx";
import { JobLink } from "./job-list.tsx";
import { OrganizationList } from "./organization-list.tsx";
import { ProgramList } from "./program-list.tsx";
import { Section } from "./section.tsx";

const route = getRouteApi("/pathways/$id");

/** A field of work as a ladder: jobs by how much they ask for, and the certificates between. */
export function SectorPage() {
  const { id } = route.useParams();
  const asked = useAsked("describeSector", { params: { id } });
  return (
    <Detail asked={asked} hrefOf={(other) => `/pathways/${encodeURIComponent(other)}`}>
      {(field) => <Field key={field.id} field={field} />}
    </Detail>
  );
}

interface FieldProps {
  readonly field: SectorDetail;
}

function Field({ field }: FieldProps) {
  const say = useSay();
  return (
    <article className="fb-stack">
      <PageHeading title={say(field.name)}>
        <Say text={field.name} />
      </PageHeading>
      <p className="fb-lede">
        <Trans>Jobs that ask for less come first. Each step up asks for more and most pay more.</Trans>
      </p>
      <GoThere target={`sector:${field.id}`} label={field.name} />
      <Ladder field={field} />
      <Links field={field} />
      {field.programs.total === 0 ? undefined : (
        <Section title={<Trans>Classes</Trans>}>
          <ProgramList some={field.programs} of={{ sector: field.id }} />
        </Section>
      )}
      {field.employers.total === 0 ? undefined : (
        <Section title={<Trans>Who hires in this field</Trans>}>
          <OrganizationList organizations={field.employers.items} />
        </Section>
      )}
    </article>
  );
}

function Ladder({ field: { rungs } }: FieldProps) {
  const source = rungs.flatMap(({ jobs }) => jobs.flatMap(({ pay }) => pay ?? []))[0];
  return (
    <>
      <ol className="fb-ladder">
        {rungs.map(({ level, jobs }) => (
          <li key={level ?? "other"} className="fb-ladder__rung">
            <h2>
              <LevelName level={level} />
            </h2>
            <ul className="fb-ladder__jobs">
              {jobs.map((job) => (
                <li key={job.id}>
                  <JobLink job={job} />
                  <span className="fb-block fb-quiet">
                    <PayWords pay={job.pay} />
                  </span>
                  {job.asks.map((asked) => (
                    <Link key={asked.id} className="fb-chip" to="/certificates/$id" params={{ id: asked.id }}>
                      <Say text={asked.name} />
                    </Link>
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {source === undefined ? undefined : (
        <p className="fb-quiet">
          <Trans>Pay:</Trans> <SourceOf provenance={source.provenance} />
        </p>
      )}
    </>
  );
}

/** What O*NET's job zones mean for a person. */
function LevelName({ level }: { readonly level: number | undefined }) {
  if (level === 1) return <Trans>Start with little or no training</Trans>;
  if (level === 2) return <Trans>A short training, up to a year on the job</Trans>;
  if (level === 3) return <Trans>A certificate, or one or two years of school or work</Trans>;
  if (level === 4) return <Trans>Many ask for four years of college</Trans>;
  if (level === 5) return <Trans>Many ask for more than four years of college</Trans>;
  return <Trans>Level not known</Trans>;
}

function Links({ field: { links } }: FieldProps) {
  if (links.length === 0) return undefined;
  return (
    <Section title={<Trans>Certificates that open doors</Trans>}>
      <ul className="fb-rows">
        {links.map(({ credential, opens, programs }) => (
          <li key={credential.id} className="fb-rows__row">
            <Link to="/certificates/$id" params={{ id: credential.id }}>
              <Say text={credential.name} />
            </Link>
            <span className="fb-quiet">
              <span className="fb-part">
                <Plural value={opens.length} one="asked for by # job" other="asked for by # jobs" />
              </span>
              <span className="fb-part">
                <Plural value={programs} one="# class" other="# classes" />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
