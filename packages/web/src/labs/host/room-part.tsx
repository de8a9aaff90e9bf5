import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useActing } from "../../work/acting.ts";
import type { Lab, Room } from "../ask.ts";
import { TableBoard } from "../board/table-board.tsx";
import { ThreeBoards } from "../board/three-boards.tsx";
import { countedDots } from "../board/told-of.ts";
import { useTable } from "../board/use-table.ts";
import { DoorPart } from "./door-part.tsx";
import { KeepPath } from "./keep-path.tsx";
import { boardOf } from "../room/room.ts";
import { LeadDesk } from "../room/lead-desk.tsx";
import { useAhead } from "../room/use-ahead.ts";
import { TablePath } from "../table-path/table-path.tsx";
import type { LabTold } from "../use-lab.ts";

interface RoomPartProps {
  readonly lab: Lab;
  readonly room: Room;
  readonly told: LabTold;
  readonly again: () => void;
}

/** The room while it happens: the way in, leading, and each table's board. */
export function RoomPart({ lab, room: now, told, again }: RoomPartProps) {
  const { t } = useLingui();
  const ahead = useAhead();
  const [led, setLed] = useState<Room>();
  const room = told.room ?? led ?? now;
  const [table, setTable] = useState<string>();
  return (
    <div className="fb-stack">
      <div className="fbd-desk">
        <DoorPart lab={lab} told={told} over={room.closed} again={again} />
        <div className="fb-stack">
          <LeadDesk room={room} ahead={ahead} onRoom={setLed} />
        </div>
      </div>
      <h2>
        <Trans>Tables</Trans>
      </h2>
      <nav className="fbd-ways" aria-label={t`Tables`}>
        {room.tables.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === table}
            onClick={() => setTable(one.id === table ? undefined : one.id)}
          >
            {one.name}
            {told.present === undefined ? undefined : (
              <span className="fbd-seats"> ({told.present.tables[one.id] ?? 0})</span>
            )}
          </button>
        ))}
      </nav>
      <OneTable lab={lab} table={room.tables.find(({ id }) => id === table)} told={told} over={room.closed} />
    </div>
  );
}

interface OneTableProps {
  readonly lab: Lab;
  readonly table: Room["tables"][number] | undefined;
  readonly told: LabTold;
  readonly over: boolean;
}

/** What a table does now, as its host sees it: they may write on it, and give no dots. */
function OneTable({ table, ...rest }: OneTableProps) {
  if (table === undefined)
    return (
      <p className="fbw-quiet">
        <Trans>Choose a table to see its board.</Trans>
      </p>
    );
  return <Shown key={table.id} table={table} {...rest} />;
}

function Shown({ lab, table, told, over }: OneTableProps & { readonly table: Room["tables"][number] }) {
  const { t } = useLingui();
  const { name } = useActing();
  const shown = name === "" ? t`the host` : name;
  const at = useTable(lab.id, table.id, { author: "host", name: shown }, useAhead());
  if (table.stage === "prototype")
    return (
      <>
        <TablePath at={at} lab={lab.id} table={table} over={over} name={shown} />
        <KeepPath lab={lab.id} table={table.id} />
      </>
    );
  const common = { at, leads: true, over, dots: countedDots(told.votes?.counts), onVote: () => undefined };
  const stage = boardOf(table.stage);
  return stage === undefined ? <ThreeBoards {...common} /> : <TableBoard {...common} stage={stage} />;
}
