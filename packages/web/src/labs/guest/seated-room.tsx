import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Room, type Seat } from "../ask.ts";
import { LeadDesk } from "../room/lead-desk.tsx";
import { LineNote } from "../room/line-note.tsx";
import { roomTrouble } from "../room/trouble-words.tsx";
import { useAhead } from "../room/use-ahead.ts";
import { useLab } from "../use-lab.ts";
import { GuestRoom } from "./guest-room.tsx";
import { OwnSeat } from "./own-seat.tsx";
import { TableForm } from "./table-form.tsx";
import { TableWork } from "./table-work.tsx";
import { WordPlace } from "./word-place.tsx";

interface SeatedProps {
  readonly seat: Seat;
  readonly onSeat: (seat: Seat) => void;
  readonly onGone: () => void;
}

/** Somebody with a seat: at a table, or about to choose one. */
export function SeatedRoom({ seat, onSeat, onGone }: SeatedProps) {
  const { t } = useLingui();
  const { told, live } = useLab(seat.room.lab);
  const [led, setLed] = useState<Room>();
  const room = told.room ?? led ?? seat.room;
  const ahead = useAhead();
  const sit = useDeed((table: string) => askLab("sitDown", { body: { table } }), onSeat);
  const table = room.tables.find(({ id }) => id === seat.table);
  const away = live?.status === "away";
  const own = <OwnSeat seat={seat} room={room} busy={sit.busy} onTable={sit.run} onGone={onGone} />;
  if (live?.status === "closed") return <Closed title={room.title} onGone={onGone} />;
  if (table === undefined)
    return (
      <div className="fbe-guest">
        <PageHeading title={room.title} />
        <LineNote online={!away} sent />
        <TableForm
          tables={room.tables}
          now={seat.table}
          trouble={roomTrouble(sit.trouble)}
          busy={sit.busy}
          onTable={sit.run}
        />
        {own}
      </div>
    );
  return (
    <>
      <GuestRoom
        title={room.title}
        table={table.name}
        stage={table.stage}
        timer={room.timer?.endsAt}
        ahead={ahead}
        asked={room.pulse?.open === true && seat.mine.word === undefined}
        word={
          room.pulse === undefined ? undefined : (
            <WordPlace
              key={room.pulse.id}
              pulse={room.pulse}
              said={room.pulse.id === seat.room.pulse?.id ? seat.mine.word : undefined}
              words={told.words ?? seat.words}
              onSaid={(word) => onSeat({ ...seat, room, mine: { ...seat.mine, word } })}
            />
          )
        }
        work={<TableWork seat={seat} room={room} table={table} told={told} onSeat={onSeat} />}
        line={
          room.closed ? (
            <output className="fbe-line">
              <Trans>This lab is over. You can read what was written.</Trans>
            </output>
          ) : away ? (
            <LineNote online={false} sent />
          ) : undefined
        }
      />
      {seat.role === "facilitator" ? (
        <details className="fbe-comments">
          <summary>{t`Lead the room`}</summary>
          <LeadDesk room={room} ahead={ahead} onRoom={setLed} />
        </details>
      ) : undefined}
      {own}
    </>
  );
}

interface ClosedProps {
  readonly title: string;
  readonly onGone: () => void;
}

/** The seat is not there any more. */
const Closed = ({ title, onGone }: ClosedProps) => (
  <div className="fb-stack">
    <PageHeading title={title} />
    <p className="fbe-line" role="alert">
      <Trans>Your seat is gone. It may have ended, or the host took it away.</Trans>
    </p>
    <button type="button" className="usa-button" onClick={onGone}>
      <Trans>Come in again</Trans>
    </button>
  </div>
);
