import type { LabRecord } from "@footbridge/core/lab/record.ts";
import { Trans } from "@lingui/react/macro";
import { TextField } from "../../measure/fields.tsx";

type Session = LabRecord["agenda"][number];

interface AgendaProps {
  readonly agenda: readonly Session[];
  readonly onAgenda: (agenda: readonly Session[]) => void;
}

/** Sessions with their time and speakers, a row each. */
export function AgendaFields({ agenda, onAgenda }: AgendaProps) {
  const change = (place: number, more: Partial<Session>): void =>
    onAgenda(agenda.map((session, at) => (at === place ? { ...session, ...more } : session)));
  return (
    <fieldset className="fbd-agenda">
      <legend>
        <Trans>Agenda</Trans>
      </legend>
      {agenda.map(({ at, title, speakers }, place) => (
        // Sessions have no name of their own: their place is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className="fbd-row">
          <TextField
            label={<Trans>Time (09:30)</Trans>}
            value={at}
            onValue={(text) => change(place, { at: text })}
            problem={/^([01]\d|2[0-3]):[0-5]\d$/.test(at) ? undefined : <Trans>Like 09:30.</Trans>}
          />
          <TextField
            label={<Trans>Session</Trans>}
            value={title}
            onValue={(text) => change(place, { title: text })}
          />
          <TextField
            label={<Trans>Speakers, with commas between</Trans>}
            value={speakers.join(",")}
            onValue={(text) => change(place, { speakers: text.split(",").map((one) => one.trimStart()) })}
          />
          <button
            type="button"
            className="fbw-text-button"
            onClick={() => onAgenda(agenda.filter((_, at2) => at2 !== place))}
          >
            <Trans>Take out session {place + 1}</Trans>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => onAgenda([...agenda, { at: "09:00", title: "", speakers: [] }])}
      >
        <Trans>Add a session</Trans>
      </button>
    </fieldset>
  );
}
