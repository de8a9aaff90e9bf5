import type { SupportDetail } from "@footbridge/contract/details.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { LanguageName } from "../parts/language-name.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../parts/words.ts";
import { SourceOf } from "../results/source.tsx";
import { Lines, Line } from "../results/step/lines.tsx";
import { Contact } from "./contact.tsx";
import { Detail } from "./detail.tsx";
import { Needs } from "./needs.tsx";
import { PlaceNames } from "./place-names.tsx";
import { Section } from "./section.tsx";
import { SupportList, WeeklyPrice } from "./support-list.tsx";

const route = getRouteApi("/supports/$id");

/** Help: what for, for whom, where, at what price. */
export function SupportPage() {
  const { id } = route.useParams();
  const asked = useAsked("describeSupport", { params: { id } });
  return (
    <Detail asked={asked} hrefOf={(other) => `/supports/${encodeURIComponent(other)}`}>
      {(support) => <Support key={support.id} support={support} />}
    </Detail>
  );
}

interface SupportProps {
  readonly support: SupportDetail;
}

function Support({ support }: SupportProps) {
  const say = useSay();
  return (
    <article className="fb-detail">
      <header className="fb-detail__head">
        <p className="fb-detail__kicker">
          <Say text={support.need.label} /> ·{" "}
          <Link to="/organizations/$id" params={{ id: support.organization.id }}>
            {support.organization.name}
          </Link>
        </p>
        <PageHeading title={say(support.name)}>
          <Say text={support.name} />
        </PageHeading>
        {support.capacityNote === undefined ? undefined : (
          <p className="fb-note">
            <Say text={support.capacityNote} />
          </p>
        )}
      </header>
      <aside className="fb-detail__facts">
        <Facts support={support} />
      </aside>
      <div className="fb-detail__body">
        <Section title={<Trans>Who it is for</Trans>}>
          {support.eligible === undefined ? (
            <p>
              <Trans>Anyone who lives in one of its places.</Trans>
            </p>
          ) : (
            <Needs needs={support.eligible} />
          )}
        </Section>
        {support.alike.length === 0 ? undefined : (
          <Section title={<Trans>Help like it</Trans>}>
            <SupportList supports={support.alike} />
          </Section>
        )}
      </div>
    </article>
  );
}

function Facts({ support }: SupportProps) {
  const { place } = useWords();
  const { site } = support;
  return (
    <Lines>
      <Line name={<Trans>Price</Trans>}>
        <strong>
          <WeeklyPrice cents={support.weeklyPrice} />
        </strong>{" "}
        <SourceOf provenance={support.provenance} />
      </Line>
      {site === undefined ? undefined : (
        <Line name={<Trans>Where</Trans>}>
          {[site.address, site.neighborhood ?? site.name, place(site.place)]
            .filter((part) => part !== undefined)
            .join(", ")}
        </Line>
      )}
      <Line name={<Trans>For people in</Trans>}>
        <PlaceNames places={support.places} />
      </Line>
      {support.languages.length === 0 ? undefined : (
        <Line name={<Trans>Languages</Trans>}>
          {support.languages.map((code) => (
            <span key={code} className="fb-part">
              <LanguageName code={code} />
            </span>
          ))}
        </Line>
      )}
      {support.phone === undefined && support.website === undefined ? undefined : (
        <Line name={<Trans>Contact</Trans>}>
          <Contact organization={support} />
        </Line>
      )}
      <Confirmed confirmed={support.lastConfirmed} />
    </Lines>
  );
}

function Confirmed({ confirmed }: { readonly confirmed: SupportDetail["lastConfirmed"] }) {
  const { shortDay } = useFigures();
  const day = parseDay(confirmed?.day ?? "");
  if (confirmed === undefined || day === undefined) return undefined;
  return (
    <Line name={<Trans>Last checked</Trans>}>
      {shortDay(day)}, {confirmed.by}
    </Line>
  );
}
