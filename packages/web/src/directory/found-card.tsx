import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { callTo } from "../catalog/contact.tsx";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import type { Found } from "./ask.ts";
import { Room } from "./room.tsx";
import { ServiceFacts } from "./service-facts.tsx";

interface CardProps {
  readonly found: Found;
  /** A map beside the list: the site picked there, and how to show another. */
  readonly onMap?: { readonly picked: string | undefined; readonly show: (site: string) => void };
}

/** One place that helps: room first, then how to reach it, and what else is known. */
export function FoundCard({ found, onMap }: CardProps) {
  const { number } = useFigures();
  const { service, name, organization, site, phone, kilometres, open } = found;
  return (
    <li className="fb-help">
      <h2 className="fb-help__name">
        <Link to="/supports/$id" params={{ id: service }}>
          <Say text={name} />
        </Link>
      </h2>
      <p className="fb-quiet">
        {organization.name}
        {kilometres === undefined ? undefined : (
          <>
            {" · "}
            <Trans>{number(Math.round(kilometres * 6.21371) / 10)} miles away</Trans>
          </>
        )}
      </p>
      <p className="fb-help__now">
        <Room listing={found} />
        {open === "yes" ? (
          <span className="fb-part">
            <Trans>Open now</Trans>
          </span>
        ) : undefined}
        {open === "no" ? (
          <span className="fb-part">
            <Trans>Closed now</Trans>
          </span>
        ) : undefined}
      </p>
      {phone === undefined ? undefined : (
        <p>
          <a className="usa-button usa-button--outline fb-help__call" href={callTo(phone)}>
            <Trans>Call {phone}</Trans>
          </a>
        </p>
      )}
      {site?.address === undefined ? undefined : (
        <p>
          {site.address}
          {site.neighborhood === undefined ? "" : `, ${site.neighborhood}`}
        </p>
      )}
      {onMap === undefined ? undefined : <OnMap found={found} onMap={onMap} />}
      <More found={found} />
    </li>
  );
}

function OnMap({ found: { name, site }, onMap: { picked, show } }: Required<CardProps>) {
  if (site?.latitude === undefined) return undefined;
  return (
    <p>
      <button
        type="button"
        className="fb-text-button"
        aria-pressed={site.id === picked}
        onClick={() => show(site.id)}
      >
        <Trans>Show on the map</Trans>
        <span className="usa-sr-only">
          : <Say text={name} />, {site.neighborhood ?? site.name}
        </span>
      </button>
    </p>
  );
}

function More({ found }: { readonly found: Found }) {
  return (
    <details className="fb-help__more">
      <summary>
        <Trans>More: hours, price, who it is for</Trans>
      </summary>
      <ServiceFacts service={found} />
    </details>
  );
}
