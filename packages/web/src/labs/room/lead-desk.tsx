import { useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Room } from "../ask.ts";
import { roomTrouble } from "./trouble-words.tsx";
import { StageDesk } from "./stage-desk.tsx";
import { TimerDesk } from "./timer-desk.tsx";

interface LeadProps {
  /** The table that is led at first; all of them where undefined. */
  readonly own?: string | undefined;
  readonly room: Room;
  readonly ahead: number;
  readonly onRoom: (room: Room) => void;
}

type Deed = Parameters<typeof askLab<"leadLab">>[1]["body"];

/** Leading the room: stage, boards open or closed, wall, timer. For hosts and facilitators. */
export function LeadDesk({ own, room, ahead, onRoom }: LeadProps) {
  const [which, setWhich] = useState(own);
  const lead = useDeed(
    (body: Deed) => askLab("leadLab", { params: { lab: room.lab }, body }),
    (told) => onRoom(told),
  );
  const { tables, stage, spotlight, timer } = room;
  const one = tables.find(({ id }) => id === which);
  const at = one === undefined ? {} : { table: one.id };
  return (
    <>
      <StageDesk
        which={one?.id}
        onWhich={setWhich}
        stage={one === undefined ? stage : one.stage}
        locked={one === undefined ? tables.every(({ locked }) => locked) : one.locked}
        spotlight={spotlight}
        tables={tables}
        busy={lead.busy}
        onStage={(to) => lead.run({ deed: "stage", stage: to, ...at })}
        onLock={(locked) => lead.run({ deed: "lock", locked, ...at })}
        onSpotlight={(table) => lead.run({ deed: "spotlight", ...(table === undefined ? {} : { table }) })}
      />
      <TimerDesk
        ends={timer?.endsAt}
        ahead={ahead}
        busy={lead.busy}
        onSet={(minutes) => lead.run({ deed: "timer", seconds: minutes * 60, label: "" })}
      />
      {lead.trouble === undefined ? undefined : (
        <p className="fbd-problem" role="alert">
          {roomTrouble(lead.trouble)}
        </p>
      )}
    </>
  );
}
