import { allYear } from "@footbridge/core/directory/weekly-hours.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useRef, useState } from "react";
import { Hours } from "../directory/hours.tsx";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { askWork } from "../work/ask.ts";
import { DayHours } from "./day-hours.tsx";
import { inBoth, Words } from "./in-both.tsx";
import type { Own } from "./own.ts";
import { faultsOf, hoursOf, likeMonday, weekOf } from "./typed-hours.ts";

interface FormProps {
  readonly listing: Own;
  readonly onDone: () => void;
}

/** The hours of a week, day by day; what is wrong is told beside its field once saving was tried. */
export function HoursForm({ listing, onDone }: FormProps) {
  const { t } = useLingui();
  const { service, hours = [], hoursNote } = listing;
  const [week, setWeek] = useState(() => weekOf(hours));
  const [english, setEnglish] = useState(hoursNote?.en ?? "");
  const [spanish, setSpanish] = useState(hoursNote?.es ?? "");
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const seasons = hours.filter((opening) => !allYear(opening));
  const save = useDeed((told: typeof hours) => {
    const body = { hours: told.length === 0 ? null : told, hoursNote: inBoth(english, spanish) };
    return askWork("editService", { params: { service }, body });
  }, onDone);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const told = hoursOf(week);
    if (told !== undefined) return save.run([...told, ...seasons]);
    // Once the mistakes are drawn.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const faults = tried ? faultsOf(week) : new Map<string, string>();
  return (
    <form ref={form} className="fbr-form" noValidate onSubmit={submit}>
      <p>
        <Trans>
          A day without hours is closed. Hours past midnight end at 12:00 AM and go on under the next day.
        </Trans>
      </p>
      <div className="fbr-week">
        {week.map((spans, day) => (
          <DayHours key={dayKeys[day]} day={day} spans={spans} faults={faults} onWeek={setWeek} />
        ))}
      </div>
      <button
        type="button"
        className="fbw-text-button"
        disabled={week[0]?.length === 0}
        onClick={() => setWeek(likeMonday)}
      >
        <Trans>Tuesday to Friday like Monday</Trans>
      </button>
      {seasons.length === 0 ? undefined : (
        <div>
          <Trans>For a part of the year, as your list says:</Trans>
          <Hours hours={seasons} />
        </div>
      )}
      <div className="fbr-questions">
        <Words
          label={t`Note on hours, such as “By appointment” (English)`}
          lang="en"
          value={english}
          onValue={setEnglish}
        />
        <Words label={t`Note on hours (Spanish)`} lang="es" value={spanish} onValue={setSpanish} />
      </div>
      <button type="submit" className="usa-button" disabled={save.busy}>
        <Trans>Save the hours</Trans>
      </button>
      <output className="fbw-problem fb-block">
        {faults.size === 0 ? undefined : <Trans>Nothing was saved. Look at the marked times.</Trans>}
      </output>
      <DeedTrouble trouble={save.trouble} />
    </form>
  );
}

const dayKeys = ["mo", "tu", "we", "th", "fr", "sa", "su"] as const;
