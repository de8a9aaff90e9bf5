import "../styles/directory.css";
import type { Told } from "@footbridge/contract/client.ts";
import type { SupportDetail } from "@footbridge/contract/details.ts";
import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { askHelp } from "../directory/ask.ts";
import { Room } from "../directory/room.tsx";
import { ServiceFacts } from "../directory/service-facts.tsx";
import { SpokenName } from "../directory/spoken-name.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../parts/words.ts";
import { SourceOf } from "../results/source.tsx";
import { Lines, Line } from "../results/step/lines.tsx";
import { Contact } from "./contact.tsx";
import { Detail } from "./detail.tsx";
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
  const what = { params: { service: support.id } };
  const { data: now } = useAsked("getService", what, { freshMs: 60_000, by: askHelp });
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
        <ServiceNow listing={now} />
      </header>
      <aside className="fb-detail__facts">
        <Facts support={support} />
      </aside>
      <div className="fb-detail__body">
        <Section title={<Trans>Hours, who it is for, how to start</Trans>}>
          {now === undefined ? <Loading lines={5} /> : <ServiceFacts service={now} />}
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

/** Room, and whether it is open: as it was last told. */
function ServiceNow({ listing }: { readonly listing: Told<"getService"> | undefined }) {
  if (listing === undefined) return undefined;
  if (listing.closed)
    return (
      <p className="fb-note">
        <Trans>This service is closed. Look for another one below.</Trans>
      </p>
    );
  return (
    <p className="fb-help__now">
      <Room listing={listing} />
      {listing.open === "yes" ? (
        <span className="fb-part">
          <Trans>Open now</Trans>
        </span>
      ) : undefined}
      {listing.open === "no" ? (
        <span className="fb-part">
          <Trans>Closed now</Trans>
        </span>
      ) : undefined}
    </p>
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
              <SpokenName code={code} />
            </span>
          ))}
        </Line>
      )}
      {support.phone === undefined && support.website === undefined ? undefined : (
        <Line name={<Trans>Contact</Trans>}>
          <Contact organization={support} />
        </Line>
      )}
    </Lines>
  );
}
