import type { LabRecord } from "@footbridge/core/lab/record.ts";
import { Trans } from "@lingui/react/macro";
import { useRef } from "react";
import { TextField } from "../../measure/fields.tsx";

type Session = LabRecord["agenda"][number];

interface AgendaProps {
  /** While they are typed, speakers are one text with commas in it. */
  readonly agenda: readonly Session[];
  readonly onAgenda: (agenda: readonly Session[]) => void;
}

/** Speakers without a session: it would not be kept. */
export const isLost = ({ title, speakers }: Pick<Session, "title" | "speakers">): boolean =>
  title.trim() === "" && speakers.some((one) => one.trim() !== "");

/** Like 09:30. */
const isTime = (at: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(at);

/** Whether all of it can be kept as it is typed. */
export const isWhole = (agenda: readonly Session[]): boolean =>
  agenda.every((session) => !isLost(session) && (session.title.trim() === "" || isTime(session.at)));

/** Sessions with their time and speakers, a row each. */
export function AgendaFields({ agenda, onAgenda }: AgendaProps) {
  const add = useRef<HTMLButtonElement>(null);
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
            problem={isTime(at) ? undefined : <Trans>Like 09:30.</Trans>}
          />
          <TextField
            label={<Trans>Session</Trans>}
            value={title}
            onValue={(text) => change(place, { title: text })}
            problem={
              isLost({ title, speakers }) ? <Trans>Say what happens then, or take it out.</Trans> : undefined
            }
          />
          <TextField
            label={<Trans>Speakers, with commas between</Trans>}
            value={speakers.join(", ")}
            onValue={(text) => change(place, { speakers: [text] })}
          />
          <button
            type="button"
            className="fbw-text-button"
            onClick={() => {
              onAgenda(agenda.filter((_, at2) => at2 !== place));
              // The row goes, and its button with it.
              add.current?.focus();
            }}
          >
            <Trans>Take out session {place + 1}</Trans>
          </button>
        </div>
      ))}
      <button
        ref={add}
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => onAgenda([...agenda, { at: agenda.at(-1)?.at ?? "09:00", title: "", speakers: [] }])}
      >
        <Trans>Add a session</Trans>
      </button>
    </fieldset>
  );
}
