import { parseDay } from "@footbridge/core/units/day.ts";
import { msg } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Hours } from "../directory/hours.tsx";
import { Room } from "../directory/room.tsx";
import type { FindingWords } from "../found/say-finding.tsx";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { TextField } from "../measure/fields.tsx";
import { askWork } from "../work/ask.ts";
import { EditForm } from "./edit-form.tsx";
import { HoursForm } from "./hours-form.tsx";
import type { Own } from "./own.ts";

interface OwnProps {
  readonly listing: Own;
  readonly again: () => void;
}

/** One service: room, confirmation, and its words to edit. */
export function OwnService({ listing, again }: OwnProps) {
  const { shortDay } = useFigures();
  const [editing, setEditing] = useState<"words" | "hours">();
  const { service, confirmed, closed } = listing;
  const confirm = useDeed(() => askWork("confirmService", { params: { service }, body: {} }), again);
  const day = confirmed === undefined ? undefined : parseDay(confirmed.day);
  const done = (): void => {
    setEditing(undefined);
    again();
  };
  return (
    <>
      <p>
        {closed ? <Trans>Closed: nobody finds it.</Trans> : <Room listing={listing} />}{" "}
        <span className="fbw-quiet">
          {day === undefined || confirmed === undefined ? (
            <Trans>Never confirmed.</Trans>
          ) : (
            <Trans>
              Confirmed {shortDay(day)} by {confirmed.by}.
            </Trans>
          )}
        </span>
      </p>
      <HoursNow listing={listing} />
      <div className="fbr-buttons">
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={confirm.busy}
          onClick={() => confirm.run()}
        >
          <Trans>All of it is still so</Trans>
        </button>
        {(["hours", "words"] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="usa-button usa-button--outline"
            aria-expanded={editing === what}
            onClick={() => setEditing(editing === what ? undefined : what)}
          >
            {what === "hours" ? <Trans>Edit the hours</Trans> : <Trans>Edit the words</Trans>}
          </button>
        ))}
      </div>
      <DeedTrouble trouble={confirm.trouble} />
      {editing === "hours" ? <HoursForm listing={listing} onDone={done} /> : undefined}
      {editing === "words" ? <EditForm listing={listing} onDone={done} /> : undefined}
      <SetRoom service={service} again={again} />
    </>
  );
}

/** The hours as people read them, and what is said beside them. */
function HoursNow({ listing: { hours = [], hoursNote } }: Pick<OwnProps, "listing">) {
  if (hours.length === 0 && hoursNote === undefined)
    return (
      <p className="fbw-quiet">
        <Trans>No hours are told: people read “Call to ask”.</Trans>
      </p>
    );
  return (
    <div>
      {hours.length === 0 ? undefined : <Hours hours={hours} />}
      {hoursNote === undefined ? undefined : (
        <p>
          <Say text={hoursNote} />
        </p>
      )}
    </div>
  );
}

const roomFindings: FindingWords = {
  "services.full-until": [msg`That day is over already.`, msg`Give a day to come, or none.`],
};

/** Full, perhaps until a day; or open, perhaps with seats left. */
function SetRoom({ service, again }: { readonly service: string; readonly again: () => void }) {
  const [until, setUntil] = useState("");
  const [seats, setSeats] = useState("");
  const isNumber = /^\s*\d{0,5}\s*$/.test(seats);
  const set = useDeed(
    (room: "full" | "open") =>
      askWork("setServiceRoom", {
        params: { service },
        body:
          room === "full"
            ? { room, ...(until === "" ? {} : { until }) }
            : { room, ...(seats.trim() === "" ? {} : { seatsLeft: Number(seats) }) },
      }),
    again,
  );
  return (
    <>
      <div className="fbr-step">
        <span className="fbr-pair">
          <TextField
            label={<Trans>Full until (optional)</Trans>}
            type="date"
            value={until}
            onValue={setUntil}
          />
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={set.busy}
            onClick={() => set.run("full")}
          >
            <Trans>We are full</Trans>
          </button>
        </span>
        <span className="fbr-pair">
          <TextField
            label={<Trans>Places left (optional)</Trans>}
            value={seats}
            onValue={setSeats}
            {...(isNumber ? {} : { problem: <Trans>Write a number, such as 3, or nothing.</Trans> })}
          />
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={set.busy || !isNumber}
            onClick={() => set.run("open")}
          >
            <Trans>We have room</Trans>
          </button>
        </span>
      </div>
      <DeedTrouble trouble={set.trouble} words={roomFindings} />
    </>
  );
}
