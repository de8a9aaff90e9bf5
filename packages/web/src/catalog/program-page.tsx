import type { ProgramDetail } from "@footbridge/contract/details.ts";
import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { SourceOf } from "../results/source.tsx";
import { Lines, Line } from "../results/step/lines.tsx";
import { ClassList } from "./class-list.tsx";
import { Contact } from "./contact.tsx";
import { Detail } from "./detail.tsx";
import { Funds } from "./funds.tsx";
import { JobList } from "./job-list.tsx";
import { useProgramKind } from "./kind-words.tsx";
import { Needs } from "./needs.tsx";
import { ProgramList } from "./program-list.tsx";
import { Section } from "./section.tsx";

const route = getRouteApi("/programs/$id");

/** A class with all its dates: what you need, what it costs and who may pay, where and when, who finishes. */
export function ProgramPage() {
  const { id } = route.useParams();
  const asked = useAsked("describeProgram", { params: { id } });
  return (
    <Detail asked={asked} hrefOf={(other) => `/programs/${encodeURIComponent(other)}`}>
      {(program) => <Program key={program.id} program={program} />}
    </Detail>
  );
}

function Program({ program }: { readonly program: ProgramDetail }) {
  const say = useSay();
  const kindName = useProgramKind();
  const { organization } = program;
  return (
    <article className="fb-detail">
      <header className="fb-detail__head">
        <p className="fb-detail__kicker">
          {kindName(program.kind)} ·{" "}
          <Link to="/organizations/$id" params={{ id: organization.id }}>
            {organization.name}
          </Link>
        </p>
        <PageHeading title={say(program.name)}>
          <Say text={program.name} />
        </PageHeading>
        {program.description === undefined ? undefined : (
          <p className="fb-lede">
            <Say text={program.description} />
          </p>
        )}
      </header>
      <aside className="fb-detail__facts">
        <ProgramFacts program={program} />
      </aside>
      <div className="fb-detail__body">
        <Section title={<Trans>What you need</Trans>}>
          <Needs needs={program.needs} />
        </Section>
        <Section title={<Trans>Dates, times and price</Trans>}>
          <ClassList program={program.id} total={program.classes} />
        </Section>
        <Funds funds={program.funds} />
        <Afterwards program={program} />
      </div>
    </article>
  );
}

function ProgramFacts({ program }: { readonly program: ProgramDetail }) {
  const say = useSay();
  const { list } = useFigures();
  return (
    <Lines>
      <Line name={<Trans>What you get</Trans>}>{list(program.gives.map(({ label }) => say(label)))}</Line>
      <Line name={<Trans>Who finishes</Trans>}>
        <Finishing completion={program.completion} />
      </Line>
      {program.organization.phone === undefined && program.organization.website === undefined ? undefined : (
        <Line name={<Trans>Ask the school</Trans>}>
          <Contact organization={program.organization} />
        </Line>
      )}
      <Line name={<Trans>Where this is from</Trans>}>
        <SourceOf provenance={program.provenance} />
      </Line>
    </Lines>
  );
}

function Finishing({ completion }: { readonly completion: ProgramDetail["completion"] }) {
  const { percent } = useFigures();
  if (completion.length === 0) return <Trans>Not known. Ask the school.</Trans>;
  return completion.map(({ rate, provenance }) => {
    const share = percent(rate);
    return (
      <span key={JSON.stringify(provenance) + rate} className="fb-block">
        <Trans>{share} of those who start</Trans> <SourceOf provenance={provenance} />
      </span>
    );
  });
}

function Afterwards({ program: { jobs, alike } }: { readonly program: ProgramDetail }) {
  return (
    <>
      {jobs.length === 0 ? undefined : (
        <Section title={<Trans>Jobs it leads to</Trans>}>
          <JobList jobs={jobs} />
        </Section>
      )}
      {alike.length === 0 ? undefined : (
        <Section title={<Trans>The same with other schools</Trans>}>
          <ProgramList some={{ total: alike.length, items: alike }} />
        </Section>
      )}
    </>
  );
}
