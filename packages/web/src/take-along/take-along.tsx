import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAnswers } from "../answers/kept.ts";
import { useSay } from "../i18n/say.tsx";
import { useBlockWords } from "../parts/block-name.tsx";
import { calendarOf } from "./calendar.ts";
import { CopyRoute } from "./copy-route.tsx";
import { download } from "./download.ts";
import { entriesOf } from "./entries.ts";
import { FirstContact } from "./first-contact.tsx";
import { KeepCode } from "./keep-code.tsx";
import { KeepIt } from "./keep-it.tsx";

/** Whom to call, and the route in forms that can be carried away. */
export function TakeAlong({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const { goal } = useAnswers();
  return (
    <>
      <FirstContact itinerary={itinerary} />
      <section className="fb-take fb-no-print">
        <h2>
          <Trans>Take it with you</Trans>
        </h2>
        <KeepCode itinerary={itinerary.id} />
        <AddToCalendar itinerary={itinerary} />
        <KeepIt itinerary={itinerary.id} />
        <CopyRoute itinerary={itinerary} goal={goal} />
      </section>
    </>
  );
}

function AddToCalendar({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const { t } = useLingui();
  const say = useSay();
  const nameOf = useBlockWords();
  const add = (): void => {
    const entries = entriesOf(itinerary, {
      say,
      workAs: (job) => t`Work as: ${job}`,
      arrived: (job) => (job === undefined ? t`You are there` : t`You can now work as: ${job}`),
      phone: (phone) => t`Call ${phone}`,
      time: (block) => `${nameOf(block).name}, ${nameOf(block).times}`,
      askDates: t`Ask the school if these dates are right.`,
      online: t`online`,
    });
    download("footbridge.ics", "text/calendar;charset=utf-8", calendarOf(entries, new Date()));
  };
  return (
    <p>
      <button type="button" className="usa-button usa-button--outline" onClick={add}>
        <Trans>Add the dates to my calendar</Trans>
      </button>
    </p>
  );
}
