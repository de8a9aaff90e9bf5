import "../styles/caseload.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { TextField } from "../measure/fields.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { DayOf } from "../person/day-of.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import { WorkLink } from "../work/work-link.tsx";
import { Attendance } from "./attendance.tsx";
import { Enroll } from "./enroll.tsx";
import { Meets } from "./meets.tsx";
import { classAt, type ClassTold } from "./place.ts";
import { Roster } from "./roster.tsx";

interface PageProps {
  /** `offering`: key of the class. */
  readonly params: Readonly<Record<string, string>>;
}

/** One class: its seats, who sits there and who waits, and who was there. */
export function ClassPage({ params }: PageProps) {
  const offering = classAt(params["offering"] ?? "");
  const { t } = useLingui();
  const locale = useLocale();
  const { data, trouble, again } = useWorkAsked("getClass", { params: { offering } });
  return (
    <div className="fbl">
      <p>
        <WorkLink to="classes">
          <Trans>All classes</Trans>
        </WorkLink>
      </p>
      <PageHeading title={data === undefined ? t`A class` : (data.program[locale] ?? data.program.en)} />
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={8} /> : undefined}
      {data === undefined ? undefined : (
        <>
          <Meets offering={data.offering} />
          {data.listed ? (
            <>
              <Seats told={data} onDone={again} />
              <Enroll told={data} onDone={again} />
            </>
          ) : (
            <p className="fbl-outcome">
              <Trans>
                This class is no longer in the list. Nobody new can enroll; attendance can still be marked and
                seats released.
              </Trans>
            </p>
          )}
          <Roster told={data} onDone={again} />
          <Attendance told={data} onDone={again} />
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly told: ClassTold;
  readonly onDone: () => void;
}

/** How full it is, and how many seats it gives. */
function Seats({ told: { offering, seats, taken, waiting }, onDone }: PartProps) {
  const { t } = useLingui();
  const [written, setWritten] = useState(seats === undefined ? "" : String(seats));
  const { busy, trouble, run } = useDeed(
    (wanted: number) =>
      askWork("setClassSeats", { params: { offering: offering.id }, body: { seats: wanted } }),
    onDone,
  );
  const wanted = /^\d{1,5}$/.test(written) ? Number(written) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted !== undefined && !busy) run(wanted);
  };
  return (
    <section aria-label={t`Seats`}>
      <p className="fbl-seats">
        {offering.start === undefined ? undefined : (
          <span>
            <Trans>
              Starts <DayOf day={offering.start} />
            </Trans>
          </span>
        )}
        <strong>
          {seats === undefined ? (
            <Trans>Nobody has said how many seats there are</Trans>
          ) : (
            <Trans>
              {Math.max(0, seats - taken)} of {seats} seats left
            </Trans>
          )}
        </strong>
        <span>
          <Plural value={waiting} one="# person waits" other="# people wait" />
        </span>
      </p>
      <form className="fbl-keep" onSubmit={submit}>
        <TextField label={t`Seats in all`} value={written} onValue={setWritten} />
        <button
          type="submit"
          className="usa-button usa-button--outline"
          aria-disabled={wanted === undefined || wanted === seats || busy}
        >
          <Trans>Save seats</Trans>
        </button>
      </form>
      <DeedTrouble trouble={trouble} />
    </section>
  );
}
