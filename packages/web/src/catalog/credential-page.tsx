import type { CredentialDetail } from "@footbridge/contract/details.ts";
import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { SourceOf } from "../results/source.tsx";
import { Detail } from "./detail.tsx";
import { GoThere } from "./go-there.tsx";
import { JobList } from "./job-list.tsx";
import { ProgramList } from "./program-list.tsx";
import { Section } from "./section.tsx";

const route = getRouteApi("/certificates/$id");

/** A certificate, license or degree: where to get it, and which jobs ask for it. */
export function CredentialPage() {
  const { id } = route.useParams();
  const asked = useAsked("describeCredential", { params: { id } });
  return (
    <Detail asked={asked} hrefOf={(other) => `/certificates/${encodeURIComponent(other)}`}>
      {(credential) => <Credential key={credential.id} credential={credential} />}
    </Detail>
  );
}

function Credential({ credential }: { readonly credential: CredentialDetail }) {
  const say = useSay();
  const { id, name, description, issuer, programs, opens } = credential;
  return (
    <article className="fb-stack">
      <PageHeading title={say(name)}>
        <Say text={name} />
      </PageHeading>
      {description === undefined ? undefined : (
        <p className="fb-lede">
          <Say text={description} />
        </p>
      )}
      {issuer === undefined ? undefined : (
        <p>
          <Trans>Given by {issuer}</Trans>
        </p>
      )}
      <p>
        <SourceOf provenance={credential.provenance} />
      </p>
      {programs.total === 0 ? undefined : <GoThere target={`fact:${id}`} label={name} />}
      <Section title={<Trans>Where to get it</Trans>}>
        {programs.total === 0 ? (
          <p>
            <Trans>No class that gives it is listed.</Trans>
          </p>
        ) : (
          <ProgramList some={programs} of={{ credential: id }} />
        )}
      </Section>
      {opens.length === 0 ? undefined : (
        <Section title={<Trans>Jobs that ask for it</Trans>}>
          <JobList jobs={opens} />
        </Section>
      )}
    </article>
  );
}
