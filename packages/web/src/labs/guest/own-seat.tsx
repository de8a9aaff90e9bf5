import { Trans } from "@lingui/react/macro";
import { askLab, type Room, type Seat } from "../ask.ts";
import { forgetTyped } from "../room/use-kept-text.ts";
import { forgetResume, keptResume } from "./resume.ts";
import { TableForm } from "./table-form.tsx";

interface OwnSeatProps {
  readonly seat: Seat;
  readonly room: Room;
  readonly busy: boolean;
  readonly onTable: (table: string) => void;
  readonly onGone: () => void;
}

/** The seat itself: another table, another device, or leaving. */
export function OwnSeat({ seat, room, busy, onTable, onGone }: OwnSeatProps) {
  const resume = keptResume();
  const leave = (): void => {
    const gone = (): void => {
      forgetResume();
      forgetTyped();
      onGone();
    };
    askLab("leaveLab", {}).then(gone, gone);
  };
  return (
    <details className="fbd-comments">
      <summary>
        <Trans>My seat</Trans>
      </summary>
      <div className="fb-stack">
        {seat.table === undefined ? undefined : (
          <TableForm
            key={seat.table}
            tables={room.tables}
            now={seat.table}
            trouble={undefined}
            busy={busy}
            onTable={onTable}
          />
        )}
        {resume === undefined ? undefined : (
          <p>
            <Trans>To use another phone or a computer too, open this page there and type:</Trans>{" "}
            <strong className="fbd-resume">{resume}</strong>
          </p>
        )}
        <p>
          <button type="button" className="fb-text-button" onClick={leave}>
            <Trans>Leave this lab on this phone</Trans>
          </button>
        </p>
      </div>
    </details>
  );
}
