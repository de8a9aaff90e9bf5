import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { callTo } from "../catalog/contact.tsx";
import { Needs } from "../catalog/needs.tsx";
import { WeeklyPrice } from "../catalog/support-list.tsx";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { LanguageName } from "../parts/language-name.tsx";
import type { Found } from "./ask.ts";
import { Hours } from "./hours.tsx";
import { Room } from "./room.tsx";

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
  const { hours, hoursNote, eligible, audience, howToApply, capacityNote } = found;
  return (
    <details className="fb-help__more">
      <summary>
        <Trans>More: hours, price, who it is for</Trans>
      </summary>
      <dl className="fb-help__facts">
        <dt>
          <Trans context="when a service is open">Hours</Trans>
        </dt>
        <dd>
          {hours === undefined ? undefined : <Hours hours={hours} />}
          {hoursNote === undefined ? undefined : <Say text={hoursNote} />}
          {hours === undefined && hoursNote === undefined ? <Trans>Call to ask.</Trans> : undefined}
        </dd>
        <dt>
          <Trans>Price</Trans>
        </dt>
        <dd>
          <WeeklyPrice cents={found.weeklyPrice} />
        </dd>
        <dt>
          <Trans>Who it is for</Trans>
        </dt>
        <dd>
          {audience === undefined ? undefined : <Say text={audience} />}
          {eligible === undefined ? undefined : <Needs needs={eligible} />}
          {audience === undefined && eligible === undefined ? (
            <Trans>Anyone in the places it serves.</Trans>
          ) : undefined}
          <Ages ages={found.ages} />
        </dd>
        <Spoken languages={found.languages} />
        {howToApply === undefined ? undefined : (
          <>
            <dt>
              <Trans>How to start</Trans>
            </dt>
            <dd>
              <Say text={howToApply} />
            </dd>
          </>
        )}
        {capacityNote === undefined ? undefined : (
          <>
            <dt>
              <Trans>Good to know</Trans>
            </dt>
            <dd>
              <Say text={capacityNote} />
            </dd>
          </>
        )}
      </dl>
      <Confirmed found={found} />
    </details>
  );
}

function Ages({ ages }: Pick<Found, "ages">) {
  if (ages === undefined) return undefined;
  const { from, to } = ages;
  if (to === undefined) return <p>{from === undefined ? undefined : <Trans>Age {from} and up.</Trans>}</p>;
  return (
    <p>
      {from === undefined ? (
        <Trans>Age {to} and under.</Trans>
      ) : (
        <Trans>
          Age {from} to {to}.
        </Trans>
      )}
    </p>
  );
}

function Spoken({ languages }: Pick<Found, "languages">) {
  if (languages.length === 0) return undefined;
  return (
    <>
      <dt>
        <Trans>Languages</Trans>
      </dt>
      <dd>
        {languages.map((code, place) => (
          <span key={code}>
            {place === 0 ? "" : ", "}
            <LanguageName code={code} />
          </span>
        ))}
      </dd>
    </>
  );
}

/** How old it is, and who said so. */
function Confirmed({ found: { confirmed } }: { readonly found: Found }) {
  const { shortDay } = useFigures();
  const day = confirmed === undefined ? undefined : parseDay(confirmed.day);
  if (confirmed === undefined || day === undefined) return undefined;
  return (
    <p className="fb-quiet">
      <Trans>
        {confirmed.by} said so on {shortDay(day)}.
      </Trans>
    </p>
  );
}
