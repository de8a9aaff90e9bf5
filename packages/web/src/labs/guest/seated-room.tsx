import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Room, type Seat } from "../ask.ts";
import { LeadDesk } from "../room/lead-desk.tsx";
import { LineNote } from "../room/line-note.tsx";
import { roomTrouble } from "../room/trouble-words.tsx";
import { useAhead } from "../room/use-ahead.ts";
import { useTable } from "../board/use-table.ts";
import { type LabTold, useLab } from "../use-lab.ts";
import { DayPlan } from "./day-plan.tsx";
import { LeftWords } from "./left-words.tsx";
import { GuestRoom } from "./guest-room.tsx";
import { OwnSeat } from "./own-seat.tsx";
import { useOtherDevice } from "./use-other-device.ts";
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
  useOtherDevice(told.mine, seat, room, onSeat);
  const ahead = useAhead();
  const sit = useDeed((table: string) => askLab("sitDown", { body: { table } }), onSeat);
  const table = room.tables.find(({ id }) => id === seat.table);
  const own = <OwnSeat seat={seat} room={room} busy={sit.busy} onTable={sit.run} onGone={onGone} />;
  if (live?.status === "closed")
    return (
      <Closed title={room.title} onGone={onGone}>
        {seat.table === undefined ? undefined : (
          <LeftWords lab={room.lab} table={seat.table} seat={seat.seat} />
        )}
      </Closed>
    );
  if (table === undefined)
    return (
      <div className="fbd-guest">
        <PageHeading title={room.title} />
        <LineNote status={live?.status ?? "connecting"} sent />
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
      <AtOneTable
        key={table.id}
        seat={seat}
        room={room}
        table={table}
        told={told}
        ahead={ahead}
        onSeat={onSeat}
      />
      {seat.role === "facilitator" ? (
        <details className="fbd-comments">
          <summary>{t`Lead the room`}</summary>
          <LeadDesk own={seat.table} room={room} ahead={ahead} onRoom={setLed} />
        </details>
      ) : undefined}
      <DayPlan agenda={room.agenda} />
      {own}
    </>
  );
}

interface AtOneProps {
  readonly seat: Seat;
  readonly room: Room;
  readonly table: Room["tables"][number];
  readonly told: LabTold;
  readonly ahead: number;
  readonly onSeat: (seat: Seat) => void;
}

/** Somebody at a table: the board stays open whatever is shown, so that the others see who is there. */
function AtOneTable({ seat, room, table, told, ahead, onSeat }: AtOneProps) {
  const at = useTable(room.lab, table.id, { author: seat.seat, name: seat.name ?? "" }, ahead);
  // Over is over, also for a question that was still open then.
  const pulse = room.closed && room.pulse !== undefined ? { ...room.pulse, open: false } : room.pulse;
  return (
    <GuestRoom
      title={room.title}
      table={table.name}
      stage={table.stage}
      timer={room.timer?.endsAt}
      ahead={ahead}
      question={pulse === undefined ? "" : `${pulse.id} ${pulse.open} ${pulse.revealed}`}
      asked={pulse?.open === true && seat.mine.word === undefined}
      word={
        pulse === undefined ? undefined : (
          <WordPlace
            key={pulse.id}
            pulse={pulse}
            said={pulse.id === seat.room.pulse?.id ? seat.mine.word : undefined}
            words={told.words ?? seat.words}
            onSaid={(word) => onSeat({ ...seat, room, mine: { ...seat.mine, word } })}
          />
        )
      }
      work={<TableWork at={at} seat={seat} room={room} table={table} told={told} onSeat={onSeat} />}
      line={
        room.closed ? (
          <output className="fbd-line">
            <Trans>This lab is over. You can read what was written.</Trans>
          </output>
        ) : undefined
      }
    />
  );
}

interface ClosedProps {
  readonly title: string;
  readonly onGone: () => void;
  readonly children: ReactNode;
}

/** The seat is not there any more. */
const Closed = ({ title, onGone, children }: ClosedProps) => (
  <div className="fb-stack">
    <PageHeading title={title} />
    <p className="fbd-line" role="alert">
      <Trans>Your seat is gone. It may have ended, or the host took it away.</Trans>
    </p>
    <button type="button" className="usa-button" onClick={onGone}>
      <Trans>Come in again</Trans>
    </button>
    {children}
  </div>
);
