import type { OrganizationDetail } from "@footbridge/contract/details.ts";
import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { LanguageName } from "../parts/language-name.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../parts/words.ts";
import { SourceOf } from "../results/source.tsx";
import { Lines, Line } from "../results/step/lines.tsx";
import { Contact } from "./contact.tsx";
import { Detail } from "./detail.tsx";
import { JobList } from "./job-list.tsx";
import { useOrganizationKind } from "./kind-words.tsx";
import { ProgramList } from "./program-list.tsx";
import { Section } from "./section.tsx";
import { SupportList } from "./support-list.tsx";

const route = getRouteApi("/organizations/$id");

/** An organization: what it is, where it is, what it offers. */
export function OrganizationPage() {
  const { id } = route.useParams();
  const asked = useAsked("describeOrganization", { params: { id } });
  return (
    <Detail asked={asked} hrefOf={(other) => `/organizations/${encodeURIComponent(other)}`}>
      {(organization) => <Organization key={organization.id} organization={organization} />}
    </Detail>
  );
}

interface OrganizationProps {
  readonly organization: OrganizationDetail;
}

function Organization({ organization }: OrganizationProps) {
  const kindName = useOrganizationKind();
  return (
    <article className="fb-detail">
      <header className="fb-detail__head">
        <p className="fb-detail__kicker">{kindName(organization.kind)}</p>
        <PageHeading title={organization.name} />
        {organization.description === undefined ? undefined : (
          <p className="fb-lede">
            <Say text={organization.description} />
          </p>
        )}
      </header>
      <aside className="fb-detail__facts">
        <Facts organization={organization} />
      </aside>
      <div className="fb-detail__body">
        <Offers organization={organization} />
        <Places organization={organization} />
      </div>
    </article>
  );
}

function Facts({ organization }: OrganizationProps) {
  const { sectors, populations, languages, phone, website, provenance } = organization;
  const { list } = useFigures();
  return (
    <Lines>
      {phone === undefined && website === undefined ? undefined : (
        <Line name={<Trans>Contact</Trans>}>
          <Contact organization={organization} />
        </Line>
      )}
      {sectors.length === 0 ? undefined : (
        <Line name={<Trans>Field</Trans>}>
          {sectors.map(({ id, name }) => (
            <Link key={id} className="fb-block" to="/pathways/$id" params={{ id }}>
              <Say text={name} />
            </Link>
          ))}
        </Line>
      )}
      {populations.length === 0 ? undefined : (
        <Line name={<Trans>Made for</Trans>}>
          <span lang="en">{list(populations)}</span>
        </Line>
      )}
      {languages.length === 0 ? undefined : (
        <Line name={<Trans>Languages</Trans>}>
          {languages.map((code) => (
            <span key={code} className="fb-part">
              <LanguageName code={code} />
            </span>
          ))}
        </Line>
      )}
      <Line name={<Trans>Where this is from</Trans>}>
        <SourceOf provenance={provenance} />
      </Line>
    </Lines>
  );
}

function Offers({ organization: { id, programs, supports, funds, jobs } }: OrganizationProps) {
  return (
    <>
      {programs.total === 0 ? undefined : (
        <Section title={<Trans>Classes here</Trans>}>
          <ProgramList some={programs} of={{ organization: id }} withOrganization={false} />
        </Section>
      )}
      {supports.length === 0 ? undefined : (
        <Section title={<Trans>Help here</Trans>}>
          <SupportList supports={supports} />
        </Section>
      )}
      {funds.length === 0 ? undefined : (
        <Section title={<Trans>Money for classes</Trans>}>
          <ul>
            {funds.map((fund) => (
              <li key={fund.id}>
                <Say text={fund.name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {jobs.total === 0 ? undefined : (
        <Section title={<Trans>Jobs in its field</Trans>}>
          <JobList jobs={jobs.items} />
        </Section>
      )}
    </>
  );
}

function Places({ organization: { id, sites } }: OrganizationProps) {
  const { place, need } = useWords();
  const { list } = useFigures();
  if (sites.length === 0) return undefined;
  return (
    <Section title={<Trans>Places</Trans>}>
      <ul className="fb-rows">
        {sites.map((site) => (
          <li key={site.id} className="fb-rows__row">
            <span>
              <strong>{site.neighborhood ?? site.name}</strong>, {place(site.place)}
              {site.address === undefined ? undefined : <span className="fb-block">{site.address}</span>}
            </span>
            {site.accessibility.length === 0 ? undefined : (
              <span className="fb-quiet">{list(site.accessibility.map(need))}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/map" search={{ organization: id }}>
          <Trans>See them on the map</Trans>
        </Link>
      </p>
    </Section>
  );
}
