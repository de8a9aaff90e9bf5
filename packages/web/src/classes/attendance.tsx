import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField, useToday } from "../measure/fields.tsx";
import { WideTable } from "../measure/wide-table.tsx";
import { DayOf, dayInWords } from "../person/day-of.tsx";
import { askWork } from "../work/ask.ts";
import type { ClassTold } from "./place.ts";

interface AttendanceProps {
  readonly told: ClassTold;
  readonly onDone: () => void;
}

/** Who was there: one day to mark, and all days side by side. */
export function Attendance({ told, onDone }: AttendanceProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const marked = told.attendance.map(({ day }) => day);
  const met = told.sessions.map(({ day }) => day).filter((day) => day <= today);
  const days = [...new Set([...met, ...marked])].toSorted();
  const [day, setDay] = useState(days.at(-1) ?? "");
  const seated = told.people.filter(({ state }) => state === "enrolled" || state === "completed");
  if (seated.length === 0) return undefined;
  if (days.length === 0)
    return (
      <>
        <h2>
          <Trans>Attendance</Trans>
        </h2>
        <p className="fbw-quiet">
          <Trans>The class has not met yet. Who was there is marked from its first day on.</Trans>
        </p>
      </>
    );
  return (
    <>
      <h2>
        <Trans>Attendance</Trans>
      </h2>
      <SelectField label={t`Day`} value={day} onValue={setDay}>
        {days.toReversed().map((each) => (
          <option key={each} value={each}>
            {dayInWords(i18n, each)}
          </option>
        ))}
      </SelectField>
      <OneDay key={day} day={day} told={told} seated={seated} onDone={onDone} />
      <AllDays days={days} told={told} seated={seated} />
    </>
  );
}

interface DayProps extends AttendanceProps {
  readonly day: string;
  readonly seated: ClassTold["people"];
}

/** A box for each person; those who were marked before stand as they were. */
function OneDay({ day, told: { offering, sessions, attendance }, seated, onDone }: DayProps) {
  const { t } = useLingui();
  const before = attendance.filter((mark) => mark.day === day);
  const [there, setThere] = useState<ReadonlySet<string>>(
    () => new Set(before.filter(({ present }) => present).map(({ enrollment }) => enrollment)),
  );
  const usual = before[0]?.hours ?? sessions.find((one) => one.day === day)?.hours ?? 0;
  const [hours, setHours] = useState(String(usual));
  const length = /^\d{1,2}([.,]\d{1,2})?$/.test(hours) ? Number(hours.replace(",", ".")) : undefined;
  const { busy, trouble, run } = useDeed(
    (long: number) =>
      askWork("markAttendance", {
        params: { offering: offering.id },
        body: {
          day,
          hours: long,
          marks: seated.map(({ enrollment }) => ({
            enrollment,
            present: there.has(enrollment),
          })),
        },
      }),
    onDone,
  );
  const mark = (enrollment: string, on: boolean): void => {
    const next = new Set(there);
    if (on) next.add(enrollment);
    else next.delete(enrollment);
    setThere(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (length !== undefined && !busy) run(length);
  };
  return (
    <form onSubmit={submit}>
      <fieldset className="usa-fieldset">
        <legend>
          <Trans>
            Who was there on <DayOf day={day} />
          </Trans>
        </legend>
        {seated.map(({ enrollment, name, person }) => (
          <label key={enrollment} className="fbl-mark fbl-person">
            <input
              type="checkbox"
              checked={there.has(enrollment)}
              onChange={({ target }) => mark(enrollment, target.checked)}
            />
            {name ?? person}
          </label>
        ))}
      </fieldset>
      <div className="fbl-keep">
        <TextField label={t`Hours`} value={hours} onValue={setHours} />
        <button type="submit" className="usa-button" aria-disabled={length === undefined || busy}>
          <Trans>Save attendance</Trans>
        </button>
      </div>
      <output className="fbw-quiet">
        {before.length === 0 ? <Trans>Not marked yet.</Trans> : <Trans>Marked.</Trans>}
      </output>
      <DeedTrouble trouble={trouble} />
    </form>
  );
}

/** Every day that was marked, for each person. */
function AllDays({
  days,
  told: { attendance },
  seated,
}: Pick<DayProps, "told" | "seated"> & { readonly days: readonly string[] }) {
  const { t } = useLingui();
  const at = new Map(attendance.map((mark) => [`${mark.enrollment} ${mark.day}`, mark.present]));
  const shown = days.filter((day) => attendance.some((mark) => mark.day === day));
  if (shown.length === 0) return undefined;
  return (
    <WideTable label={t`Attendance by day`}>
      <table className="fbw-table fbw-table--dense fbl-grid">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            {shown.map((day) => (
              <th key={day} scope="col">
                <DayOf day={day} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seated.map(({ enrollment, name, person }) => (
            <tr key={enrollment}>
              <th scope="row">{name ?? person}</th>
              {shown.map((day) => (
                <td key={day}>{wordOf(at.get(`${enrollment} ${day}`))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

const wordOf = (present: boolean | undefined) =>
  present === undefined ? "" : present ? <Trans>there</Trans> : <Trans>away</Trans>;
