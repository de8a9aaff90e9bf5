import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans } from "@lingui/react/macro";
import { Needs } from "../catalog/needs.tsx";
import { WeeklyPrice } from "../catalog/support-list.tsx";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { useWords } from "../parts/words.ts";
import type { Listing } from "./ask.ts";
import { Hours } from "./hours.tsx";
import { SpokenName } from "./spoken-name.tsx";

/** What else is known of a service: what it is, hours, price, for whom, languages, access, how to start, and who said so. */
export function ServiceFacts({ service }: { readonly service: Listing }) {
  const { description, hours, hoursNote, eligible, audience, howToApply, capacityNote } = service;
  return (
    <>
      {description === undefined ? undefined : (
        <p>
          <Say text={description} />
        </p>
      )}
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
          <WeeklyPrice cents={service.weeklyPrice} />
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
          <Ages ages={service.ages} />
        </dd>
        <Spoken languages={service.languages} />
        <Access words={service.accessibility} />
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
      <Confirmed service={service} />
    </>
  );
}

function Ages({ ages }: Pick<Listing, "ages">) {
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

function Spoken({ languages }: Pick<Listing, "languages">) {
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
            <SpokenName code={code} />
          </span>
        ))}
      </dd>
    </>
  );
}

function Access({ words }: { readonly words: Listing["accessibility"] }) {
  const { need } = useWords();
  if (words.length === 0) return undefined;
  return (
    <>
      <dt>
        <Trans context="how to get in with a wheelchair, and the like">Access</Trans>
      </dt>
      <dd>{words.map(need).join(", ")}</dd>
    </>
  );
}

/** How old it is, and who said so. */
function Confirmed({ service: { confirmed } }: { readonly service: Listing }) {
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
